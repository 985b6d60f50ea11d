// Ends an API token, with the sockets that it opened.

import { AppError } from '@/lib/domain/errors'
import { credentialKey, type Person } from '../../auth/identity'
import type { ServiceContext } from '../context'

/** Ends one of a person's API tokens and the sockets that it opened. Throws AppError `not-found`. */
export async function revokeApiToken(context: ServiceContext, person: Person, tokenId: string): Promise<void> {
  const at = context.now()
  const revoked = await context.apiTokens.revoke(person.id, tokenId, at)
  if (!revoked) throw new AppError('not-found', 'You have no such API token. It may have been revoked already.')
  context.rooms.disconnectCredential(
    credentialKey({ kind: 'token', id: tokenId }),
    'not-signed-in',
    'This API token was revoked.',
  )
  const { name, hint } = revoked
  await context.audit.add({ at, action: 'token-revoked', actor: person, subject: name, detail: { hint } })
}
