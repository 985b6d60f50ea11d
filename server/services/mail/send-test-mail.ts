// An admin has a mail sent to themselves, and reads what the mail server said to it.

import { AppError } from '@/lib/domain/errors'
import type { Locale } from '@/lib/domain/localized'
import type { Person } from '../../auth/identity'
import { linkMail } from '../../mail/link-mail'
import { type MailFailure, mailFailure } from '../../mail/mail-failure'
import type { ServiceContext } from '../context'

export interface SentTestMail {
  readonly to: string
  /** The mail server's words when it took the mail; null when it didn't. */
  readonly answer: string | null
  readonly failure: MailFailure | null
}

/** Sends a mail to the admin who asks, and waits for the answer. Throws AppError `not-found` where no mail is sent. */
export async function sendTestMail(
  { mailer, baseUrl, users, branding, audit, now }: ServiceContext,
  admin: Person,
  locale: Locale,
): Promise<SentTestMail> {
  if (!mailer || baseUrl === undefined) {
    throw new AppError('not-found', 'This server sends no mail. Set SMTP_URL, SMTP_FROM and APP_URL, then restart it.')
  }
  const user = await users.find(admin.id)
  if (!user) throw new AppError('not-found', 'Your account is gone.')
  try {
    const answer = await mailer.send(linkMail('test', user, baseUrl, locale, (await branding.read()).name))
    await audit.add({ at: now(), action: 'mail-tested', actor: admin, subject: user.email, detail: { worked: true } })
    return { to: user.email, answer, failure: null }
  } catch (error) {
    const failure = mailFailure(error)
    const detail = { worked: false, trouble: failure.trouble }
    await audit.add({ at: now(), action: 'mail-tested', actor: admin, subject: user.email, detail })
    return { to: user.email, answer: null, failure }
  }
}
