// Signed tokens in the links of our mails. They name a person, and what the link is for; nobody else can make one, and
// nothing of them is kept.

import type { AddressSigner } from '../../embeds/derived-secret'

/** The mails that a link ends. */
const NOTICES = 'notices'

/** Makes the token that ends mail about boards for a person. */
export function unsubscribeToken(signer: AddressSigner, userId: string): string {
  return packed([userId, NOTICES], signer.sign('unsubscribe', userId, NOTICES))
}

/** The person whose mail about boards a token ends; null for one that isn't ours. */
export function readUnsubscribeToken(signer: AddressSigner, token: string): string | null {
  const [[userId, kind], signature] = unpacked(token)
  if (userId === undefined || kind !== NOTICES) return null
  return signer.matches(signature, 'unsubscribe', userId, kind) ? userId : null
}

/** Makes the token that shows until `end` that the address of a person is theirs. It is worth nothing once they have another. */
export function verifyToken(
  signer: AddressSigner,
  { id, email }: { readonly id: string; readonly email: string },
  end: Date,
): string {
  const until = String(end.getTime())
  return packed([id, until], signer.sign('verify', id, email, until))
}

/** The person of a token; `matches` says whether it is signed for their address. Null for one that is broken or too old. */
export function readVerifyToken(
  signer: AddressSigner,
  token: string,
  now: Date,
): { readonly userId: string; readonly matches: (email: string) => boolean } | null {
  const [[userId, until], signature] = unpacked(token)
  if (userId === undefined || until === undefined || !(Number(until) > now.getTime())) return null
  return { userId, matches: (email) => signer.matches(signature, 'verify', userId, email, until) }
}

function packed(parts: readonly string[], signature: string): string {
  return `${Buffer.from(parts.join(' ')).toString('base64url')}.${signature}`
}

/** The parts as they were sent, which only the signature proves. */
function unpacked(token: string): [parts: readonly string[], signature: string] {
  const [text = '', signature = ''] = token.split('.')
  return [Buffer.from(text, 'base64url').toString('utf8').split(' '), signature]
}
