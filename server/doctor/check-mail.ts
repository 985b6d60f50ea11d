// The mail server, as far as it goes without sending a mail: connecting, encryption, and signing in.

import { reasonWords } from '../log/reason-words'
import { greetMailServer } from '../mail/mailer'
import type { Examined } from './examined'
import { type Finding, found } from './findings'

/** Reports whether the mail server takes us in. */
export async function checkMail({ config: { smtp } }: Examined): Promise<Finding[]> {
  if (!smtp) return [found('mail-off')]
  const { host } = new URL(smtp.url)
  try {
    await greetMailServer(smtp)
    return [found('mail-works', { host })]
  } catch (error) {
    // It has answered: with a refusal of the name, the password or the encryption.
    const hasAnswered = error instanceof Error && 'responseCode' in error
    return [found(hasAnswered ? 'mail-refused' : 'mail-silent', { host, reason: reasonWords(error) })]
  }
}
