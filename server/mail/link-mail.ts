// Plain mails with one link in them. The link's secret stands behind the #, which no server is sent: programs that look at
// links in mails use none of them up.

import type { Locale } from '@/lib/domain/localized'
import type { Mail } from './mailer'

/** The words of a mail in one language. */
export interface LinkMailWords {
  readonly subject: string
  readonly text: (name: string, link: string) => string
}

/** Writes a mail with a link in somebody's language. */
export function linkMail(
  words: Readonly<Record<Locale, LinkMailWords>>,
  person: { readonly name: string; readonly email: string },
  link: string,
  locale: Locale,
): Mail {
  const { subject, text } = words[locale]
  return { to: person.email, subject, text: text(person.name, link), locale }
}
