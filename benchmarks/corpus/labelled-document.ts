// Reads the labels of one document: lines "# name: value", then for each sentence where it begins and ends in the file
// (code points), its label, and the label that a second person gave it, if one did; tabs between them. README.md beside
// this says what the labels mean.

import { readdirSync, readFileSync } from 'node:fs'
import type { CandidateKind } from '../../lib/brief/candidates/candidate'

export type Half = 'development' | 'held-out'

/** What one person said of a sentence; undefined: not worth a card. */
export type Verdict = { readonly kind: CandidateKind; readonly isSure: boolean } | undefined

export interface LabelledPassage {
  /** Code points of the file. */
  readonly start: number
  readonly end: number
  readonly first: Verdict
  /** Absent if no second person read the document. */
  readonly second?: { readonly verdict: Verdict }
}

export interface LabelledDocument {
  readonly id: string
  readonly language: 'en' | 'ja'
  readonly half: Half
  readonly sha256: string
  readonly passages: readonly LabelledPassage[]
}

const KINDS: Readonly<Record<string, CandidateKind>> = {
  r: 'recommendation',
  k: 'risk',
  a: 'assumption',
  d: 'driver',
  e: 'evidence',
}
const FOLDER = new URL('./labels/', import.meta.url)

export function readAllLabels(): LabelledDocument[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.tsv'))
    .map((name) => readLabels(name.slice(0, -'.tsv'.length), readFileSync(new URL(name, FOLDER), 'utf8')))
}

function readLabels(id: string, table: string): LabelledDocument {
  const lines = table.split('\n').filter((line) => line !== '')
  const head = new Map(
    lines
      .flatMap((line) => (/^# (\w+): (.+)$/u.exec(line) ?? []).slice(1, 3).join('\0') || [])
      .map((pair) => pair.split('\0') as [string, string]),
  )
  const half = head.get('half')
  const sha256 = head.get('sha256')
  if ((half !== 'development' && half !== 'held-out') || !sha256) throw new Error(`${id}: no half, or no sha256`)
  const passages = lines.filter((line) => !line.startsWith('#')).map((line) => passageOf(id, line))
  return { id, language: id.startsWith('ja-') ? 'ja' : 'en', half, sha256, passages }
}

function passageOf(id: string, line: string): LabelledPassage {
  const [start, end, first, second] = line.split('\t')
  const range = { start: Number(start), end: Number(end) }
  if (first === undefined || !(range.start < range.end)) throw new Error(`${id}: not a label: ${JSON.stringify(line)}`)
  const passage = { ...range, first: verdictOf(id, first) }
  return second === undefined ? passage : { ...passage, second: { verdict: verdictOf(id, second) } }
}

function verdictOf(id: string, letter: string): Verdict {
  if (letter === '-') return undefined
  const kind = KINDS[letter.toLowerCase()]
  if (!kind) throw new Error(`${id}: no label ${JSON.stringify(letter)}`)
  return { kind, isSure: letter !== letter.toLowerCase() }
}
