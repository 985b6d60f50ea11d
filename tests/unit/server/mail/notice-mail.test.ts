// The form of a mail about boards: the same content in text and HTML, in both languages, whatever people wrote.

import { describe, expect, it } from 'vitest'
import type { NoticeContent, ToldThing, ToldThread } from '@/server/mail/notice-content'
import { noticeMail } from '@/server/mail/notice-mail'

const BASE = 'https://board.example.org'
const LINK = `${BASE}/boards/b#thread=t`
const thread = (more: Partial<ToldThread> = {}): ToldThread => ({
  kind: 'thread',
  threadId: 't',
  about: 'R-012 Power cut',
  quote: '',
  isMention: false,
  comments: [{ author: 'Ada', text: 'Is it so?' }],
  more: 0,
  link: LINK,
  ...more,
})
const line = (kind: 'assigned' | 'due' | 'review' | 'invited' | 'session-ended'): ToldThing => ({
  kind,
  by: 'Ada',
  about: kind === 'session-ended' ? 'Spring' : 'REC-004 Dams',
  count: 1,
  on: '2026-12-01',
  role: 'editor',
  link: `${BASE}/boards/b#card=c`,
})
const content = (things: readonly ToldThing[], more: Partial<NoticeContent> = {}): NoticeContent => ({
  id: 'm',
  to: 'ben@example.org',
  boards: [{ id: 'b', title: 'Rivers', link: `${BASE}/boards/b`, things, news: null }],
  isDaily: false,
  timeZone: 'UTC',
  isLast: false,
  unsubscribeLink: `${BASE}/unsubscribe/x.y`,
  settingsLink: `${BASE}/account#account-mail`,
  base: BASE,
  ...more,
})
const subject = (things: readonly ToldThing[], locale: 'en' | 'ja' = 'en') =>
  noticeMail(content(things), locale).subject

describe('the subject', () => {
  it('says the board and what is new, in English', () => {
    expect(subject([thread()])).toBe('[Rivers] Ada commented on R-012 Power cut')
    expect(subject([thread({ isMention: true, about: '' })])).toBe('[Rivers] Ada mentioned you on the board')
    const many = [
      { author: 'Ada', text: '1' },
      { author: 'Ken', text: '2' },
      { author: '', text: '3' },
    ]
    expect(subject([thread({ isMention: true, comments: many })])).toBe(
      '[Rivers] You were mentioned on R-012 Power cut: new comments by Ada, Ken and Somebody',
    )
    expect(subject([thread({ comments: many, more: 2 })])).toBe(
      '[Rivers] 5 comments by Ada, Ken and Somebody on R-012 Power cut',
    )
    expect(subject([thread(), thread(), line('due')])).toBe('[Rivers] 2 new comments and 1 other thing')
    expect(subject([line('due'), line('review')])).toBe('[Rivers] 2 things')
    expect(subject([line('due')])).toBe('[Rivers] REC-004 Dams is due on December 1, 2026')
    expect(subject([line('assigned')])).toBe('[Rivers] Ada made you the owner of REC-004 Dams')
    expect(subject([{ ...line('assigned'), about: '', count: 3 } as ToldThing])).toBe('[Rivers] Ada gave you 3 cards')
    expect(subject([line('invited')])).toBe('[Rivers] Ada added you to this board as editor')
    expect(subject([line('session-ended')])).toBe('[Rivers] The session “Spring” has ended: its minutes are there')
  })

  it('says it in Japanese', () => {
    expect(subject([thread()], 'ja')).toBe('[Rivers] Ada さんが「R-012 Power cut」にコメントしました')
    expect(subject([line('due')], 'ja')).toBe('[Rivers] 「REC-004 Dams」の期限は2026年12月1日です')
    expect(subject([thread(), line('due')], 'ja')).toBe('[Rivers] 新しいコメント 1 件とその他のお知らせ 1 件')
  })

  it('is one line that is not too long, whatever a board is called', () => {
    const boards = [
      { id: 'b', title: `A\r\nBcc: x@example.org ${'long '.repeat(80)}`, link: BASE, things: [thread()], news: null },
    ]
    const { subject: long } = noticeMail(content([], { boards }), 'en')
    expect(long).not.toMatch(/[\r\n]/)
    expect([...long].length).toBe(150)
  })
})

describe('the words', () => {
  it('are escaped in HTML, with their line breaks, and plain in text', () => {
    const hostile = `<img src=x onerror="a">'&amp;\n</div><script>`
    const board = {
      id: 'b',
      title: hostile,
      link: BASE,
      things: [thread({ about: hostile, quote: hostile, comments: [{ author: hostile, text: hostile }] })],
      news: null,
    }
    const mail = noticeMail(content([], { boards: [board] }), 'en')
    expect(mail.html).not.toMatch(/<img|<script|onerror="/)
    expect(mail.html).toContain('&lt;img src=x onerror=&quot;a&quot;&gt;&#39;&amp;amp;<br>&lt;/div&gt;&lt;script&gt;')
    expect(mail.text).toContain('  <img src=x onerror="a">\'&amp;\n  </div><script>')
  })

  it('lead to each place, and to where mails end', () => {
    const several = { ...line('assigned'), count: 3, about: '', link: `${BASE}/my-cards` } as ToldThing
    expect(noticeMail(content([several]), 'en').html).toMatch(/my-cards"[^>]*>Open my cards</)
    const { text, html = '' } = noticeMail(content([thread(), line('due')]), 'en')
    for (const part of [text, html]) {
      for (const link of [LINK, `${BASE}/boards/b#card=c`, `${BASE}/unsubscribe/x.y`, `${BASE}/account#account-mail`]) {
        expect(part).toContain(link)
      }
    }
  })

  it('say how many comments there was no room for, and which mail is the day’s last', () => {
    const { text, html = '' } = noticeMail(content([thread({ more: 3 })], { isLast: true }), 'en')
    for (const part of [text, html]) {
      expect(part).toContain('3 other new comments')
      expect(part).toContain('the last mail that you get today')
    }
    expect(noticeMail(content([thread()]), 'en').text).not.toContain('the last mail')
  })
})

describe('the headers', () => {
  it('let mails of a board and of a thread stand together', () => {
    const one = noticeMail(content([thread()]), 'en')
    expect(one.messageId).toBe('<m@board.example.org>')
    expect(one.references).toEqual(['<board.b@board.example.org>', '<thread.t@board.example.org>'])
    expect(noticeMail(content([thread(), thread()]), 'en').references).toEqual(['<board.b@board.example.org>'])
    expect(noticeMail(content([thread()], { isDaily: true }), 'en').references).toEqual(['<daily@board.example.org>'])
  })

  it('offer one press only over https, as RFC 8058 wants', () => {
    expect(noticeMail(content([thread()]), 'en').headers).toEqual({
      'List-Unsubscribe': `<${BASE}/unsubscribe/x.y>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    const plain = content([thread()], { unsubscribeLink: 'http://localhost:3000/unsubscribe/x.y' })
    expect(noticeMail(plain, 'en').headers).toEqual({ 'List-Unsubscribe': '<http://localhost:3000/unsubscribe/x.y>' })
  })
})

describe('what has changed on a board', () => {
  const hostile = '<img src=x onerror="a">'
  const news = {
    since: '2026-11-27T20:00:00Z',
    sentence: '2 risks moved up, R-003 added',
    lines: [
      { group: 'moved', about: `R-001 ${hostile}`, detail: 'Likelihood: 2 → 5', link: `${BASE}/boards/b#card=c` },
      { group: 'made', about: 'R-003 Dams', detail: '', link: `${BASE}/boards/b#card=d` },
    ],
    more: 4,
  } as const
  const board = { id: 'b', title: 'Rivers', link: `${BASE}/boards/b`, things: [], news }
  const daily = (boards: NoticeContent['boards'], locale: 'en' | 'ja' = 'en') =>
    noticeMail(content([], { boards, isDaily: true, timeZone: 'Asia/Tokyo' }), locale)

  it('is the subject of a daily mail that tells nothing else', () => {
    expect(daily([board]).subject).toBe('[Rivers] 2 risks moved up, R-003 added')
    expect(daily([board, board]).subject).toBe('What changed on 2 boards')
    expect(daily([board, { ...board, things: [thread()] }]).subject).toBe('1 thing waits for you on 1 board')
    expect(daily([board, board], 'ja').subject).toBe('2 件のボードに変更があります')
  })

  it('is told with the day on the reader’s calendar, each change with its link, and how many more there are', () => {
    const { text, html = '' } = daily([board])
    for (const part of [text, html]) {
      expect(part).toContain('Since you were here, on November 28, 2026')
      for (const words of [
        'Likelihood: 2 → 5',
        'R-003 Dams',
        '#card=c',
        '#card=d',
        'And 4 more changes on the board',
      ]) {
        expect(part).toContain(words)
      }
      expect(part).toContain('once a day because you chose it')
    }
    expect(html).not.toContain('<img')
    expect(daily([board], 'ja').text).toContain('前回（2026年11月28日）からの変更')
  })
})
