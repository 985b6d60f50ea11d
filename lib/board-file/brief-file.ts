// A brief in an archive: its text with its blocks, and its earlier versions. Its title, address and metadata are the
// source's in board.json. People's marks stay with the server: they are theirs.

import { CodePointText } from '../brief/code-points'
import {
  BRIEF_BLOCK_KINDS,
  BRIEF_FORMATS,
  type BriefBlock,
  type BriefFormat,
  type BriefMetadata,
  type BriefWarning,
  SET_ASIDE_REASONS,
} from '../brief/parsed-brief'
import { readSourceFacts } from './file-sources'
import { isJsonObject, type Problems } from './problems'

export interface BriefContent {
  readonly text: string
  readonly blocks: readonly BriefBlock[]
  readonly warnings: readonly BriefWarning[]
  readonly format: BriefFormat
  readonly pages: readonly number[] | null
}

export interface BriefFileVersion extends BriefContent {
  readonly revision: number
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
  /** The time at which another version replaced this one. ISO 8601, UTC. */
  readonly replacedAt: string
}

export interface BriefFile extends BriefContent {
  readonly revision: number
  /** Earlier versions, the newest first. */
  readonly revisions: readonly BriefFileVersion[]
}

const MOST_BLOCKS = 50_000
const MOST_REVISIONS = 200
const MOST_PAGES = 5_000
const WARNING_MAX_LENGTH = 500
const WARNINGS: readonly unknown[] = ['list-missing', 'metadata-broken']

/**
 * Reads a brief of a board file, and notes what is wrong with it in `problems`. `maxTextBytes` bounds each text. What
 * the blocks say must be what the text has: nothing in it is hidden.
 */
export function readBriefFile(value: unknown, path: string, maxTextBytes: number, problems: Problems): BriefFile {
  const entry = isJsonObject(value) ? value : {}
  const { revision, revisions = [] } = entry
  const content = readContent(entry, path, maxTextBytes, problems)
  if (!isRevision(revision)) problems.add(`${path}.revision`, 'must be a whole number from 1')
  if (!Array.isArray(revisions) || revisions.length > MOST_REVISIONS) {
    problems.add(`${path}.revisions`, `must be a list of at most ${MOST_REVISIONS}`)
    return { ...content, revision: 1, revisions: [] }
  }
  const versions = revisions.map((version: unknown, i): BriefFileVersion => {
    const at = `${path}.revisions[${i}]`
    const given = isJsonObject(version) ? version : {}
    const { revision: number, replacedAt } = given
    if (!isRevision(number) || number >= Number(revision))
      problems.add(`${at}.revision`, 'must be earlier than the brief’s')
    if (typeof replacedAt !== 'string' || Number.isNaN(Date.parse(replacedAt))) {
      problems.add(`${at}.replacedAt`, 'must be a time')
    }
    return {
      ...readSourceFacts(given, at, problems),
      ...readContent(given, at, maxTextBytes, problems),
      revision: Number(number),
      replacedAt: typeof replacedAt === 'string' ? replacedAt : '',
    }
  })
  if (new Set(versions.map(({ revision: number }) => number)).size < versions.length) {
    problems.add(`${path}.revisions`, 'has two versions of one number')
  }
  return { ...content, revision: Number(revision), revisions: versions }
}

function readContent(
  entry: Readonly<Record<string, unknown>>,
  path: string,
  maxTextBytes: number,
  problems: Problems,
): BriefContent {
  const { text, format, pages } = entry
  if (typeof text !== 'string' || text.length > maxTextBytes) {
    problems.add(`${path}.text`, `must be a text of at most ${maxTextBytes} bytes`)
    return { text: '', blocks: [], warnings: [], format: 'text', pages: null }
  }
  const index = new CodePointText(text)
  if (!(BRIEF_FORMATS as readonly unknown[]).includes(format))
    problems.add(`${path}.format`, `must be one of ${BRIEF_FORMATS.join(', ')}`)
  const blocks = readBlocks(entry.blocks, index, `${path}.blocks`, problems)
  const arePages =
    Array.isArray(pages) &&
    pages.length <= MOST_PAGES &&
    pages.every((page, i) => isOffset(page, index) && page >= Number(pages[i - 1] ?? 0))
  if (pages !== null && !arePages) problems.add(`${path}.pages`, 'must be null, or rising places in the text')
  return {
    text,
    blocks,
    warnings: readWarnings(entry.warnings, blocks, `${path}.warnings`, problems),
    format: format as BriefFormat,
    pages: arePages ? (pages as number[]) : null,
  }
}

function readBlocks(value: unknown, text: CodePointText, path: string, problems: Problems): BriefBlock[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_BLOCKS) {
    problems.add(path, `must be a list of 1 to ${MOST_BLOCKS}`)
    return []
  }
  const blocks: BriefBlock[] = []
  let end = 0
  for (const [i, block] of (value as unknown[]).entries()) {
    if (!isBlock(block, text) || block.start < end || text.slice(end, block.start).trim() !== '') {
      problems.add(`${path}[${i}]`, 'is no block that follows the one before it in the text')
      return []
    }
    const { id, kind, level, start, setAside } = block
    end = block.end
    blocks.push({ id, kind, ...(level !== undefined && { level }), start, end, setAside })
  }
  if (text.slice(end, text.length).trim() !== '') problems.add(path, 'must cover the whole text')
  if (new Set(blocks.map(({ id }) => id)).size < blocks.length) problems.add(path, 'has two blocks of one id')
  return blocks
}

function isBlock(value: unknown, text: CodePointText): value is BriefBlock {
  if (!isJsonObject(value)) return false
  const { id, kind, level, start, end, setAside } = value
  return (
    typeof id === 'string' &&
    /^b\d{1,6}$/.test(id) &&
    (BRIEF_BLOCK_KINDS as readonly unknown[]).includes(kind) &&
    (level === undefined || (Number.isInteger(level) && Number(level) >= 0 && Number(level) <= 20)) &&
    isOffset(start, text) &&
    isOffset(end, text) &&
    start < end &&
    (setAside === null || (SET_ASIDE_REASONS as readonly unknown[]).includes(setAside))
  )
}

function readWarnings(value: unknown, blocks: readonly BriefBlock[], path: string, problems: Problems): BriefWarning[] {
  const ids = new Set(blocks.map(({ id }) => id))
  const isWarning = (entry: unknown): entry is BriefWarning =>
    isJsonObject(entry) &&
    WARNINGS.includes(entry.code) &&
    typeof entry.blockId === 'string' &&
    ids.has(entry.blockId) &&
    typeof entry.message === 'string' &&
    entry.message.length <= WARNING_MAX_LENGTH
  if (Array.isArray(value) && value.length <= blocks.length && value.every(isWarning)) {
    return value.map(({ code, blockId, message }) => ({ code, blockId, message }))
  }
  problems.add(path, 'must be a list of what is missing in a block')
  return []
}

function isOffset(value: unknown, { length }: CodePointText): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= length
}

function isRevision(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 1_000_000
}
