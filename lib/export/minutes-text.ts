// The minutes of a session as people read them, in their language and time zone.

import { minutesIn, titledIn } from '../domain/session/in-language'
import type { Minutes } from '../domain/session/minutes'
import { wordsIn } from '../i18n/words'
import { datedName } from './file-name'
import type { MinutesBlock, MinutesText } from './minutes-block'
import { changeBlocks } from './minutes-changes'
import { decisionBlocks } from './minutes-decisions'
import { openBlocks } from './minutes-open'
import { roundBlocks } from './minutes-rounds'
import { taskBlocks } from './minutes-tasks'
import { type MinutesReader, type MinutesWords, minutesWords } from './minutes-words'

/**
 * Puts the minutes of a session into sections, tables and lines, in a reader's words: what was decided first, and the
 * clock last. Throws RangeError for an unknown time zone.
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
      ...taskBlocks(minutes, words),
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

/** Returns the name of a minutes file: the session, the kind of file, and the day on which it began. */
export function minutesFileName(minutes: Minutes, { locale, timeZone }: MinutesReader, extension: string): string {
  const { title, startedAt } = titledIn(minutes, locale)
  return datedName(wordsIn(locale).minutes.title, { title, at: startedAt, timeZone }, extension)
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
  const rows = steps.map(({ title, startedAt, endedAt, plannedMinutes, isAgain }, i) => [
    words.number(i + 1),
    isAgain ? t('steps.again', { step: title }) : title,
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
  // A heading stays with what follows it, which is the names.
  return [text(named.join(t('comma'))), text(t('people.hint'))]
}

function heading(said: string): MinutesBlock {
  return { kind: 'heading', level: 2, text: said }
}

function text(said: string): MinutesBlock {
  return { kind: 'text', text: said }
}
