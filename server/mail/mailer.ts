// Sends plain text mails through the configured SMTP server.

import { createTransport } from 'nodemailer'
import type { SmtpConfig } from '../config/config'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  /** Rejects when the server doesn't take the mail. */
  send(mail: Mail): Promise<void>
}

const TIMEOUT_MS = 20_000

/** Makes a mailer for the configured SMTP server. */
export function createMailer({ url, from }: SmtpConfig): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
  return {
    async send(mail) {
      await transport.sendMail({ from, ...mail })
    },
  }
}
