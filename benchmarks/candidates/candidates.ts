// Measures the rules for suggested passages: their precision and recall for each kind on briefs labelled by hand, in
// English and Japanese, separately for those that the rules were tuned on, those held out, and those by another hand;
// for comparison, a search for one or two words. It also measures their speed. There is no budget: the figures are only
// reported.

import { existsSync, readFileSync } from 'node:fs'
import { CANDIDATE_KINDS } from '../../lib/brief/candidates/candidate'
import { findCandidates } from '../../lib/brief/candidates/find-candidates'
import { CodePointText } from '../../lib/brief/code-points'
import { parseBrief } from '../../lib/brief/parse-brief'
import { presentBlocks } from '../../lib/brief/presented-brief'
import { type Figure, median, report } from '../support/report'
import { suggestByWords } from './baseline'
import { add, count, type Score, type Suggestion } from './confusion'
import { type LabelledBrief, readLabelledBrief } from './labelled-brief'

const SETS = [
  { name: 'en, tuned on', briefs: ['en-groundwater', 'en-medicines'] },
  { name: 'en, held out', briefs: ['en-rail'] },
  { name: 'en, another hand', briefs: ['en-harbour'] },
  { name: 'ja, tuned on', briefs: ['ja-water', 'ja-care'] },
  { name: 'ja, held out', briefs: ['ja-railway'] },
  { name: 'ja, another hand', briefs: ['ja-sea-cable'] },
] as const

const suggestByRules = ({ text, blocks }: LabelledBrief): readonly Suggestion[] =>
  findCandidates({ text, blocks, warnings: [] }).candidates

const share = (part: number, whole: number) => (whole === 0 ? undefined : (100 * part) / whole)
const shown = (value: number | undefined) => (value === undefined ? '–' : Math.round(value))

function rowOf({ labelled, suggested, right }: Score) {
  const precision = share(right, suggested)
  const recall = share(right, labelled)
  return { precision, recall, f1: share(2 * right, labelled + suggested) }
}

const figures: Figure[] = []
for (const { name, briefs } of SETS) {
  const labelled = briefs.map(readLabelledBrief)
  const sentences = labelled.reduce((sum, brief) => sum + brief.sentences.length, 0)
  console.log(`\n${name}: ${briefs.join(', ')}, ${sentences} sentences. Percent.`)
  const table = [...CANDIDATE_KINDS, 'any' as const].map((kind) => {
    const total = (suggest: (brief: LabelledBrief) => readonly Suggestion[]) =>
      labelled.map((brief) => count(brief, suggest(brief), kind)).reduce(add)
    const rules = total(suggestByRules)
    const [ours, words] = [rowOf(rules), rowOf(total(suggestByWords))]
    if (ours.f1 !== undefined) figures.push({ name: `${name}: ${kind}, F1`, value: ours.f1, unit: 'percent' })
    return {
      kind,
      ...rules,
      precision: shown(ours.precision),
      recall: shown(ours.recall),
      F1: shown(ours.f1),
      'words: precision': shown(words.precision),
      'words: recall': shown(words.recall),
      'words: F1': shown(words.f1),
    }
  })
  console.table(table)
}

// Speed, on the briefs repeated to the length of a book: what 16 times the text takes, over what it takes once.
const once = SETS.flatMap(({ briefs }) => briefs)
  .map((name) => readLabelledBrief(name).text.text)
  .join('\n')
function milliseconds(times: number): number {
  const text = new CodePointText(Array.from({ length: times }, () => once).join('\n'))
  const blocks = [{ id: 'b1', kind: 'paragraph' as const, start: 0, end: text.length }]
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now()
    findCandidates({ text, blocks, warnings: [] })
    return performance.now() - start
  })
  return median(runs)
}
milliseconds(4)
const [short, long] = [milliseconds(4), milliseconds(64)]
figures.push(
  { name: `${Math.round((once.length * 64) / 1_000)} thousand characters`, value: long, unit: 'ms' },
  { name: '16 times the text', value: long / short, unit: 'times' },
)

// The running example, if it lies beside the project. It is not labelled, so only the number of each kind is shown.
const REAL = new URL('../../../shared/briefs/us-japan-technology-brief.txt', import.meta.url)
if (existsSync(REAL)) {
  const brief = parseBrief(readFileSync(REAL, 'utf8'))
  const { blocks } = presentBlocks(brief.text, brief.blocks)
  const found = findCandidates({ text: new CodePointText(brief.text), blocks, warnings: brief.warnings })
  for (const kind of CANDIDATE_KINDS) {
    const value = found.candidates.filter((candidate) => candidate.kind === kind).length
    figures.push({ name: `running example: ${kind}`, value, unit: 'count' })
  }
  figures.push({ name: 'running example: lost lists', value: found.lostLists.length, unit: 'count' })
}
console.log('')
report('candidates', figures)
