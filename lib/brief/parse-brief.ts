// Reads a brief as a person pastes it: normalises the text, cuts it into blocks, reads the metadata, sets boilerplate
// aside, and flags list introductions whose list was lost. Pure; the same input always gives the same result.

import { decideKinds } from './block-kinds'
import { findBoilerplate, type Passage } from './boilerplate'
import { CodePointText } from './code-points'
import { cutIntoPieces, type Piece } from './lines'
import { readMetadata } from './metadata-json'
import { lacksList, type ReadBlock } from './missing-list'
import { normalise } from './normalise'
import type { BriefBlock, BriefMetadata, BriefWarning, ParsedBrief, SetAsideReason } from './parsed-brief'
import { guessLanguage, namesInByLine } from './text-shape'

export interface BriefSource {
  readonly title?: string
  readonly sourceUrl?: string
}

/** A by-line stands among the first blocks of a text. */
const BY_LINE_WITHIN = 4

/** Parses text of any length and quality; it never fails. Parsing the result's `text` again gives the same blocks. */
export function parseBrief(raw: string, source: BriefSource = {}): ParsedBrief {
  const text = normalise(raw)
  const pieces = cutIntoPieces(text)
  const { title, metadata } = readMetadata(pieces.find((piece) => piece.json?.value)?.json?.value ?? {})
  const passages = pieces.map(
    (piece): Passage => ({
      text: text.slice(piece.start, piece.end),
      isMetadata: piece.json?.value !== undefined,
    }),
  )
  const reasons = findBoilerplate(passages, metadata.authors)
  const blocks = makeBlocks(text, pieces, reasons)
  return {
    title: source.title?.trim() || title || firstHeading(text, blocks),
    sourceUrl: source.sourceUrl?.trim() || null,
    metadata: complete(metadata, passages, reasons),
    text,
    blocks,
    warnings: [...warnOfLists(text, blocks), ...warnOfMetadata(pieces)],
    format: 'text',
    pages: null,
  }
}

function blockId(index: number): string {
  return `b${index + 1}`
}

function makeBlocks(text: string, pieces: readonly Piece[], reasons: readonly (SetAsideReason | null)[]): BriefBlock[] {
  const index = new CodePointText(text)
  const kinds = decideKinds(text, pieces, reasons)
  return pieces.map((piece, i) => ({
    id: blockId(i),
    kind: kinds[i] ?? 'paragraph',
    start: index.toCodePoint(piece.start),
    end: index.toCodePoint(piece.end),
    setAside: reasons[i] ?? null,
  }))
}

/** The first kept block, where it is a heading; its mark (#, ■) isn't part of the title. */
function firstHeading(text: string, blocks: readonly BriefBlock[]): string {
  const first = blocks.find((block) => block.setAside === null)
  if (first?.kind !== 'heading') return ''
  return new CodePointText(text)
    .slice(first.start, first.end)
    .replace(/^(?:#{1,6}\s+|[■◆]\s*)/u, '')
    .trim()
}

/** Adds what only the text tells: its language, and the authors of a by-line where the metadata names none. */
function complete(
  metadata: Omit<BriefMetadata, 'language'>,
  passages: readonly Passage[],
  reasons: readonly (SetAsideReason | null)[],
): BriefMetadata {
  const kept = passages.filter((_, i) => reasons[i] === null).map((passage) => passage.text)
  const byLine = kept.slice(0, BY_LINE_WITHIN).flatMap(namesInByLine)
  return {
    ...metadata,
    authors: metadata.authors.length > 0 ? metadata.authors : byLine,
    language: guessLanguage(kept.join('\n')),
  }
}

function warnOfLists(text: string, blocks: readonly BriefBlock[]): BriefWarning[] {
  const index = new CodePointText(text)
  const kept = blocks.filter((block) => block.setAside === null)
  const read = kept.map((block): ReadBlock => ({ kind: block.kind, text: index.slice(block.start, block.end) }))
  return kept
    .filter((_, i) => lacksList(read, i))
    .map((block) => ({
      code: 'list-missing',
      blockId: block.id,
      message:
        'The text announces a list here, but the list is not in it. Copy it again from the source, or add what is missing as cards.',
    }))
}

function warnOfMetadata(pieces: readonly Piece[]): BriefWarning[] {
  return pieces.flatMap((piece, i): BriefWarning[] =>
    piece.json && !piece.json.value
      ? [
          {
            code: 'metadata-broken',
            blockId: blockId(i),
            message:
              'This looks like a block of metadata, but it is not valid JSON. It stays in the text; nothing was read from it.',
          },
        ]
      : [],
  )
}
