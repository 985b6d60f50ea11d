// The minutes of a session as people read them, in their language and time zone.

import { SCORED_FIELDS } from '../domain/session/activity'
import { minutesIn, titledIn } from '../domain/session/in-language'
import type { Minutes } from '../domain/session/minutes'
import type { Agreement } from '../domain/session/round'
import { wordsIn } from '../i18n/words'
import type { MinutesBlock, MinutesText } from './minutes-block'
import { changeBlocks } from './minutes-changes'
import { openBlocks } from './minutes-open'
import { roundBlocks } from './minutes-rounds'
import { type MinutesReader, type MinutesWords, minutesWords } from './minutes-words'

/** The rated fields in the order of asking. */
const ASKED: readonly string[] = Object.values(SCORED_FIELDS).flat()

/**
 * Puts the minutes of a session into sections, tables and lines, in a reader's words: what was decided first, and the
 * clock last. Throws RangeError for an unknown
 * time zone.
 */
export function minutesText(written: Minutes, reader: MinutesReader): MinutesText {
  const minutes = minutesIn(written, reader.locale)
  const words = minutesWords(minutes, reader)
  const { t } = words
  return {
    title: t('of', { title: minutes.title }),
    blocks: [
      ...(minutes.endedAt === null ? [text(t('soFar'))] : []),
      summary(minutes, reader.timeZone, words),
      ...decisionBlocks(minutes, words),
      ...openBlocks(minutes, words),
      ...roundBlocks(minutes, words),
      ...changeBlocks(minutes, words),
      heading(t('people.heading')),
      ...peopleBlocks(minutes, words),
      heading(t('steps.heading')),
      stepTable(minutes, words),
    ],
  }
}

/**
 * Returns the title of a minutes file: its day first, which is never cut off, then the kind of file, and the session.
 */
export function minutesFileTitle(minutes: Minutes, { locale, timeZone }: MinutesReader): string {
  const { title, startedAt } = titledIn(minutes, locale)
  // The Swedish way to write a day is ISO 8601's, which files sort by.
  const day = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(startedAt)
  return `${day} ${wordsIn(locale).minutes.title} ${title}`
}

function summary({ board, startedAt, endedAt, people }: Minutes, timeZone: string, words: MinutesWords): MinutesBlock {
  const { t } = words
  const ended: [string, string][] =
    endedAt === null
      ? []
      : [
          [t('fact.ended'), words.date(endedAt)],
          [t('fact.took'), words.length(endedAt - startedAt)],
        ]
  return {
    kind: 'facts',
    facts: [
      [t('fact.board'), board.title],
      [t('fact.began'), words.date(startedAt)],
      ...ended,
      [t('fact.people'), words.number(people.length)],
      [t('fact.zone'), timeZone],
    ],
  }
}

function stepTable({ steps }: Minutes, words: MinutesWords): MinutesBlock {
  const { t } = words
  const rows = steps.map(({ title, startedAt, endedAt, plannedMinutes }, i) => [
    words.number(i + 1),
    title,
    words.time(startedAt),
    plannedMinutes ? t('minutes', { minutes: plannedMinutes }) : t('none'),
    endedAt === null ? t('steps.on') : words.length(endedAt - startedAt),
  ])
  const head = ['#', t('steps.step'), t('steps.began'), t('steps.planned'), t('steps.took')]
  return { kind: 'table', caption: '', rows: [head, ...rows], figures: [0, 2, 3, 4] }
}

function peopleBlocks({ people }: Minutes, words: MinutesWords): MinutesBlock[] {
  const { t } = words
  if (people.length === 0) return [text(t('people.none'))]
  const named = people.map(({ name, joinedAt }) =>
    t('aside', { name: name ?? t('people.gone'), note: words.time(joinedAt) }),
  )
  return [text(t('people.hint')), text(named.join(t('comma')))]
}

/**
 * Returns the agreements as they were noted: those on a card, and the medians that were taken for many at once, which
 * nobody gave a rationale. Empty if there are none.
 */
function decisionBlocks({ rounds, names }: Minutes, words: MinutesWords): MinutesBlock[] {
  const { t } = words
  const agreed = rounds.flatMap(({ agreements }) => agreements).toSorted((a, b) => a.at - b.at)
  if (agreed.length === 0) return []
  const medians = agreed.filter(({ isMedian }) => isMedian)
  const others = agreed.filter(({ isMedian }) => !isMedian)
  return [
    heading(t('decisions.heading')),
    ...(others.length > 0 ? [decisionTable('eachCard', others, names, words)] : []),
    ...(medians.length > 0 ? [decisionTable('medians', medians, names, words)] : []),
  ]
}

function decisionTable(
  how: 'eachCard' | 'medians',
  agreed: readonly Agreement[],
  names: Minutes['names'],
  words: MinutesWords,
): MinutesBlock {
  const { t } = words
  const hasRationale = how === 'eachCard'
  const rows = agreed.map(({ cardId, values, rationale, raters, byId, at }) => [
    words.card(cardId),
    agreedText(cardId, values, words),
    ...(hasRationale ? [rationale] : []),
    words.number(raters),
    names[byId] ?? t('none'),
    words.time(at),
  ])
  const columns = (['card', 'agreed', 'rationale', 'raters', 'by', 'at'] as const).filter(
    (name) => hasRationale || name !== 'rationale',
  )
  const head = columns.map((name) => t(`decisions.${name}`))
  return {
    kind: 'table',
    caption: t(`decisions.${how}`),
    rows: [head, ...rows],
    figures: [columns.indexOf('raters'), columns.indexOf('at')],
  }
}

function agreedText(cardId: string, values: Agreement['values'], words: MinutesWords): string {
  const said = Object.entries(values)
    // A database may give the fields in any order; the question about likelihood came first.
    .toSorted(([a], [b]) => askedAt(a) - askedAt(b))
    .map(([field, value]) => `${words.field(field)}: ${words.rating(field, value)}`)
    .join('; ')
  const level = words.levelOf(cardId, values)
  return level === undefined ? said : words.t('decisions.withLevel', { values: said, level })
}

function askedAt(field: string): number {
  return ASKED.indexOf(field)
}

function heading(said: string): MinutesBlock {
  return { kind: 'heading', level: 2, text: said }
}

function text(said: string): MinutesBlock {
  return { kind: 'text', text: said }
}
