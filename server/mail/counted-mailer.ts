// Counts what became of mails, for /metrics.

import { type Mail, type Mailer, RecipientRefused } from './mailer'

export const MAIL_OUTCOMES = ['sent', 'refused', 'failed'] as const
/** `refused`: the mail server takes nothing for this address. `failed`: everything else that kept a mail from going. */
export type MailOutcome = (typeof MAIL_OUTCOMES)[number]
export type MailCounts = Readonly<Record<MailOutcome, number>>

/** Sends mails through another mailer, and counts what became of them. */
export class CountedMailer implements Mailer {
  readonly #mailer: Mailer
  readonly #counts: Record<MailOutcome, number> = { sent: 0, refused: 0, failed: 0 }

  constructor(mailer: Mailer) {
    this.#mailer = mailer
  }

  /** What became of the mails since the start. */
  get counts(): MailCounts {
    return this.#counts
  }

  async send(mail: Mail): Promise<string> {
    try {
      const answer = await this.#mailer.send(mail)
      this.#counts.sent += 1
      return answer
    } catch (error) {
      this.#counts[error instanceof RecipientRefused ? 'refused' : 'failed'] += 1
      throw error
    }
  }
}
