// The mail with a link to choose a new password (link-mail).

import type { Locale } from '@/lib/domain/localized'
import type { LinkMailWords } from './link-mail'

/** The words of the mail with the link to choose a new password. */
export const PASSWORD_RESET: Readonly<Record<Locale, LinkMailWords>> = {
  en: {
    subject: 'Choose a new password for Foreboard',
    text: (name, link) =>
      `Hello ${name},\n\nyou can choose a new password for Foreboard here, within one hour and once:\n\n${link}\n\n` +
      'If it wasn’t you who asked for this, do nothing: your password stays as it is.\n',
  },
  ja: {
    subject: 'Foreboard のパスワード再設定',
    text: (name, link) =>
      `${name} さん\n\n次のリンクから Foreboard の新しいパスワードを設定できます（1 時間以内、1 回のみ有効）。\n\n${link}\n\n` +
      'お心当たりのない場合は、何もする必要はありません。パスワードは変わりません。\n',
  },
}

/** The words of the same mail where an admin had it sent. */
export const PASSWORD_RESET_BY_ADMIN: Readonly<Record<Locale, LinkMailWords>> = {
  en: {
    subject: 'A new password for Foreboard',
    text: (name, link) =>
      `Hello ${name},\n\nthose who run Foreboard send you this link. With it you choose a new password, within one hour and ` +
      `once:\n\n${link}\n\nYour old password goes on working until then. If you did not ask anybody for this, do nothing, ` +
      'and tell them.\n',
  },
  ja: {
    subject: 'Foreboard の新しいパスワード',
    text: (name, link) =>
      `${name} さん\n\nForeboard の管理者から、新しいパスワードを設定するためのリンクをお送りします（1 時間以内、1 回のみ有効）。\n\n${link}\n\n` +
      'それまでは、これまでのパスワードが使えます。お心当たりのない場合は何もせず、管理者にお知らせください。\n',
  },
}

/** The address of the page that sets a new password with a token. `base` is the server's origin. */
export function passwordResetLink(base: string, token: string): string {
  return `${base}/reset-password#${token}`
}
