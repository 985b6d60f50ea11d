// An admin helps somebody who has lost their password. The link goes to the person's mailbox and nowhere else, because
// with it anybody could sign in as them. Only a server that sends no mail shows it to the admin, once.

import { AppError } from '@/lib/domain/errors'
import type { Locale } from '@/lib/domain/localized'
import type { Person } from '../../auth/identity'
import { linkMail } from '../../mail/link-mail'
import { type MailFailure, mailFailure } from '../../mail/mail-failure'
import { passwordResetLink } from '../../mail/password-reset-mail'
import type { ServiceContext } from '../context'

export interface OfferedReset {
  /** The address that the mail went to; null where none did. */
  readonly mailedTo: string | null
  /** The link, on a server that sends no mail. */
  readonly url: string | null
  readonly failure: MailFailure | null
  readonly expiresAt: Date
}

export interface PasswordResetInput {
  /** Makes the token of a link for a user (auth/reset-token). */
  readonly newToken: (userId: string) => Promise<{ readonly token: string; readonly expiresAt: Date }>
  /** The language of the mail, where the person has chosen none. */
  readonly locale: Locale
  /** The origin of a link that is shown where APP_URL is not set. */
  readonly origin: string
}

/** Mails the link, or shows it. Throws AppError `not-found`, and `conflict` for a visitor or a disabled account. */
export async function offerPasswordReset(
  context: ServiceContext,
  admin: Person,
  userId: string,
  { newToken, locale, origin }: PasswordResetInput,
): Promise<OfferedReset> {
  const { users, mailer, baseUrl, mailChoices, audit, now } = context
  const user = await users.find(userId)
  if (!user) throw new AppError('not-found', 'There is no such account. It may have been deleted.')
  if (user.isAnonymous) throw new AppError('conflict', 'A visitor has no password. They need an account first.')
  if (user.disabledAt) throw new AppError('conflict', 'A disabled account can’t sign in. Enable it first.')
  const { token, expiresAt } = await newToken(user.id)
  const url = passwordResetLink(baseUrl ?? origin, token)
  const told = (by: 'mail' | 'link') =>
    audit.add({ at: now(), action: 'password-reset-offered', actor: admin, subject: user.name, detail: { userId, by } })
  if (!mailer || baseUrl === undefined) {
    await told('link')
    return { mailedTo: null, url, failure: null, expiresAt }
  }
  const language = (await mailChoices.find(user.id, locale)).locale
  try {
    await mailer.send(linkMail('passwordResetByAdmin', user, url, language, (await context.branding.read()).name))
  } catch (error) {
    return { mailedTo: null, url: null, failure: mailFailure(error), expiresAt }
  }
  await told('mail')
  return { mailedTo: user.email, url: null, failure: null, expiresAt }
}
