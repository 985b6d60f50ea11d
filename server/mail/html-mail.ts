// The HTML of our mails: no images, no tracking and no styles but those beside each thing, because mail programs drop
// the others. Everything that people wrote goes through `escapeHtml`.

import type { Locale } from '@/lib/domain/localized'
import { directionOfLanguage } from '@/lib/std/text-direction'

const BODY = 'margin:0;padding:24px 12px;background:#f6f6f4;color:#1f2328'
const SHEET =
  'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e3e3df;border-radius:10px'
const FONT = "font:15px/1.55 system-ui,-apple-system,'Segoe UI','Hiragino Sans','Yu Gothic UI',Meiryo,sans-serif"
/** A server's own colour takes its place (branded-mail). */
export const LINK_COLOUR = '#1f5fbf'
const LINK = `color:${LINK_COLOUR}`

/** Makes text safe inside of an element and of a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Makes text safe and keeps its line breaks. */
export function escapeLines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}

/** A link, whose words run in their own direction; `href` is one of our own addresses. */
export function htmlLink(href: string, words: string, style = ''): string {
  return `<a href="${escapeHtml(href)}" dir="auto" style="${LINK};${style}">${escapeHtml(words)}</a>`
}

/** The whole document around a mail's content. */
export function htmlMail(subject: string, locale: Locale, content: string): string {
  return (
    `<!doctype html><html lang="${locale}" dir="${directionOfLanguage(locale)}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light">' +
    `<title>${escapeHtml(subject)}</title></head><body style="${BODY}"><div style="${SHEET};${FONT};overflow-wrap:anywhere">` +
    `${content}</div></body></html>`
  )
}
