// Reads every document of a folder and prints what the reader and the rules for suggestions make of it; where a document
// is among those labelled, also how the suggestions fare. `npm run bench -- corpus <folder>`; `--half development` leaves
// the held-out documents unread: a person who changes a rule uses it.

import { existsSync } from 'node:fs'
import { CANDIDATE_KINDS } from '../../lib/brief/candidates/candidate'
import { findCandidates } from '../../lib/brief/candidates/find-candidates'
import { groupNearEqual } from '../../lib/brief/candidates/near-equal'
import { type Figure, report } from '../support/report'
import { type Half, type LabelledDocument, readAllLabels, type Verdict } from './labelled-document'
import { findLetters, lettersOf, rangeOfLetters } from './letters'
import { type ReadFile, readFolder } from './read-folder'
import { add, confusions, kappa, NOTHING, type PlacedSentence, share, type Tally, tally } from './score'

const [folder, option, wanted] = process.argv.slice(2)
if (folder === undefined || !existsSync(folder) || (option !== undefined && option !== '--half')) {
  console.log(
    'Which folder? npm run bench -- corpus <folder> [--half development|held-out]. See benchmarks/corpus/README.md.',
  )
  process.exit(folder === undefined ? 0 : 1)
}

const labels = readAllLabels()
const rows: Record<string, string | number>[] = []
const fared: { document: LabelledDocument; tally: Tally }[] = []
/** Pairs of the development half alone: what the held-out half confuses would teach. */
const confused = { en: [] as (readonly [string, string])[], ja: [] as (readonly [string, string])[] }
for await (const file of readFolder(folder)) {
  if ('reason' in file) {
    rows.push({ document: file.name, 'not read': file.reason })
    continue
  }
  const document = labels.find(({ sha256 }) => sha256 === file.sha256)
  if (wanted !== undefined && document?.half !== wanted) continue
  const begin = performance.now()
  const { candidates } = findCandidates({ text: file.text, blocks: file.blocks, warnings: file.brief.warnings })
  const seconds = file.seconds + (performance.now() - begin) / 1_000
  rows.push({
    document: file.name,
    'letters missing, %': file.missing === undefined ? '–' : file.missing.toFixed(2),
    'cut sentences': file.cutSentences,
    headings: file.blocks.filter(({ kind }) => kind === 'heading').length,
    blocks: file.blocks.length,
    ...(Object.fromEntries(
      CANDIDATE_KINDS.map((kind) => [kind, candidates.filter((one) => one.kind === kind).length]),
    ) as Record<string, number>),
    'said again':
      candidates.length -
      groupNearEqual(candidates.map((one) => ({ ...one, quote: file.text.slice(one.start, one.end) }))).length,
    seconds: seconds.toFixed(2),
  })
  if (document) {
    const placed = placeSentences(document, file)
    fared.push({ document, tally: tally(placed, candidates) })
    if (document.half === 'development') confused[document.language].push(...confusions(placed, candidates))
  }
}
console.table(rows)

const figures: Figure[] = []
const table: Record<string, string | number>[] = []
for (const half of ['development', 'held-out'] as const satisfies readonly Half[]) {
  for (const language of ['en', 'ja', undefined] as const) {
    const own = fared.filter(
      ({ document }) => document.half === half && (language ?? document.language) === document.language,
    )
    if (own.length === 0) continue
    const name = `${half}, ${language ?? 'both'}`
    const total = own.map((one) => one.tally).reduce(add, NOTHING)
    table.push({ half: name, documents: own.length, ...rowOf(name, total) })
  }
}
if (table.length > 0) {
  console.log('\nAgainst the labels: percent, with the 95 % interval. Recall counts the sentences that one would miss.')
  console.table(table)
  console.table(
    fared.map(({ document, tally: own }) => ({ document: document.id, half: document.half, ...rowOf('', own) })),
  )
}
for (const language of ['en', 'ja'] as const) printConfusions(language, confused[language])
printAgreement(labels.filter(({ half }) => wanted === undefined || half === wanted))
if (figures.length > 0) report('corpus', figures)

function rowOf(
  name: string,
  { suggested, worthACard, kindRight, sure, found }: Tally,
): Record<string, string | number> {
  const shares = {
    'worth a card': share(worthACard, suggested),
    'kind right': share(kindRight, worthACard),
    recall: share(found, sure),
  }
  if (name !== '') {
    for (const [what, value] of Object.entries(shares)) {
      if (value) figures.push({ name: `${name}: ${what}`, value: value.percent, unit: 'percent' })
    }
  }
  const shown = Object.entries(shares).map(([what, value]) => [
    what,
    value ? `${value.percent.toFixed(0)} (${value.low.toFixed(0)}–${value.high.toFixed(0)})` : '–',
  ])
  return {
    suggestions: suggested,
    ...(Object.fromEntries(shown) as Record<string, string>),
    'to be found': sure,
  }
}

/** The labelled sentences that the reader's text has, where it has them, in their order. */
function placeSentences({ id, passages }: LabelledDocument, { source, brief }: ReadFile): PlacedSentence[] {
  const [raw, read] = [Array.from(source ?? ''), lettersOf(brief.text)]
  let from = 0
  const placed = passages.flatMap(({ start, end, first }) => {
    const words = raw.slice(start, end).join('')
    const run = findLetters(read, words, from) ?? findLetters(read, words, 0)
    if (!run) return []
    from = Math.max(from, run.end)
    return [{ ...rangeOfLetters(read, run), verdict: first }]
  })
  const lost = passages.length - placed.length
  if (lost > 0) console.log(`${id}: the reading lacks ${lost} of ${passages.length} labelled sentences`)
  return placed
}

/** Rows: what the label says; columns: what was suggested. */
function printConfusions(language: 'en' | 'ja', pairs: readonly (readonly [string, string])[]): void {
  if (pairs.length === 0) return
  console.log(`\nKinds in the development half, ${language}: labelled, by what was suggested`)
  const rowOfKind = (labelled: string) =>
    CANDIDATE_KINDS.map((kind) => [kind, pairs.filter(([a, b]) => a === labelled && b === kind).length] as const)
  console.table(Object.fromEntries(CANDIDATE_KINDS.map((kind) => [kind, Object.fromEntries(rowOfKind(kind))])))
}

/** How far two people who labelled the same documents agree. */
function printAgreement(documents: readonly LabelledDocument[]): void {
  const rowsOfTwo = documents.flatMap(({ id, half, passages }) => {
    const both = passages.flatMap(({ first, second }) => (second ? [[first, second.verdict] as const] : []))
    return both.length === 0 ? [] : [{ document: id, half, ...agreement(both) }]
  })
  if (rowsOfTwo.length === 0) return
  console.log("\nTwo people's labels: Cohen's kappa, and percent alike")
  console.table(rowsOfTwo)
}

function agreement(both: readonly (readonly [Verdict, Verdict])[]) {
  const worth = both.map(([a, b]) => [a ? 'yes' : 'no', b ? 'yes' : 'no'] as const)
  const kinds = both.flatMap(([a, b]) => (a && b ? [[a.kind, b.kind] as const] : []))
  const alike = (pairs: readonly (readonly [string, string])[]) =>
    pairs.length === 0 ? '–' : `${((100 * pairs.filter(([a, b]) => a === b).length) / pairs.length).toFixed(0)} %`
  return {
    sentences: both.length,
    'worth a card': `${kappa(worth)?.toFixed(2) ?? '–'}, ${alike(worth)}`,
    'kind, given both': `${kappa(kinds)?.toFixed(2) ?? '–'}, ${alike(kinds)} of ${kinds.length}`,
  }
}
