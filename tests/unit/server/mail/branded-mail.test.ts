// The foot of a mail has the server's name and legal pages, in the mail's language, safe in HTML.

import { expect, it } from 'vitest'
import { NO_BRANDING } from '@/lib/domain/branding'
import { withFoot } from '@/server/mail/foot'
import { htmlMail } from '@/server/mail/html-mail'

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
