// The foot of every mail of a server that has a name, an imprint or a privacy page.

import type { Branding } from '@/lib/domain/branding'
import { escapeHtml, htmlLink } from './html-mail'
import { mailWords } from './mail-words'
import type { Mail, Mailer } from './mailer'

/** Adds the foot to a mail, in its language. Without a branding the mail stays as it is. */
export function withFoot(mail: Mail, { name, imprintUrl, privacyUrl }: Branding): Mail {
  const t = mailWords(mail.locale)
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

/** Sends mails through another mailer, each with the foot that holds at that moment. */
export class FootedMailer implements Mailer {
  readonly #mailer: Mailer
  readonly #branding: () => Promise<Branding>

  constructor(mailer: Mailer, branding: () => Promise<Branding>) {
    this.#mailer = mailer
    this.#branding = branding
  }

  async send(mail: Mail): Promise<string> {
    return this.#mailer.send(withFoot(mail, await this.#branding()))
  }
}
