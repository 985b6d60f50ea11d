// The mail with a link to make an account. The link's secret stands behind the #, as in link-mail.

import type { Locale } from '@/lib/domain/localized'
import type { Mail } from './mailer'

interface AccountInvite {
  readonly to: string
  /** The name of the admin who invites. */
  readonly inviter: string
  readonly url: string
  readonly expiresAt: Date
  readonly locale: Locale
}

const SUBJECT: Readonly<Record<Locale, string>> = {
  en: 'You are invited to Foreboard',
  ja: 'Foreboard への招待',
}
const TEXT: Readonly<Record<Locale, (inviter: string, url: string, until: string) => string>> = {
  en: (inviter, url, until) =>
    `Hello,\n\n${inviter} invites you to Foreboard, where people work on scenarios and risks together. Make your account ` +
    `here, until ${until}:\n\n${url}\n\nThe link is yours alone, and works once. If you don’t know what this is about, do ` +
    'nothing: no account is made, and you get no other mail.\n',
  ja: (inviter, url, until) =>
    `こんにちは。\n\n${inviter} さんから、シナリオやリスクを共同で検討する Foreboard への招待が届いています。次のリンクからアカウントを作成してください（${until} まで有効）。\n\n` +
    `${url}\n\nリンクはあなた専用で、1 回だけ使えます。お心当たりのない場合は、何もする必要はありません。アカウントは作成されず、ほかのメールも届きません。\n`,
}

/** Writes the mail that invites somebody to make an account. */
export function accountInviteMail({ to, inviter, url, expiresAt, locale }: AccountInvite): Mail {
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return { to, subject: SUBJECT[locale], text: TEXT[locale](inviter, url, `${until.format(expiresAt)} UTC`), locale }
}

/** The address of the page on which an invited person makes their account. `base` is the server's origin. */
export function accountInviteLink(base: string, token: string): string {
  return `${base}/sign-up#${token}`
}
