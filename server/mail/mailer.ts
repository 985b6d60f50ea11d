// Sends mails through the configured SMTP server.

import { createTransport } from 'nodemailer'
import type { Locale } from '@/lib/domain/localized'
import type { SmtpConfig } from '../config/config'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same in HTML; a reader's program shows one of both. */
  readonly html?: string
  /** The Message-ID with its angle brackets. A mail without one gets a new one. */
  readonly messageId?: string
  /** The ids of mails that it stands under in a mail program, the outermost first, with their angle brackets. */
  readonly references?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  /** Stands before the address of the sender, in place of the name that SMTP_FROM has. */
  readonly fromName?: string
  /** The language that it is written in. */
  readonly locale: Locale
}

/** The mail server says that the address takes no mail, and never will. */
export class RecipientRefused extends Error {
  constructor(cause: Error) {
    super('The mail server does not take mail for this address.', { cause })
    this.name = 'RecipientRefused'
  }
}

export interface Mailer {
  /**
   * Resolves to the mail server's answer. Rejects when it doesn't take the mail: with RecipientRefused where the address is
   * why (mail-failure has the words).
   */
  send(mail: Mail): Promise<string>
}

const TIMEOUT_MS = 20_000
/** Somebody waits for it. */
const GREETING_TIMEOUT_MS = 8_000

function transportTo({ url }: SmtpConfig, timeout = TIMEOUT_MS) {
  return createTransport({ url, connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout })
}

/** Connects to the mail server and signs in, without a mail. Rejects with the server's own answer. */
export async function greetMailServer(smtp: SmtpConfig): Promise<void> {
  const transport = transportTo(smtp, GREETING_TIMEOUT_MS)
  try {
    await transport.verify()
  } finally {
    transport.close()
  }
}

/** Makes a mailer for the configured SMTP server. */
export function createMailer(smtp: SmtpConfig): Mailer {
  const transport = transportTo(smtp)
  const { from } = smtp
  return {
    async send({ references, headers, locale, fromName, ...mail }) {
      const last = references?.at(-1)
      try {
        const { response } = await transport.sendMail({
          from: fromName === undefined ? from : { name: fromName, address: addressOf(from) },
          ...mail,
          ...(last && { references: [...(references ?? [])], inReplyTo: last }),
          // Other programs must not answer it.
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': locale,
            ...headers,
          },
        })
        return response
      } catch (error) {
        throw error instanceof Error && isOfRecipient(error) ? new RecipientRefused(error) : error
      }
    },
  }
}

interface SmtpError extends Error {
  readonly command?: string
  readonly responseCode?: number
  readonly response?: string
}

/** Refused for good at RCPT TO. Not by policy (5.7.x of RFC 3463), such as a server that doesn't relay for us. */
function isOfRecipient({ command, responseCode, response }: SmtpError): boolean {
  const isPolicy = /^5\d\d[ -]5\.7\./.test(response ?? '')
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500 && !isPolicy
}

/** The bare address of a sender such as `Foreboard <board@example.org>`. */
function addressOf(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
}
