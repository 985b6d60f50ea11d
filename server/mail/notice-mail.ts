// Writes a mail about boards: the words of people, who said them, and a link to the place of each; as text and as HTML.

import type { Locale } from '@/lib/domain/localized'
import { shorten } from '@/lib/std/shorten'
import { directionOfText } from '@/lib/std/text-direction'
import { escapeHtml, escapeLines, htmlLink, htmlMail } from './html-mail'
import type { Mail } from './mailer'
import type { NoticeContent, ToldBoard, ToldComment, ToldLine, ToldNews, ToldThing, ToldThread } from './notice-content'
import { type NoticeWords, noticeWords } from './notice-words'

/** A mail's subject: longer ones are cut by mail programs anyway. */
const SUBJECT_MAX_LENGTH = 150

/** Writes the mail. `server` is the server's own name; null for ours. */
export function noticeMail(content: NoticeContent, locale: Locale, server: string | null = null): Mail {
  const words = noticeWords(locale, server)
  const subject = subjectOf(content, words)
  const { to, id, base, unsubscribeLink } = content
  return {
    to,
    subject,
    locale,
    text: textOf(content, words),
    html: htmlMail(subject, locale, htmlOf(content, words)),
    messageId: messageId(id, base),
    references: referencesOf(content),
    headers: {
      'List-Unsubscribe': `<${unsubscribeLink}>`,
      // RFC 8058 wants https, and providers press nothing else.
      ...(unsubscribeLink.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  }
}

function messageId(name: string, base: string): string {
  return `<${name}@${new URL(base).hostname}>`
}

/** Mails of one board stand together in a mail program, and in it those of one thread. */
function referencesOf({ boards, isDaily, base }: NoticeContent): string[] {
  if (isDaily) return [messageId('daily', base)]
  return boards.flatMap(({ id, things }) => {
    const [first] = things
    const isOneThread = things.length === 1 && first?.kind === 'thread'
    const thread = isOneThread ? [messageId(`thread.${first.threadId}`, base)] : []
    return [messageId(`board.${id}`, base), ...thread]
  })
}

// ---- the subject ----

function subjectOf({ boards, isDaily }: NoticeContent, words: NoticeWords): string {
  const things = boards.flatMap((board) => board.things)
  const [first, ...others] = boards
  const about = (what: string) => `[${first?.title ?? ''}] ${what}`
  const subject =
    things.length > 0
      ? isDaily
        ? words.daily(things.length, boards.filter((board) => board.things.length > 0).length)
        : about(whatOf(things, words))
      : others.length === 0
        ? about(first?.news?.sentence ?? '')
        : words.dailyNews(boards.length)
  return shorten(subject.replace(/[\s\p{Cc}]+/gu, ' '), SUBJECT_MAX_LENGTH)
}

function whatOf(things: readonly ToldThing[], words: NoticeWords): string {
  const [first] = things
  if (things.length === 1 && first) return first.kind === 'thread' ? threadHead(first, words) : lineOf(first, words)
  const threads = things.filter((thing) => thing.kind === 'thread')
  const comments = threads.reduce((sum, thread) => sum + thread.comments.length + thread.more, 0)
  return words.several(comments, things.length - threads.length)
}

/** `Ada mentioned you on R-012 Power cut`. */
function threadHead({ about, isMention, comments, more }: ToldThread, words: NoticeWords): string {
  const authors = [...new Set(comments.map(({ author }) => author))]
  const place = about === '' ? words.theBoard : about
  const count = comments.length + more
  return isMention ? words.mentioned(authors, place) : words.commented(authors, count, place)
}

function nameOf({ author }: ToldComment, words: NoticeWords): string {
  return author === '' ? words.somebody : author
}

function lineOf({ kind, by, about, count, on, role }: ToldLine, words: NoticeWords): string {
  switch (kind) {
    case 'assigned':
      return count > 1 ? words.assignedSeveral(by, count) : words.assigned(by, about)
    case 'due':
      return words.due(about, on ?? '')
    case 'review':
      return words.review(about, on ?? '')
    case 'invited':
      return words.invited(by, role)
    case 'session-ended':
      return words.sessionEnded(about)
  }
}

// ---- text ----

function textOf(content: NoticeContent, words: NoticeWords): string {
  const { boards, isLast, isDaily, timeZone, unsubscribeLink, settingsLink } = content
  const parts = boards.map(({ title, link, things, news }) =>
    [
      title,
      '',
      ...things.map((thing) => thingText(thing, words)),
      ...(news ? [newsText(news, link, timeZone, words)] : []),
    ].join('\n'),
  )
  const foot = [
    ...(isLast ? [words.last] : []),
    isDaily ? words.whyDaily : words.why,
    `${words.settings}: ${settingsLink}`,
    `${words.unsubscribe}: ${unsubscribeLink}`,
  ]
  return `${parts.join('\n\n')}\n\n-- \n${foot.join('\n')}\n`
}

function thingText(thing: ToldThing, words: NoticeWords): string {
  if (thing.kind !== 'thread') return `* ${lineOf(thing, words)}\n  ${thing.link}\n`
  const { quote, comments, more, link } = thing
  const lines = [
    `* ${threadHead(thing, words)}`,
    ...(quote === '' ? [] : [indented(`“${quote}”`)]),
    ...(more > 0 ? [indented(words.more(more))] : []),
    ...comments.flatMap((comment) => ['', indented(`${nameOf(comment, words)}:`), indented(comment.text)]),
    '',
    indented(link),
  ]
  return `${lines.join('\n')}\n`
}

function newsText(
  { since, sentence, lines, more }: ToldNews,
  link: string,
  timeZone: string,
  words: NoticeWords,
): string {
  const told = lines.flatMap(({ group, about, detail, link }) => [
    `* ${words.groups[group]}: ${about}`,
    ...(detail === '' ? [] : [indented(detail)]),
    indented(link),
  ])
  const rest = more > 0 ? [`${words.moreNews(more)}: ${link}`] : []
  return `${[words.newsSince(since, timeZone), sentence, '', ...told, ...rest].join('\n')}\n`
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ')
}

// ---- HTML ----

const HEAD = 'margin:0 0 6px;font-size:15px;font-weight:600'
// Mail programs know no logical sides.
const QUOTE = {
  ltr: 'margin:6px 0;padding-left:10px;border-left:3px solid #d9b64a;color:#57606a',
  rtl: 'margin:6px 0;padding-right:10px;border-right:3px solid #d9b64a;color:#57606a',
}
const COMMENT = 'margin:8px 0;padding:8px 12px;background:#f6f6f4;border-radius:8px'
const SOFT = 'margin:6px 0;color:#57606a;font-size:13px'

function htmlOf(content: NoticeContent, words: NoticeWords): string {
  const { boards, isLast, isDaily, timeZone, unsubscribeLink, settingsLink } = content
  const foot =
    (isLast ? `<p style="${SOFT}">${escapeHtml(words.last)}</p>` : '') +
    `<p style="${SOFT}">${escapeHtml(isDaily ? words.whyDaily : words.why)}<br>${htmlLink(settingsLink, words.settings)} · ` +
    `${htmlLink(unsubscribeLink, words.unsubscribe)}</p>`
  return `${boards.map((board) => boardHtml(board, timeZone, words)).join('')}<div style="margin-top:24px;border-top:1px solid #e3e3df">${foot}</div>`
}

function boardHtml({ title, link, things, news }: ToldBoard, timeZone: string, words: NoticeWords): string {
  const head = htmlLink(link, title, 'text-decoration:none;color:#1f2328')
  const rows = things.map((thing) => `<div style="margin:0 0 20px">${thingHtml(thing, words)}</div>`)
  const changed = news ? newsHtml(news, link, timeZone, words) : ''
  return `<h1 dir="auto" style="margin:0 0 14px;font-size:19px;line-height:1.35">${head}</h1>${rows.join('')}${changed}`
}

function newsHtml(
  { since, sentence, lines, more }: ToldNews,
  link: string,
  timeZone: string,
  words: NoticeWords,
): string {
  const rows = lines.map(({ group, about, detail, link }) => {
    const under = detail === '' ? '' : `<br><span style="color:#57606a;font-size:13px">${escapeHtml(detail)}</span>`
    return `<li style="margin:0 0 8px"><span style="color:#57606a;font-size:13px">${escapeHtml(words.groups[group])}</span> ${htmlLink(link, about)}${under}</li>`
  })
  const list = rows.length > 0 ? `<ul style="margin:8px 0;padding:0 20px">${rows.join('')}</ul>` : ''
  const rest = more > 0 ? `<p style="${SOFT}">${htmlLink(link, words.moreNews(more))}</p>` : ''
  return (
    `<div style="margin:0 0 20px"><p style="${SOFT}">${escapeHtml(words.newsSince(since, timeZone))}</p>` +
    `<h2 style="${HEAD}">${escapeHtml(sentence)}</h2>${list}${rest}</div>`
  )
}

function isAboutCards(thing: ToldThing): boolean {
  return thing.kind === 'assigned' && thing.count > 1
}

function thingHtml(thing: ToldThing, words: NoticeWords): string {
  const open = `<p style="margin:8px 0 0">${htmlLink(thing.link, isAboutCards(thing) ? words.openCards : words.open)}</p>`
  if (thing.kind !== 'thread') return `<h2 style="${HEAD}">${escapeHtml(lineOf(thing, words))}</h2>${open}`
  const { quote, comments, more } = thing
  const quoted =
    quote === ''
      ? ''
      : `<blockquote dir="auto" style="${QUOTE[directionOfText(quote) ?? 'ltr']}">${escapeLines(quote)}</blockquote>`
  const before = more > 0 ? `<p style="${SOFT}">${escapeHtml(words.more(more))}</p>` : ''
  const said = comments.map(
    (comment) =>
      `<div style="${COMMENT}"><b dir="auto">${escapeHtml(nameOf(comment, words))}</b><div dir="auto">${escapeLines(comment.text)}</div></div>`,
  )
  return `<h2 style="${HEAD}">${escapeHtml(threadHead(thing, words))}</h2>${quoted}${before}${said.join('')}${open}`
}
