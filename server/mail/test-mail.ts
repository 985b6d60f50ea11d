// The mail by which an admin sees that this server's mail arrives.

import type { Locale } from '@/lib/domain/localized'
import type { LinkMailWords } from './link-mail'

/** The words of the mail that tests the mail server; its link leads to the server itself. */
export const TEST_MAIL: Readonly<Record<Locale, LinkMailWords>> = {
  en: {
    subject: 'A test mail of Foreboard',
    text: (name, link) =>
      `Hello ${name},\n\nyou asked for this mail on the admin pages of\n\n${link}\n\nIt arrived: mail works. If it is among the ` +
      'spam, see to SPF and DKIM of the sender’s domain.\n',
  },
  ja: {
    subject: 'Foreboard のテストメール',
    text: (name, link) =>
      `${name} さん\n\n次のサーバーの管理ページから送信されたテストメールです。\n\n${link}\n\n` +
      'このメールが届いていれば、メールは正常に送信されています。迷惑メールに入っていた場合は、送信元ドメインの SPF と DKIM を確認してください。\n',
  },
}
