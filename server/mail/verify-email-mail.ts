// The mail with a link that shows that an address is somebody's. The link's secret stands behind the #, which no server
// is sent: programs that look at links in mails confirm nothing.

import type { Locale } from '@/lib/domain/localized'
import type { LinkMailWords } from './link-mail'

/** The words of the mail with the link that confirms an address. */
export const VERIFY_EMAIL: Readonly<Record<Locale, LinkMailWords>> = {
  en: {
    subject: 'Confirm your e-mail address for Foreboard',
    text: (name, link) =>
      `Hello ${name},\n\nopen this link within three days to confirm that this address is yours:\n\n${link}\n\n` +
      'Foreboard then mails you what waits for you on your boards, as you choose on your account page. Everything else ' +
      'works without it.\n\nIf it wasn’t you who made an account with this address, do nothing: you get no other mail.\n',
  },
  ja: {
    subject: 'Foreboard のメールアドレスの確認',
    text: (name, link) =>
      `${name} さん\n\n次のリンクを 3 日以内に開いて、このメールアドレスがご本人のものであることを確認してください。\n\n${link}\n\n` +
      '確認が済むと、ボードでのお知らせがメールで届きます（アカウントのページで設定できます）。確認しなくても、ほかの機能はすべて使えます。\n\n' +
      'お心当たりのない場合は、何もする必要はありません。ほかのメールは届きません。\n',
  },
}

/** The address of the page that confirms an address with a token. `base` is the server's origin. */
export function verifyEmailLink(base: string, token: string): string {
  return `${base}/verify-email#${token}`
}
