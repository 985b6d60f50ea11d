// Why a mail could not be sent: what kind of trouble it is, for the words of a page, and the mail server's own answer.

import { reasonWords } from '../log/reason-words'
import { RecipientRefused } from './mailer'

export const MAIL_TROUBLES = [
  'name-unknown',
  'unreachable',
  'too-slow',
  'encryption',
  'sign-in',
  'sender',
  'recipient',
  'other',
] as const
export type MailTrouble = (typeof MAIL_TROUBLES)[number]

export interface MailFailure {
  readonly trouble: MailTrouble
  /** What the mail server said, or what went wrong on the way to it, in one line. */
  readonly answer: string
}

/** The library's codes of errors. */
const TROUBLE_OF: Readonly<Record<string, MailTrouble>> = {
  EDNS: 'name-unknown',
  ECONNECTION: 'unreachable',
  ESOCKET: 'unreachable',
  ETIMEDOUT: 'too-slow',
  ETLS: 'encryption',
  EAUTH: 'sign-in',
}
/** A socket's error that is about the certificate or the handshake. */
const OF_ENCRYPTION = /certificate|\bssl\b|\btls\b|altnames/i

/** Describes why `Mailer.send` rejected. */
export function mailFailure(error: unknown): MailFailure {
  const cause = error instanceof RecipientRefused ? error.cause : error
  return { trouble: troubleOf(error, cause), answer: reasonWords(cause) }
}

function troubleOf(error: unknown, cause: unknown): MailTrouble {
  if (error instanceof RecipientRefused) return 'recipient'
  const { code = '', command } = cause as { code?: string; command?: string }
  if (code === 'ESOCKET' && cause instanceof Error && OF_ENCRYPTION.test(cause.message)) return 'encryption'
  if (command === 'MAIL FROM') return 'sender'
  return TROUBLE_OF[code] ?? 'other'
}
