// Reads a brief as a person pastes it: normalises the text, cuts it into blocks, reads the metadata, sets boilerplate
// aside, and flags list introductions whose list was lost. Pure; the same input always gives the same result.

import { decideKinds } from './block-kinds'
import { findBoilerplate, type Passage } from './boilerplate'
import { warnOfLists } from './brief-warnings'
import { CodePointText } from './code-points'
import { completeMetadata } from './complete-metadata'
import { cutIntoPieces, type Piece, unwrapWideLines } from './lines'
import { readMetadata } from './metadata-json'
import { normalise } from './normalise'
import type { BriefBlock, BriefWarning, ParsedBrief, SetAsideReason } from './parsed-brief'

export interface BriefSource {
  readonly title?: string
  readonly sourceUrl?: string
}

/** Parses text of any length and quality; it never fails. Parsing the result's `text` again gives the same blocks. */
export function parseBrief(raw: string, source: BriefSource = {}): ParsedBrief {
  const text = unwrapWideLines(normalise(raw))
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
    metadata: completeMetadata(
      metadata,
      passages.filter((_, i) => reasons[i] === null).map((passage) => passage.text),
    ),
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

/** Returns the first kept block if it is a heading; its mark (#, ■) isn't part of the title. */
function firstHeading(text: string, blocks: readonly BriefBlock[]): string {
  const first = blocks.find((block) => block.setAside === null)
  if (first?.kind !== 'heading') return ''
  return new CodePointText(text)
    .slice(first.start, first.end)
    .replace(/^(?:#{1,6}\s+|[■◆]\s*)/u, '')
    .trim()
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
