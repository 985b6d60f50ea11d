// What every mail has of a server's branding: its name as the sender, its colour, and a foot with its legal pages.

import type { Branding } from '@/lib/domain/branding'
import { accentShades } from '@/lib/std/accent-shades'
import { escapeHtml, htmlLink, LINK_COLOUR } from './html-mail'
import { mailWords } from './mail-words'
import type { Mail, Mailer } from './mailer'

/** Adds the foot to a mail, in its language. Without a branding the mail stays as it is. */
export function withFoot(mail: Mail, { name, imprintUrl, privacyUrl }: Branding): Mail {
  const t = mailWords(mail.locale, null)
  const links = [
    [t('foot.imprint'), imprintUrl],
    [t('foot.privacy'), privacyUrl],
  ].filter((link): link is [string, string] => link[1] !== null)
  if (name === null && links.length === 0) return mail
  const lines = [...(name === null ? [] : [name]), ...links.map(([word, url]) => `${word}: ${url}`)]
  const parts = [...(name === null ? [] : [escapeHtml(name)]), ...links.map(([word, url]) => htmlLink(url, word))]
  const foot = `<p style="margin:24px 0 0;color:#6b7280;font-size:13px">${parts.join(' · ')}</p>`
  return {
    ...mail,
    text: `${mail.text.trimEnd()}\n\n-- \n${lines.join('\n')}\n`,
    ...(mail.html !== undefined && { html: mail.html.replace('</div></body>', () => `${foot}</div></body>`) }),
  }
}

/** Gives a mail's links the server's colour, as light pages have it, and its sheet a band of it. */
function withColour(mail: Mail, { accent }: Branding): Mail {
  if (mail.html === undefined || accent === null) return mail
  const colour = accentShades(accent).light.accent
  const html = mail.html
    .replaceAll(`style="color:${LINK_COLOUR};`, `style="color:${colour};`)
    .replace('<div style="', () => `<div style="border-top:4px solid ${colour} !important;`)
  return { ...mail, html }
}

/** Sends mails through another mailer, each with the branding that holds at that moment. */
export class BrandedMailer implements Mailer {
  readonly #mailer: Mailer
  readonly #branding: () => Promise<Branding>

  constructor(mailer: Mailer, branding: () => Promise<Branding>) {
    this.#mailer = mailer
    this.#branding = branding
  }

  async send(mail: Mail): Promise<string> {
    const branding = await this.#branding()
    const { name } = branding
    const named = name === null ? mail : { ...mail, fromName: name }
    return this.#mailer.send(withColour(withFoot(named, branding), branding))
  }
}
