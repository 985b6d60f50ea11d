// The words of mails about boards, in each language. A name that is '' is of an account that is gone.

import type { Locale } from '@/lib/domain/localized'
import type { Role } from '@/lib/domain/people/role'
import type { NewsGroupName } from '@/lib/export/news-text'
import { MESSAGES } from '@/lib/i18n/messages'

export interface NoticeWords {
  readonly theBoard: string
  readonly somebody: string
  readonly open: string
  /** Leads to the cards of the reader on all boards. */
  readonly openCards: string
  /** One of the authors called the reader: with several it isn't said which one. */
  readonly mentioned: (authors: readonly string[], place: string) => string
  readonly commented: (authors: readonly string[], count: number, place: string) => string
  readonly assigned: (by: string, card: string) => string
  readonly assignedSeveral: (by: string, count: number) => string
  /** `on` is a day as YYYY-MM-DD. */
  readonly due: (card: string, on: string) => string
  readonly review: (card: string, on: string) => string
  readonly invited: (by: string, role: Role | null) => string
  readonly sessionEnded: (title: string) => string
  /** Several things of one board. */
  readonly several: (comments: number, others: number) => string
  readonly daily: (things: number, boards: number) => string
  /** The subject of a daily mail that only reports changes. */
  readonly dailyNews: (boards: number) => string
  /** The head of what has changed; `since` is ISO 8601. */
  readonly newsSince: (since: string, timeZone: string) => string
  readonly moreNews: (count: number) => string
  readonly groups: Readonly<Record<NewsGroupName, string>>
  readonly whyDaily: string
  readonly more: (count: number) => string
  readonly last: string
  readonly why: string
  readonly settings: string
  readonly unsubscribe: string
}

const SOMEBODY: Readonly<Record<Locale, string>> = { en: 'Somebody', ja: '誰か' }

/** Lists at most three names, or two and how many others there are. */
function namesEn(names: readonly string[]): string {
  const [a = '', b, c] = names.map((name) => name || SOMEBODY.en)
  if (b === undefined) return a
  if (c === undefined) return `${a} and ${b}`
  return names.length === 3 ? `${a}, ${b} and ${c}` : `${a}, ${b} and ${names.length - 2} others`
}

/** Lists at most two names, and how many others there are. */
function namesJa(names: readonly string[]): string {
  const first = names.slice(0, 2).map((name) => (name === '' ? SOMEBODY.ja : `${name} さん`))
  return names.length > 2 ? `${first.join('、')}ほか ${names.length - 2} 人` : first.join('、')
}

/** A day such as December 1, 2026. */
function dayIn(locale: Locale, on: string): string {
  const day = new Date(`${on}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? on : day.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })
}

/** A moment such as December 1, 2026, on the reader's calendar. */
function momentIn(locale: Locale, at: string, timeZone: string): string {
  return new Date(at).toLocaleDateString(locale, { dateStyle: 'long', timeZone })
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

export const NOTICE_WORDS: Readonly<Record<Locale, NoticeWords>> = {
  en: {
    theBoard: 'the board',
    somebody: SOMEBODY.en,
    open: 'Open it on the board',
    openCards: 'Open my cards',
    mentioned: (authors, place) =>
      authors.length === 1
        ? `${namesEn(authors)} mentioned you on ${place}`
        : `You were mentioned on ${place}: new comments by ${namesEn(authors)}`,
    commented: (authors, count, place) =>
      count === 1
        ? `${namesEn(authors)} commented on ${place}`
        : `${count} comments by ${namesEn(authors)} on ${place}`,
    assigned: (by, card) => (by === '' ? `You are now the owner of ${card}` : `${by} made you the owner of ${card}`),
    assignedSeveral: (by, count) =>
      by === '' ? `You are now the owner of ${count} cards` : `${by} gave you ${count} cards`,
    due: (card, on) => `${card} is due on ${dayIn('en', on)}`,
    review: (card, on) => `${card} is to be reviewed on ${dayIn('en', on)}`,
    invited: (by, role) => {
      const as = role === null ? '' : ` as ${MESSAGES.en.common.role[role].toLowerCase()}`
      return by === '' ? `You were added to this board${as}` : `${by} added you to this board${as}`
    },
    sessionEnded: (title) => `The session “${title}” has ended: its minutes are there`,
    several: (comments, others) => {
      const other = comments > 0 ? counted(others, 'other thing', 'other things') : counted(others, 'thing', 'things')
      const told = [
        ...(comments > 0 ? [counted(comments, 'new comment', 'new comments')] : []),
        ...(others > 0 ? [other] : []),
      ]
      return told.join(' and ')
    },
    daily: (things, boards) =>
      `${counted(things, 'thing waits', 'things wait')} for you on ${counted(boards, 'board', 'boards')}`,
    dailyNews: (boards) => `What changed on ${counted(boards, 'board', 'boards')}`,
    newsSince: (since, timeZone) => `Since you were here, on ${momentIn('en', since, timeZone)}`,
    moreNews: (count) => `And ${counted(count, 'more change', 'more changes')} on the board`,
    groups: MESSAGES.en.news.group,
    whyDaily: 'You get this once a day because you chose it on Foreboard.',
    more: (count) => `Before that: ${counted(count, 'other new comment', 'other new comments')}.`,
    last: 'This is the last mail that you get today. More waits on Foreboard; what you have not read by then is mailed tomorrow.',
    why: 'You get this because it was unread on Foreboard.',
    settings: 'Choose when you get mail',
    unsubscribe: 'Unsubscribe',
  },
  ja: {
    theBoard: 'ボード',
    somebody: SOMEBODY.ja,
    open: 'ボードで開く',
    openCards: '自分のカードを開く',
    mentioned: (authors, place) =>
      authors.length === 1
        ? `${namesJa(authors)}が「${place}」であなたを指名しました`
        : `「${place}」であなたが指名されました（${namesJa(authors)}の新しいコメント）`,
    commented: (authors, count, place) =>
      count === 1
        ? `${namesJa(authors)}が「${place}」にコメントしました`
        : `「${place}」に新しいコメント ${count} 件（${namesJa(authors)}）`,
    assigned: (by, card) =>
      by === '' ? `あなたが「${card}」の担当者になりました` : `${by} さんがあなたを「${card}」の担当者にしました`,
    assignedSeveral: (by, count) =>
      by === ''
        ? `あなたがカード ${count} 枚の担当者になりました`
        : `${by} さんがあなたをカード ${count} 枚の担当者にしました`,
    due: (card, on) => `「${card}」の期限は${dayIn('ja', on)}です`,
    review: (card, on) => `「${card}」の次回の見直しは${dayIn('ja', on)}です`,
    invited: (by, role) => {
      const as = role === null ? '' : `（${MESSAGES.ja.common.role[role]}）`
      return by === '' ? `このボードに追加されました${as}` : `${by} さんがあなたをこのボードに追加しました${as}`
    },
    sessionEnded: (title) => `セッション「${title}」が終了しました。議事録をご覧になれます`,
    several: (comments, others) =>
      [
        ...(comments > 0 ? [`新しいコメント ${comments} 件`] : []),
        ...(others > 0 ? [`${comments > 0 ? 'その他の' : ''}お知らせ ${others} 件`] : []),
      ].join('と'),
    daily: (things, boards) => `${boards} 件のボードに未読のお知らせが ${things} 件あります`,
    dailyNews: (boards) => `${boards} 件のボードに変更があります`,
    newsSince: (since, timeZone) => `前回（${momentIn('ja', since, timeZone)}）からの変更`,
    moreNews: (count) => `ほか ${count} 件の変更はボードでご覧になれます`,
    groups: MESSAGES.ja.news.group,
    whyDaily: '1 日 1 回のメールを Foreboard でお選びのため、お送りしています。',
    more: (count) => `これより前にも新しいコメントが ${count} 件あります。`,
    last: '本日お送りするメールはこれが最後です。続きは Foreboard でご覧になれます。未読のままのものは、明日お送りします。',
    why: 'Foreboard に未読のお知らせがあるため、お送りしています。',
    settings: 'メールの設定',
    unsubscribe: '配信を停止',
  },
}
