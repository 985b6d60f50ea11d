// A mail has the server's name in its words, its colour, and a foot with the server's name and legal pages, in the mail's language, safe in HTML.

import { expect, it } from 'vitest'
import { NO_BRANDING } from '@/lib/domain/branding'
import { LOCALES } from '@/lib/domain/localized'
import { accentShades } from '@/lib/std/accent-shades'
import { accountInviteMail } from '@/server/mail/account-invite-mail'
import { BrandedMailer, withFoot } from '@/server/mail/branded-mail'
import { htmlLink, htmlMail } from '@/server/mail/html-mail'
import { linkMail } from '@/server/mail/link-mail'
import { mailWords } from '@/server/mail/mail-words'
import type { Mail } from '@/server/mail/mailer'
import { noticeWords } from '@/server/mail/notice-words'

const mail = {
  to: 'ada@example.org',
  subject: 'Hello',
  text: 'Hello\n',
  html: htmlMail('Hello', 'en', '<p>Hello</p>'),
  locale: 'en',
} as const

it('leaves mails of a server without a branding as they are', () => {
  expect(withFoot(mail, NO_BRANDING)).toBe(mail)
})

it('has what is set, and escapes it', () => {
  const { text, html } = withFoot(mail, {
    ...NO_BRANDING,
    name: 'A & <b>',
    privacyUrl: 'https://example.org/?a=1&b="2"',
  })
  expect(text).toBe('Hello\n\n-- \nA & <b>\nPrivacy: https://example.org/?a=1&b="2"\n')
  expect(html).toContain('A &amp; &lt;b&gt; · <a href="https://example.org/?a=1&amp;b=&quot;2&quot;"')
  expect(html).toContain('</p></div></body></html>')
  expect(html).not.toContain('Imprint')
})

it('is in the language of the mail', () => {
  const { text } = withFoot({ ...mail, locale: 'ja' }, { ...NO_BRANDING, imprintUrl: 'https://example.org/imprint' })
  expect(text).toContain('運営者情報: https://example.org/imprint')
})

it.each([
  ['en', "You are invited to Stadt {X} & <Y>’s o'clock #1"],
  ['de', "Einladung zu Stadt {X} & <Y>’s o'clock #1"],
  ['ja', "Stadt {X} & <Y>’s o'clock #1 への招待"],
] as const)('names the server in the words of %s, whatever letters its name has', (locale, subject) => {
  const server = "Stadt {X} & <Y>’s o'clock #1"
  const invite = {
    to: 'a@example.org',
    inviter: 'Foreboard {fan}',
    url: 'https://x/#t',
    expiresAt: new Date(0),
    locale,
  }
  const named = accountInviteMail({ ...invite, server })
  expect(named.subject).toBe(subject)
  // What people wrote stays as they wrote it.
  expect(named.text.replace('Foreboard {fan}', '')).not.toContain('Foreboard')
  expect(named.text).toContain('Foreboard {fan}')
  expect(named.text).toContain(server)
  expect(accountInviteMail({ ...invite, server: null }).subject).toContain('Foreboard')
})

it('has no word of ours left in any language', () => {
  for (const locale of LOCALES) {
    const words = mailWords(locale, 'Board of Examples')
    const person = { name: 'Ada', email: 'a@example.org' }
    const mails = (['passwordReset', 'passwordResetByAdmin', 'verifyEmail', 'test'] as const).map((kind) =>
      linkMail(kind, person, 'https://x', locale, 'Board of Examples'),
    )
    const { whyDaily, last, why } = noticeWords(locale, 'Board of Examples')
    const alerts = [words('backup.subject.failed'), words('backup.problem.late')]
    for (const text of [...mails.flatMap(({ subject, text }) => [subject, text]), whyDaily, last, why, ...alerts]) {
      expect(text, locale).not.toContain('Foreboard')
    }
    expect(mails[0]?.subject, locale).toContain('Board of Examples')
  }
})

it('comes from the server’s name, with links in a shade of its colour that can be read', async () => {
  const sent: Mail[] = []
  const inner = { send: (mail: Mail) => Promise.resolve(String(sent.push(mail))) }
  const linked = { ...mail, html: htmlMail('Hello', 'en', htmlLink('https://example.org', 'color:#1f5fbf')) }
  const branding = { ...NO_BRANDING, name: 'City', accent: '#ffe600' }
  await new BrandedMailer(inner, () => Promise.resolve(branding)).send(linked)
  await new BrandedMailer(inner, () => Promise.resolve(NO_BRANDING)).send(linked)
  const [branded, plain] = sent
  const { accent } = accentShades('#ffe600').light
  expect(branded?.fromName).toBe('City')
  expect(branded?.html).toContain(`style="color:${accent};">color:#1f5fbf</a>`)
  expect(branded?.html).toContain(`border-top:4px solid ${accent}`)
  expect(plain).toBe(linked)
})
