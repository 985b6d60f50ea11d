// Plain mails with one link in them. The link's secret stands behind the #, which no server is sent: programs that look at
// links in mails use none of them up.

import type { Locale } from '@/lib/domain/localized'
import { mailWords } from './mail-words'
import type { Mail } from './mailer'

/** What a mail with a link is for, as its words are named. */
export type LinkMailKind = 'passwordReset' | 'passwordResetByAdmin' | 'verifyEmail' | 'test'

/** Writes a mail with a link in somebody's language. `server` is the server's own name; null for ours. */
export function linkMail(
  kind: LinkMailKind,
  { name, email }: { readonly name: string; readonly email: string },
  link: string,
  locale: Locale,
  server: string | null,
): Mail {
  const t = mailWords(locale, server)
  return { to: email, subject: t(`link.${kind}.subject`), text: t(`link.${kind}.text`, { name, link }), locale }
}
