// Five hundred citations whose brief is replaced by a version that correctors, programs and scanners changed, one kind
// of change at a time and many together. Measures how many are found, how many end on other words, and the time, beside
// a fuzzy search through the whole text in the same run. Budget: at least 99 % of those whose sentence survives, and
// none on other words without a mark.

import fc from 'fast-check'
import { CodePointText } from '../../lib/brief/code-points'
import { type AnchoredPassage, Reanchoring } from '../../lib/brief/reanchor'
import { describePassage, type PassageSelector } from '../../lib/brief/selector'
import {
  applyEdits,
  EDITS,
  type Edit,
  editsOf,
  HARMLESS,
  OWN_TEXTS,
  type Point,
  pointsOf,
  sentencesOfText,
  textOfPoints,
} from '../../tests/property/brief/edited-brief'
import { judgeCitation, noVerdicts, type Verdicts } from '../../tests/property/brief/judge-citation'
import { seededRandom } from '../../tests/support/seeded-random'
import { type Figure, median, report } from '../support/report'
import { carryNaively } from './naive'

const CITATIONS = 500
const SEED = 20_261_126

interface Result {
  readonly verdicts: Verdicts
  ms: number
}
type Prepare = (source: CodePointText, edited: CodePointText) => (passage: PassageSelector) => AnchoredPassage

const OURS: Prepare = (source, edited) => {
  const carrying = new Reanchoring(source, edited)
  return (passage) => carrying.carry({ ...passage, state: 'anchored' })
}
const NAIVE: Prepare = (_source, edited) => (passage) => carryNaively(edited, passage)

function carryAll(
  prepare: Prepare,
  source: CodePointText,
  points: readonly Point[],
  cited: readonly PassageSelector[],
) {
  // Each gets a text of its own, so that neither profits from what the other has prepared.
  const edited = new CodePointText(textOfPoints(points))
  const old = new CodePointText(source.text)
  const start = performance.now()
  const carry = prepare(old, edited)
  const carried = cited.map(carry)
  return { carried, ms: performance.now() - start }
}

/** Edits by a seed, text after text, until so many citations were carried. */
function measure(kinds: readonly Edit['kind'][], most: number): readonly [ours: Result, naive: Result] {
  const results = [OURS, NAIVE].map((): Result => ({ verdicts: noVerdicts(), ms: 0 })) as [Result, Result]
  const lists = fc.sample(editsOf(kinds, most), { seed: SEED, numRuns: CITATIONS })
  let left = CITATIONS
  for (let i = 0; left > 0; i++) {
    const text = OWN_TEXTS[i % OWN_TEXTS.length] ?? ''
    const source = new CodePointText(text)
    const points = applyEdits(pointsOf(text), lists[i] ?? [])
    const cited = sentencesOfText(text)
      .slice(0, left)
      .map(({ start, end }) => describePassage(source, start, end))
    left -= cited.length
    for (const [j, prepare] of [OURS, NAIVE].entries()) {
      const { carried, ms } = carryAll(prepare, source, points, cited)
      const result = results[j] as Result
      result.ms += ms
      for (const [k, passage] of cited.entries()) {
        judgeCitation(points, passage, carried[k] as AnchoredPassage, result.verdicts, [])
      }
    }
  }
  return results
}

const percentOf = ({ verdicts: { whole, right } }: Result) => (100 * right) / whole
const silent = ({ verdicts: { wrongSilent, lost } }: Result) => wrongSilent + lost

const figures: Figure[] = []
const all = { whole: 0, right: 0, wrong: 0 }
const cases: (readonly [name: string, kinds: readonly Edit['kind'][], most: number])[] = [
  ...(Object.keys(EDITS) as Edit['kind'][]).map((kind) => [kind, [kind], 1] as const),
  ['one to eight of those that change no word', HARMLESS, 8],
  ['one to twelve of any', Object.keys(EDITS) as Edit['kind'][], 12],
]
console.log(`${CITATIONS} citations each, seed ${SEED}.`)
const rows = cases.map(([name, kinds, most]) => {
  const [ours, naive] = measure(kinds, most)
  const isMixed = most > 1
  if (isMixed) {
    figures.push(
      { name: `${name}: survivors found just there`, value: percentOf(ours), unit: 'percent' },
      { name: `${name}: naive, survivors found just there`, value: percentOf(naive), unit: 'percent' },
    )
  }
  all.whole += ours.verdicts.whole
  all.right += ours.verdicts.right
  all.wrong += silent(ours)
  return {
    edits: name,
    survive: ours.verdicts.whole,
    'right %': percentOf(ours).toFixed(1),
    unmarked: silent(ours),
    'marked, wrong': ours.verdicts.wrongMarked,
    orphans: ours.verdicts.orphans,
    ms: Math.round(ours.ms),
    'naive: right %': percentOf(naive).toFixed(1),
    'naive: wrong': silent(naive),
    'naive: ms': Math.round(naive.ms),
  }
})
console.table(rows)

/** Sentences of random words of the briefs: as long as a report, and none of them repeated. */
function longText(chars: number): string {
  const random = seededRandom(SEED)
  const words = (OWN_TEXTS[0] ?? '').match(/\p{L}+/gu) ?? []
  const pick = () => words[Math.floor(random() * words.length)] ?? ''
  const sentences: string[] = []
  for (let length = 0; length < chars; ) {
    const sentence = `${Array.from({ length: 12 + Math.floor(random() * 14) }, pick).join(' ')}.`
    sentences.push(sentence)
    length += sentence.length + 1
  }
  return sentences.map((sentence, i) => (i % 5 === 4 ? `${sentence}\n` : `${sentence} `)).join('')
}

function timeLong(pages: number, prepares: readonly Prepare[], rounds: number): number[] {
  const text = longText(pages * 2_600)
  const source = new CodePointText(text)
  const points = applyEdits(pointsOf(text), fc.sample(editsOf(HARMLESS, 8), { seed: SEED, numRuns: 1 })[0] ?? [])
  const all = sentencesOfText(text)
  const step = Math.floor(all.length / CITATIONS)
  const cited = Array.from({ length: CITATIONS }, (_, i) => all[i * step] as (typeof all)[number]).map(
    ({ start, end }) => describePassage(source, start, end),
  )
  const runs = Array.from({ length: rounds }, () =>
    prepares.map((prepare) => carryAll(prepare, source, points, cited).ms),
  )
  return prepares.map((_, i) => median(runs.map((run) => run[i] ?? 0)))
}

const [ours = 0, naive = 0] = timeLong(30, [OURS, NAIVE], 3)
const [long = 0] = timeLong(300, [OURS], 3)
figures.push(
  {
    name: 'survivors not found just there, of all',
    value: (100 * (all.whole - all.right)) / all.whole,
    unit: 'percent',
    budget: 1,
  },
  { name: 'on other words without a mark, altogether', value: all.wrong, unit: 'count', budget: 0 },
  { name: '30 pages', value: ours, unit: 'ms' },
  { name: '30 pages, naive', value: naive, unit: 'ms' },
  { name: '30 pages: naive to ours', value: naive / ours, unit: 'times' },
  { name: '300 pages', value: long, unit: 'ms' },
)
process.exitCode = report('reanchor', figures) ? 0 : 1
