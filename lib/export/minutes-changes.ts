// The changes that a session made to its board, as its minutes list them: cards made, scores and levels moved, names
// and links changed.

import {
  type BoardChanges,
  type FieldMove,
  type LinkName,
  type MovedCard,
  titleShown,
} from '../domain/changes/board-changes'
import { DUTIES } from '../domain/changes/board-note'
import { ASSESSMENT_FIELDS, type Assessment } from '../domain/criteria/assessment'
import type { Minutes } from '../domain/session/minutes'
import { wordsIn } from '../i18n/words'
import type { MinutesBlock } from './minutes-block'
import type { MinutesWords } from './minutes-words'

const LEVEL_COLUMN = { inherent: 'levelInherent', current: 'level', residual: 'levelResidual' } as const

/** Returns the blocks about the board's changes; if the board wasn't noted, they say so. */
export function changeBlocks(minutes: Minutes, words: MinutesWords): MinutesBlock[] {
  const { t } = words
  const { changes, names } = minutes
  const heading = (text: string) => ({ kind: 'heading', level: 2, text }) as const
  if (!changes) return [heading(t('changes.heading')), { kind: 'text', text: t('changes.unknown') }]
  const tables = changeTables({ ...changes, moved: withoutTold(changes.moved, minutes, words) }, words)
  return [
    heading(t('made.heading')),
    changes.made.length > 0 ? madeTable(changes, names, words) : { kind: 'text', text: t('made.none') },
    heading(t('changes.heading')),
    ...(tables.length > 0 ? tables : [{ kind: 'text', text: t('changes.none') } as const]),
  ]
}

/** Leaves out what stands above already: agreed values, the levels that follow from them, owners and days. */
function withoutTold(moved: readonly MovedCard[], { rounds, tasks }: Minutes, words: MinutesWords): MovedCard[] {
  const agreements = rounds.flatMap(({ agreements }) => agreements)
  return moved.flatMap((card) => {
    const isTask = tasks.some(({ cardId }) => cardId === card.cardId)
    const agreed = agreements.filter(({ cardId }) => cardId === card.cardId)
    // A value that somebody changed after the agreement is news.
    const isTold = ({ field, to }: FieldMove) =>
      (isTask && DUTIES.includes(field)) ||
      agreed.some(({ values }) => values[field] && words.rating(field, values[field]) === words.value(field, to))
    const fields = card.fields.filter((move) => !isTold(move))
    const levels = card.levels.filter(({ assessment }) => {
      const scores = Object.values(ASSESSMENT_FIELDS[assessment])
      const isOfScore = ({ field }: FieldMove) => scores.includes(field)
      return fields.some(isOfScore) || !card.fields.some(isOfScore)
    })
    return fields.length + levels.length > 0 ? [{ ...card, fields, levels }] : []
  })
}

function madeTable({ made }: BoardChanges, names: Minutes['names'], words: MinutesWords): MinutesBlock {
  const { t } = words
  const rows = made.map((card) => [
    words.cardName(card),
    words.kind(card.kind),
    words.level(card.level),
    (card.byId && names[card.byId]) ?? t('none'),
  ])
  const head = [t('made.card'), t('made.kind'), t('made.level'), t('made.by')]
  return { kind: 'table', caption: '', rows: [head, ...rows], figures: [] }
}

function changeTables(changes: BoardChanges, words: MinutesWords): MinutesBlock[] {
  const { t, cardName } = words
  const moves = changes.moved.flatMap((card) => moveRows(card, words))
  const renamed = changes.renamed.map((card) => [card.ref, card.was, titleShown(card)])
  const removed = changes.removed.map((card) => [cardName(card), words.kind(card.kind)])
  const links = (each: readonly LinkName[]) =>
    each.map(({ from, kind, to }) => [cardName(from), words.link(kind), cardName(to)])
  const linkHead = [t('changes.from'), t('changes.link'), t('changes.to')]
  return [
    table(t('changes.moved'), [t('changes.card'), t('changes.what'), t('changes.before'), t('changes.after')], moves),
    table(t('changes.renamed'), [t('changes.card'), t('changes.before'), t('changes.after')], renamed),
    table(t('changes.removed'), [t('changes.card'), t('changes.kind')], removed),
    table(t('changes.linked'), linkHead, links(changes.linked)),
    table(t('changes.unlinked'), linkHead, links(changes.unlinked)),
  ].filter(({ rows }) => rows.length > 1)
}

function moveRows(card: MovedCard, words: MinutesWords): string[][] {
  const name = words.cardName(card)
  const levelName = (assessment: Assessment) => wordsIn(words.locale).card.column[LEVEL_COLUMN[assessment]]
  return [
    ...card.fields.map(({ field, from, to }) => [
      name,
      words.field(field),
      words.value(field, from),
      words.value(field, to),
    ]),
    ...card.levels.map(({ assessment, from, to }) => [name, levelName(assessment), words.level(from), words.level(to)]),
  ]
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]) {
  return { kind: 'table', caption, rows: [head, ...rows], figures: [] } as const
}
