// What differs between two states of a board in words: a sentence with the largest changes, and tables of all of them as
// blocks, which become Markdown, a section of the report or a part of a page.

import { createTranslator } from 'use-intl/core'
import type { BoardComparison, Compared, ComparedCard, ComparedLink } from '../compare/compare-boards'
import type { ComparedBrief } from '../compare/compare-briefs'
import type { ComparedValue, FieldChange } from '../compare/compared-value'
import { toldChanges } from '../compare/told-changes'
import { cardField } from '../domain/cards/card-fields'
import type { LinkEffect, LinkKind } from '../domain/cards/link'
import { parsePairField } from '../domain/cards/pair-field'
import type { CardName } from '../domain/changes/board-changes'
import { invertedChanges } from '../domain/changes/part-of-changes'
import { levelWord } from '../domain/criteria/criteria'
import type { Level } from '../domain/criteria/scale'
import { wordsIn } from '../i18n/words'
import { shorten } from '../std/shorten'
import { changedThings, type ThingChange } from './changed-things'
import type { MinutesBlock } from './minutes-block'
import { allChangesSentence, newsSentence } from './news-text'
import { type BoardWords, shownField } from './register-words'

type Words = Readonly<Record<string, string>>

/** Longer texts are cut in tables. */
const MOST_CHARS = 160
/** Ids of people say nothing to a reader; their names stand in `owner`. */
const NOT_READ: ReadonlySet<string> = new Set(['createdBy', 'ownerPerson'])
const LEVELS: ReadonlySet<string> = new Set(['level', 'levelInherent', 'levelResidual'])
/** What the news of a board tell, beside scores and levels. */
const TOLD = new Set(['title', 'status', 'lifecycle', 'effort', 'priority', 'treatment', 'confidence'])

/** Says what differs in one sentence, such as "3 risks moved up, REC-004 is now completed, 1 brief changed". */
export function comparisonSentence(comparison: BoardComparison, locale: BoardWords['locale']): string {
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'comparison' })
  const news = newsSentence(toldChanges(comparison), locale)
  const parts = [...(news === '' ? [] : [news]), ...countedParts(comparison, locale, countOf(comparison.briefs))]
  // Two boards have two titles, so that another title is reported only if nothing else is.
  return parts.length > 0 ? parts.join(t('comma')) : t(comparison.title ? 'retitled' : 'none')
}

/**
 * Says all that changes when a board becomes again what it was, given what has changed since; '' for nothing. Its title
 * and its briefs stay.
 */
export function restoreSentence(comparison: BoardComparison, locale: BoardWords['locale']): string {
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'comparison' })
  const news = allChangesSentence(invertedChanges(toldChanges(comparison)), locale)
  return [...(news === '' ? [] : [news]), ...countedParts(comparison, locale, 0)].join(t('comma'))
}

/** What differs beside what news tell, in counts. */
function countedParts(comparison: BoardComparison, locale: BoardWords['locale'], briefs: number): string[] {
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'comparison' })
  const { cards, links, matrices, zones, pages, criteria, drawings } = comparison
  const counts = {
    texts: cards.changed.filter(({ fields }) => Object.keys(fields).every(isUntold)).length,
    links: links.changed.length,
    things: [matrices, zones, pages].reduce((sum, each) => sum + countOf(each), criteria.length),
    briefs,
    drawings: drawings.added + drawings.removed + drawings.changed,
  }
  return (['texts', 'links', 'things', 'briefs', 'drawings'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => t(name, { count: counts[name] }))
}

/** Whether the news of a board pass over a field. */
function isUntold(name: string): boolean {
  return !TOLD.has(name) && !LEVELS.has(name) && cardField(name)?.type !== 'step'
}

function countOf({ added, removed, changed }: Compared<unknown>): number {
  return added.length + removed.length + changed.length
}

/** Lists all that differs as blocks; kinds of changes without any are left out. */
export function comparisonBlocks(comparison: BoardComparison, words: BoardWords): MinutesBlock[] {
  const { locale } = words
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'comparison' })
  const { card: cardWords } = wordsIn(locale)
  const { cards, links, briefs } = comparison
  const names = new Map(
    [...cards.added, ...cards.removed, ...cards.changed, ...links.added.flatMap(endsOf)].map((each) => [
      each.cardId,
      each,
    ]),
  )
  const kindOf = (card: CardName) => cardWords.kind[card.kind]
  const levelOf = (level: Level | null | undefined) => (level ? levelWord(words.criteria, level, locale) : t('notSet'))
  const rowsOf = (card: ComparedCard) =>
    Object.entries(card.fields)
      .filter(([name]) => !NOT_READ.has(name))
      .map(([name, change]) => [
        nameOf(card),
        fieldName(name, names, locale),
        ...change.map((value) => shown(name, value, words)),
      ])
  const linkRow = (link: ComparedLink) => [nameOf(link.from), cardWords.linkKind[link.kind], nameOf(link.to)]
  const linkHead = [t('from'), t('link'), t('to')]
  const changeHead = [t('what'), t('before'), t('after')]
  return [
    table(t('added'), [
      [t('card'), t('kind'), t('level')],
      ...cards.added.map((card) => [nameOf(card), kindOf(card), levelOf(card.levels[1])]),
    ]),
    table(t('changed'), [[t('card'), ...changeHead], ...cards.changed.flatMap(rowsOf)]),
    table(t('removed'), [
      [t('card'), t('kind'), t('level')],
      ...cards.removed.map((card) => [nameOf(card), kindOf(card), levelOf(card.levels[0])]),
    ]),
    table(t('linked'), [linkHead, ...links.added.map(linkRow)]),
    table(t('unlinked'), [linkHead, ...links.removed.map(linkRow)]),
    table(t('relinked'), [
      [...linkHead, ...changeHead],
      ...links.changed.flatMap((link) =>
        linkChanges(link, locale).map(({ what, before, after }) => [...linkRow(link), what, before, after]),
      ),
    ]),
    table(t('board'), [changeHead, ...boardRows(comparison, words)]),
    table(t('briefsHeading'), [
      [t('brief'), ...changeHead],
      ...briefs.added.map(({ title }) => [title, t('isAdded'), '', '']),
      ...briefs.removed.map(({ title }) => [title, t('isRemoved'), '', '']),
      ...briefs.changed.map((brief) => briefRow(brief, locale)),
    ]),
  ].filter((block) => block.kind !== 'table' || block.rows.length > 1)
}

function endsOf({ from, to }: ComparedLink): CardName[] {
  return [from, to]
}

function nameOf({ ref, title }: CardName): string {
  return `${ref} ${title}`.trim()
}

function table(caption: string, rows: readonly (readonly string[])[]): MinutesBlock {
  return { kind: 'table', caption, rows, figures: [] }
}

function fieldName(name: string, cards: ReadonlyMap<string, CardName>, locale: BoardWords['locale']): string {
  const { card, comparison } = wordsIn(locale)
  const pair = parsePairField(name)
  const known = (card.field as Words)[pair?.relation ?? name] ?? (card.column as Words)[name]
  if (!pair) return known ?? (comparison as Words)[name] ?? name
  const other = cards.get(pair.cardId)
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'comparison' })
  return t('verdictOn', { name: known ?? pair.relation, card: other ? nameOf(other) : t('unknownCard') })
}

function shown(name: string, value: ComparedValue, words: BoardWords): string {
  const { comparison, card } = wordsIn(words.locale)
  if (value === null) return comparison.notSet
  if (LEVELS.has(name)) return levelWord(words.criteria, value as Level, words.locale)
  if (name === 'kind') return (card.kind as Words)[plain(value)] ?? plain(value)
  const field = cardField(name)
  if (field && (typeof value === 'string' || typeof value === 'number'))
    return shorten(shownField(field, value, words), MOST_CHARS)
  if (typeof value !== 'object') return shorten(String(value), MOST_CHARS)
  return value
    .map((each) => (typeof each === 'string' ? each : `“${shorten(each.quote, MOST_CHARS)}”`))
    .join(comparison.comma)
}

/** A text or a figure as it stands; '' for what is neither. */
function plain(value: ComparedValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Words what differs in a link that stayed. */
export function linkChanges({ fields }: Pick<ComparedLink, 'fields'>, locale: BoardWords['locale']): ThingChange[] {
  return Object.entries(fields).map(([name, [before, after]]) => ({
    what: linkField(name, locale),
    before: linkValue(name, before, locale),
    after: linkValue(name, after, locale),
  }))
}

function linkField(name: string, locale: BoardWords['locale']): string {
  const { comparison } = wordsIn(locale)
  const known: Words = { ...comparison, kind: comparison.link }
  return known[name] ?? name
}

function linkValue(name: string, value: ComparedValue, locale: BoardWords['locale']): string {
  const { card, comparison } = wordsIn(locale)
  if (value === null) return comparison.notSet
  if (name === 'kind') return card.linkKind[value as LinkKind]
  if (name === 'effect') return card.linkEffect[value as LinkEffect]
  if (name === 'strength') return (card.linkStrength as Words)[plain(value)] ?? plain(value)
  return plain(value)
}

/** What differs of the board beside cards, links and briefs. */
function boardRows(comparison: BoardComparison, words: BoardWords): string[][] {
  const { locale } = words
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'comparison' })
  const { drawings } = comparison
  const { added, removed, changed } = drawings
  return [
    ...changedThings(comparison, words).map(({ what, before, after }) => [what, before, after]),
    ...(added + removed + changed > 0 ? [[t('drawingsRow'), '', t('drawingCounts', drawings)]] : []),
  ]
}

function titleIn(change: FieldChange | undefined, side: 0 | 1): string {
  return plain(change?.[side] ?? null)
}

function briefRow({ title, fields, sentences }: ComparedBrief, locale: BoardWords['locale']): string[] {
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'comparison' })
  const revision = (side: 0 | 1) => {
    const number = fields.revision?.[side]
    return number === undefined || number === null
      ? titleIn(fields.title, side)
      : t('revision', { number: plain(number) })
  }
  return [title, sentences ? t('sentences', { ...sentences }) : t('isChanged'), revision(0), revision(1)]
}
