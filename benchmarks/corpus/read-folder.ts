// Reads every document of a folder as the app does, and counts what a program can say of the reading.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { CodePointText } from '../../lib/brief/code-points'
import type { ParsedBrief } from '../../lib/brief/parsed-brief'
import { type PresentedBlock, presentBlocks } from '../../lib/brief/presented-brief'
import { sentencesOf } from '../../lib/brief/sentences'
import { DEFAULT_LIMITS } from '../../lib/protocol/limits'
import { decodeText } from '../../server/briefs/decode-text'
import { readDocument } from '../../server/briefs/read-document'
import { lettersOf } from './letters'

export interface ReadFile {
  readonly name: string
  readonly sha256: string
  /** The file's words as they stand in it, without our reading; undefined where nothing tells them. */
  readonly source: string | undefined
  readonly seconds: number
  readonly brief: ParsedBrief
  readonly text: CodePointText
  readonly blocks: readonly PresentedBlock[]
  /** Percent of the letters of the source that the reading lacks; undefined where there is nothing to count by. */
  readonly missing: number | undefined
  readonly cutSentences: number
}

export interface UnreadFile {
  readonly name: string
  readonly reason: string
}

/** Programs that take the words out of a file without us; what isn't installed is done without. */
const PROGRAMS: Readonly<Record<string, (path: string) => readonly [string, ...string[]]>> = {
  '.pdf': (path) => ['pdftotext', path, '-'],
  '.docx': (path) => ['unzip', '-p', path, 'word/document.xml'],
}
const OF_TEXT = new Set(['.txt', '.md', '.markdown', '.html', '.htm'])
/** A paragraph this long, in code points, that has no stop at its end is cut, unless it introduces something. */
const PARAGRAPH_THAT_ENDS = 60

/** Reads the files of a folder, in the order of their names. Folders within it and hidden files are left out. */
export async function* readFolder(folder: string): AsyncGenerator<ReadFile | UnreadFile> {
  const files = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  )
  for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    try {
      yield await readFile(join(folder, name), name)
    } catch (cause) {
      yield { name, reason: cause instanceof Error ? cause.message : String(cause) }
    }
  }
}

async function readFile(path: string, name: string): Promise<ReadFile> {
  const bytes = readFileSync(path)
  const begin = performance.now()
  const brief = await readDocument({ as: 'file', fileName: name, limits: DEFAULT_LIMITS }, bytes, () => {})
  const seconds = (performance.now() - begin) / 1_000
  const text = new CodePointText(brief.text)
  const { blocks } = presentBlocks(brief.text, brief.blocks)
  const source = wordsWithoutUs(path, bytes)
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    source,
    seconds,
    brief,
    text,
    blocks,
    missing: missingOf(source, brief.text),
    cutSentences: blocks.filter((block) => isCut(text, block)).length,
  }
}

function wordsWithoutUs(path: string, bytes: Uint8Array): string | undefined {
  const kind = extname(path).toLowerCase()
  if (OF_TEXT.has(kind)) return decodeText(bytes)
  const program = PROGRAMS[kind]
  if (!program) return undefined
  const [command, ...parameters] = program(path)
  const { status, stdout } = spawnSync(command, parameters, { encoding: 'utf8', maxBuffer: 1 << 28 })
  return status === 0 ? stdout : undefined
}

/** The letters that the source has more of than the reading, in percent; their order doesn't matter. */
function missingOf(source: string | undefined, reading: string): number | undefined {
  if (source === undefined) return undefined
  const [there, here] = [source, reading].map((text) => countsOf(lettersOf(text).letters))
  let [all, missing] = [0, 0]
  for (const [letter, count] of there ?? []) {
    all += count
    missing += Math.max(0, count - (here?.get(letter) ?? 0))
  }
  return all === 0 ? undefined : (100 * missing) / all
}

function countsOf(letters: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Whether a paragraph looks like a half: it begins with a small letter, or is long and ends without a stop. */
function isCut(text: CodePointText, block: PresentedBlock): boolean {
  if (block.kind !== 'paragraph') return false
  const last = sentencesOf(text, block).at(-1)
  const words = text.slice(block.start, block.end).trim()
  const isOpen = last !== undefined && !/[.!?。！？｡:：;…"'”’」』)）\]]$/u.test(text.slice(last.start, last.end).trim())
  return /^\p{Ll}/u.test(words) || (isOpen && block.end - block.start >= PARAGRAPH_THAT_ENDS)
}
