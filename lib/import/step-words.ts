// Words of other registers for the steps of a scale. A person maps each word once; what is guessed here stands there at
// first. Percentages and fractions take the step whose band they lie in, where the board's scale has bands.

import type { Step } from '../domain/cards/card-fields'
import type { CardKind } from '../domain/cards/card-kind'
import { CARD_KINDS } from '../domain/cards/card-kind'
import type { Criteria } from '../domain/criteria/criteria'
import type { Scale } from '../domain/criteria/scale'
import { hasColumn, type RegisterColumn, registerColumn } from '../domain/register/register-columns'
import { unguarded } from '../export/csv'
import { readInput } from '../export/register-input'
import { foldWord } from '../std/fold-word'
import { type ImportTarget, kindsOfImport } from './guess-targets'
import type { ImportTable } from './import-table'

export type ScaleName = 'likelihood' | 'impact' | 'uncertainty'

/** Steps by `stepKey`; undefined: the word stands for none. */
export type StepWords = ReadonlyMap<string, Step | undefined>

/** A word that the board doesn't know as a step, as it is written first, and how often it stands in the file. */
export interface UnknownStep {
  readonly key: string
  readonly scale: ScaleName
  readonly text: string
  readonly count: number
}

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]
/** More different words than this are texts, not steps. */
const MOST_WORDS = 20
const LONGEST_WORD = 60

/** The usual words, in lower case, from the lowest step to the highest. A scale of three takes the middle of five. */
const COMMON_WORDS: readonly (readonly string[])[] = [
  [
    ...['very low', 'vl', 'negligible', 'insignificant', 'rare', 'remote', 'trivial', 'very unlikely', 'improbable'],
    ...['極低', '非常に低い', '極めて低い', '極小', '軽微', '無視できる', 'ほぼない', 'まれ', '稀', 'ごくまれ'],
  ],
  ['low', 'l', 'minor', 'small', 'unlikely', 'limited', '低', '低い', '小', '小さい', '弱', '限定的'],
  [
    'medium',
    'med',
    'm',
    'moderate',
    'mid',
    'possible',
    'average',
    '中',
    '中程度',
    '中位',
    '中くらい',
    '普通',
    'あり得る',
  ],
  [
    ...[
      'high',
      'h',
      'major',
      'large',
      'likely',
      'probable',
      'serious',
      'significant',
      '高',
      '高い',
      '大',
      '大きい',
      '強',
    ],
    '重大',
  ],
  [
    ...['very high', 'vh', 'critical', 'extreme', 'severe', 'catastrophic', 'almost certain', 'certain', 'very likely'],
    ...['極高', '非常に高い', '極めて高い', '特大', '極大', '甚大', '致命的', '壊滅的', 'ほぼ確実', '確実'],
  ],
]

/** Identifies a word among those of all scales. */
export function stepKey(scale: ScaleName, text: string): string {
  return `${scale} ${foldWord(text)}`
}

/** Lists the words in the columns of steps that the board can't read, each once, in the order of the file. */
export function unknownSteps(
  { rows }: ImportTable,
  targets: readonly ImportTarget[],
  kind: CardKind,
  criteria: Criteria,
): readonly UnknownStep[] {
  const found = new Map<string, UnknownStep>()
  const kinds = kindsOfImport(targets, kind)
  for (const [column, id] of targets.entries()) {
    const target = registerColumn(id)
    const scale = target && scaleOf(target)
    const reader = target && CARD_KINDS.find((each) => kinds.includes(each) && hasColumn(each, target))
    if (!target || !scale || !reader) continue
    for (const { cells } of rows) {
      const text = unguarded(cells[column] ?? '').trim()
      if (text === '' || text.length > LONGEST_WORD) continue
      const key = stepKey(scale, text)
      const known = found.get(key)
      if (known) found.set(key, { ...known, count: known.count + 1 })
      else if (
        'problem' in readInput(target, text, reader, criteria) &&
        bandStep(criteria[scale], text) === undefined
      ) {
        found.set(key, { key, scale, text, count: 1 })
      }
    }
  }
  return found.size > MOST_WORDS ? [] : [...found.values()]
}

/** Guesses the step that a word usually means; undefined if it usually means none. */
export function commonStep(text: string): Step | undefined {
  const word = foldWord(text)
  return STEPS.find((step) => COMMON_WORDS[step - 1]?.some((each) => foldWord(each) === word))
}

/** Reads a place of a column of steps that the board itself can't read. */
export function mappedStep(
  target: RegisterColumn,
  text: string,
  criteria: Criteria,
  words: StepWords | undefined,
): Step | undefined {
  const scale = scaleOf(target)
  return scale && (words?.get(stepKey(scale, text)) ?? bandStep(criteria[scale], text))
}

/** Returns the scale by whose steps a column is judged. */
export function scaleOf({ field }: RegisterColumn): ScaleName | undefined {
  return field?.type === 'step' ? field.scale : undefined
}

const PERCENT = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/u
/** A fraction has a point: a bare 1 is a step. */
const FRACTION = /^(?:0?[.,]\d+|1[.,]0+)$/u

/** Returns the step in whose band a percentage or a fraction lies. */
function bandStep({ steps }: Scale, text: string): Step | undefined {
  const written = text.normalize('NFKC').trim().replace(',', '.')
  const percent = PERCENT.exec(written)?.[1]
  const share = percent === undefined ? (FRACTION.test(written) ? Number(written) * 100 : undefined) : Number(percent)
  if (share === undefined) return undefined
  // Binary fractions: 0.07 * 100 is a little more than 7.
  const value = Number(share.toPrecision(12))
  return STEPS.find((step) => isInBand(steps[step - 1]?.band, value))
}

/** Reads bands such as "< 0.2 %", "5–25 %" and "> 25 %"; a value between two lies in the lower one. */
function isInBand(band: string | undefined, value: number): boolean {
  const written = (band ?? '').normalize('NFKC').replace(/\s/gu, '')
  const [, first, last] = /^(\d+(?:\.\d+)?)%?[-–—~〜](\d+(?:\.\d+)?)%$/u.exec(written) ?? []
  if (first !== undefined) return value >= Number(first) && value <= Number(last)
  const [, sign, limit] = /^([<>≤≥])(\d+(?:\.\d+)?)%$/u.exec(written) ?? []
  const edge = Number(limit)
  if (sign === '<') return value < edge
  if (sign === '≤') return value <= edge
  return sign === '>' ? value > edge : sign === '≥' && value >= edge
}
