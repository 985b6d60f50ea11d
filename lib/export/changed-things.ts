// What differs of a board beside its cards, links and briefs, in words: its title, matrices, zones, pages and criteria,
// each setting before and after.

import { createTranslator } from 'use-intl/core'
import type { BoardComparison, Compared, ComparedThing } from '../compare/compare-boards'
import type { ComparedValue } from '../compare/compared-value'
import { cardField } from '../domain/cards/card-fields'
import type { CriteriaPart } from '../domain/criteria/criteria'
import { type Messages, wordsIn } from '../i18n/words'
import { type BoardWords, shownField } from './register-words'

type Words = Readonly<Record<string, string>>

/** One change. What came or went has only the word for that, after. */
export interface ThingChange {
  readonly what: string
  readonly before: string
  readonly after: string
}

/** The parts of a board that only a comparison of whole boards tells. */
export type ComparedThings = Pick<BoardComparison, 'title' | 'matrices' | 'zones' | 'pages' | 'criteria'>

/** Lists the changes of the title, matrices, zones, pages and criteria. */
export function changedThings(comparison: ComparedThings, words: BoardWords): ThingChange[] {
  const { locale } = words
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'comparison' })
  const { title, matrices, zones, pages, criteria } = comparison
  const list = (kind: 'matrix' | 'zone' | 'page', { added, removed, changed }: Compared<ComparedThing>) => {
    const part = (thing: ComparedThing) => t('part', { kind: t(kind), title: thing.title })
    return [
      ...added.map((thing) => ({ what: part(thing), before: '', after: t('isAdded') })),
      ...removed.map((thing) => ({ what: part(thing), before: '', after: t('isRemoved') })),
      ...changed.flatMap((thing) =>
        Object.entries(thing.fields).map(([name, [before, after]]) => ({
          what: t('partOf', { part: part(thing), setting: settingName(kind, name, locale) }),
          before: settingValue(name, before, thing, 0, words),
          after: settingValue(name, after, thing, 1, words),
        })),
      ),
    ]
  }
  return [
    ...(title ? [{ what: t('boardTitle'), before: title[0], after: title[1] }] : []),
    ...list('matrix', matrices),
    ...list('zone', zones),
    ...list('page', pages),
    ...criteria.map((part) => ({
      what: t('partOf', { part: t('criteria'), setting: criteriaName(part, locale) }),
      before: '',
      after: t('isChanged'),
    })),
  ]
}

function settingName(kind: 'matrix' | 'zone' | 'page', name: string, locale: BoardWords['locale']): string {
  const { inspector, comparison } = wordsIn(locale)
  const { boardTitle: title, writeField, writeValue } = comparison
  const { across: xField, up: yField } = inspector.matrix
  const known: Readonly<Record<typeof kind, Words>> = {
    matrix: { ...inspector.matrix, title, xField, yField },
    zone: { ...inspector.zone, title, accepts: inspector.zone.takes, writeField, writeValue },
    page: { title },
  }
  return known[kind][name] ?? name
}

/** Words a setting; a field's value is worded by the field that is set on the same side. */
function settingValue(
  name: string,
  value: ComparedValue,
  { fields }: ComparedThing,
  side: 0 | 1,
  words: BoardWords,
): string {
  const { comparison, card, inspector } = wordsIn(words.locale)
  if (value === null) return comparison.notSet
  if (typeof value === 'object') {
    return value
      .map((each) => (typeof each === 'string' ? ((card.kind as Words)[each] ?? each) : ''))
      .join(comparison.comma)
  }
  if (name === 'layout') return (inspector.matrix as Words)[value] ?? String(value)
  if (name.endsWith('Field')) return (card.field as Words)[value] ?? String(value)
  const written = name === 'writeValue' ? fields.writeField?.[side] : undefined
  const field = typeof written === 'string' ? cardField(written) : undefined
  return field ? shownField(field, value, words) : String(value)
}

const CRITERIA_SECTIONS: Partial<Readonly<Record<CriteriaPart, keyof Messages['criteria']['section']>>> = {
  levelWords: 'look',
  palette: 'look',
  tolerance: 'levels',
  horizon: 'scope',
  quoteCap: 'scope',
}

function criteriaName(part: CriteriaPart, locale: BoardWords['locale']): string {
  const { section } = wordsIn(locale).criteria
  const name = CRITERIA_SECTIONS[part]
  return name ? section[name] : ((section as Words)[part] ?? part)
}
