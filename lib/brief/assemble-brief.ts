// Assembles a brief from the blocks that a format's reader found: one text with offsets, boilerplate set aside in
// addition to what the format itself marked, metadata from every place that has some, pages, and flags where lists were
// lost. Pure.

import { findBoilerplate } from './boilerplate'
import { warnOfLists } from './brief-warnings'
import { CodePointText } from './code-points'
import { completeMetadata } from './complete-metadata'
import { findObject, readMetadata } from './metadata-json'
import { normalise } from './normalise'
import {
  type BriefBlock,
  type BriefBlockKind,
  type BriefMetadata,
  NO_METADATA,
  type ParsedBrief,
  type SetAsideReason,
} from './parsed-brief'
import { isPlaceholder } from './placeholder-author'
import { PAGE_MARK, type SourceBlock, type SourceDocument } from './source-document'
import { endsSentence } from './text-shape'
import { joinWideLines } from './wide-letters'

export interface GivenFacts {
  readonly title?: string
  readonly sourceUrl?: string
}

interface Piece {
  readonly kind: BriefBlockKind
  readonly level: number | undefined
  /** May hold PAGE_MARK where a page begins. */
  readonly text: string
  readonly setAside: SetAsideReason | null
}

/**
 * Makes a brief of what was read: text, blocks, pages and facts. `given` comes from a person and takes precedence over
 * the source.
 */
export function assembleBrief(source: SourceDocument, given: GivenFacts = {}): ParsedBrief {
  const pieces = source.blocks.flatMap(piecesOf)
  const json = readMetadata(objectIn(pieces) ?? {})
  const metadata = merged(json.metadata, source.metadata)
  const reasons = withBoilerplate(pieces, metadata.authors)
  const { text, blocks, pages } = layOut(pieces, reasons)
  const kept = blocks.filter((block) => block.setAside === null)
  const words = kept.map((block) => text.slice(block.start, block.end))
  return {
    title: given.title?.trim() || source.title || json.title || titleIn(text, kept),
    sourceUrl: given.sourceUrl?.trim() || source.sourceUrl || null,
    metadata: { ...completeMetadata(metadata, words), ...(metadata.language && { language: metadata.language }) },
    text: text.text,
    blocks,
    warnings: warnOfLists(text.text, blocks),
    format: source.format,
    pages: pages.length > 0 ? pages : null,
  }
}

/** Blocks without words are dropped. A metadata object that is glued to a paragraph becomes a piece of its own. */
function piecesOf(block: SourceBlock): Piece[] {
  const { kind, level, text: raw } = block
  const setAside = block.setAside ?? null
  const text = joinWideLines(normalise(raw)).replace(/\s+/g, ' ').trim()
  if (text.replaceAll(PAGE_MARK, '').trim() === '') return []
  const found = kind === 'paragraph' && text.startsWith('{') ? findObject(text, 0) : undefined
  if (!found?.value) return [{ kind, level, text, setAside }]
  const rest = text.slice(found.end).trim()
  const object: Piece = { kind: 'metadata', level: undefined, text: text.slice(0, found.end), setAside: 'metadata' }
  return rest === '' ? [object] : [object, { kind, level, text: rest, setAside }]
}

function objectIn(pieces: readonly Piece[]) {
  const object = pieces.find((piece) => piece.kind === 'metadata')
  return object && findObject(object.text, 0)?.value
}

/** The metadata block of the text takes precedence over the file's own; each fills the other's gaps. */
function merged(json: Omit<BriefMetadata, 'language'>, file: Partial<BriefMetadata>): BriefMetadata {
  const said = Object.entries(json).filter(([, value]) => value.length > 0)
  const all = { ...NO_METADATA, ...file, ...Object.fromEntries(said) }
  return { ...all, authors: all.authors.filter((name) => !isPlaceholder(name)) }
}

function withBoilerplate(pieces: readonly Piece[], authors: readonly string[]): (SetAsideReason | null)[] {
  const reasons = pieces.map((piece) => piece.setAside)
  const open = [...pieces.keys()].filter((i) => reasons[i] === null || reasons[i] === 'metadata')
  const passages = open.map((i) => ({
    text: (pieces[i]?.text ?? '').replaceAll(PAGE_MARK, ''),
    isMetadata: reasons[i] === 'metadata',
  }))
  for (const [at, reason] of findBoilerplate(passages, authors).entries()) {
    const i = open[at]
    if (i !== undefined) reasons[i] = reason
  }
  return reasons
}

/** List items and table rows are separated by line ends, all other blocks by an empty line. */
function layOut(pieces: readonly Piece[], reasons: readonly (SetAsideReason | null)[]) {
  const pages: number[] = []
  const blocks: BriefBlock[] = []
  const parts: string[] = []
  let at = 0
  const append = (words: string) => {
    parts.push(words)
    at += new CodePointText(words).length
  }
  for (const [i, { kind, level, text }] of pieces.entries()) {
    const before = pieces[i - 1]?.kind
    if (i > 0) append(before === kind && (kind === 'list-item' || kind === 'table-row') ? '\n' : '\n\n')
    const start = at
    // A page that begins between two words begins at the second.
    for (const [j, words] of text.split(PAGE_MARK).entries()) {
      if (j > 0) pages.push(at)
      append(words)
    }
    blocks.push({
      id: `b${i + 1}`,
      kind,
      ...(level !== undefined && { level }),
      start,
      end: at,
      setAside: reasons[i] ?? null,
    })
  }
  return { text: new CodePointText(parts.join('')), blocks, pages }
}

/** Numbers of chapters: what stands behind one is a part of the text, and not its title. */
const NUMBERED =
  /^(?:[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})*[.．、)）]?[\s\u3000]|[IVX]{1,5}\.\s|第[0-9０-９一二三四五六七八九十]{1,3}[章節部編]|[一二三四五六七八九十]{1,2}[、．])/u
const LONGEST_TITLE = 200

/** Finds a title: the top heading, or what stands before it as a line of its own if that is only the first chapter's. */
function titleIn(text: CodePointText, kept: readonly BriefBlock[]): string {
  const heading = topHeading(text, kept)
  if (!NUMBERED.test(heading)) return heading
  const [first] = kept
  const words = first ? text.slice(first.start, first.end) : ''
  const isLine = words !== '' && words.length <= LONGEST_TITLE && !endsSentence(words) && !NUMBERED.test(words)
  return isLine && (first?.kind === 'paragraph' || first?.kind === 'heading') ? words : heading
}

/** Finds the first heading of the highest rank among the first blocks. */
function topHeading(text: CodePointText, kept: readonly BriefBlock[]): string {
  const headings = kept.slice(0, 12).filter((block) => block.kind === 'heading')
  const top = Math.min(...headings.map(({ level = 6 }) => level))
  const first = headings.find(({ level = 6 }) => level === top)
  return first ? text.slice(first.start, first.end) : ''
}
