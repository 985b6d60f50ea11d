// The mail with a link to make an account. The link's secret stands behind the #, as in link-mail.

import type { Locale } from '@/lib/domain/localized'
import { mailWords } from './mail-words'
import type { Mail } from './mailer'

interface AccountInvite {
  readonly to: string
  /** The name of the admin who invites. */
  readonly inviter: string
  readonly url: string
  readonly expiresAt: Date
  readonly locale: Locale
  /** The server's own name; null for ours. */
  readonly server: string | null
}

/** Writes the mail that invites somebody to make an account. */
export function accountInviteMail({ to, inviter, url, expiresAt, locale, server }: AccountInvite): Mail {
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  const t = mailWords(locale, server)
  const text = t('invitation.text', { inviter, link: url, until: `${until.format(expiresAt)} UTC` })
  return { to, subject: t('invitation.subject'), text, locale }
}

/** The address of the page on which an invited person makes their account. `base` is the server's origin. */
export function accountInviteLink(base: string, token: string): string {
  return `${base}/sign-up#${token}`
}
