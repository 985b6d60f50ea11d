// Decides what each piece of a brief is: by its own letters first, then by its neighbours, because a number begins a
// list item as well as a heading, and lists lose their bullets on the way.

import type { Piece } from './lines'
import { countItems, type ReadBlock } from './missing-list'
import type { BriefBlockKind, SetAsideReason } from './parsed-brief'
import { announcesList, beginsList, isListItem, looksLikeHeading, looksLikeNumberedHeading } from './text-shape'

/** Returns the kinds of `pieces`, in order. Pieces that are set aside take no part in lists and headings. */
export function decideKinds(
  text: string,
  pieces: readonly Piece[],
  reasons: readonly (SetAsideReason | null)[],
): BriefBlockKind[] {
  const kinds = pieces.map((piece): BriefBlockKind => (piece.json?.value ? 'metadata' : 'paragraph'))
  const places = [...pieces.keys()].filter((i) => reasons[i] === null && !pieces[i]?.json)
  const read = places.map((place): ReadBlock => {
    const piece = pieces[place]
    const line = piece ? text.slice(piece.start, piece.end) : ''
    return { text: line, kind: kindOfLine(line) }
  })
  for (const [i, kind] of decideByNeighbours(read).entries()) {
    const place = places[i]
    if (place !== undefined) kinds[place] = kind
  }
  return kinds
}

function kindOfLine(line: string): BriefBlockKind {
  if (isListItem(line)) return 'list-item'
  return looksLikeHeading(line) ? 'heading' : 'paragraph'
}

function decideByNeighbours(read: readonly ReadBlock[]): BriefBlockKind[] {
  const kinds = read.map((block) => block.kind)
  for (const [i, block] of read.entries()) {
    const before = read[i - 1]
    const after = read[i + 1]
    if (block.kind === 'list-item') {
      const opensList = before !== undefined && announcesList(before.text) && beginsList(block.text)
      const isAlone = before?.kind !== 'list-item' && after?.kind !== 'list-item' && !opensList
      if (isAlone && after && looksLikeNumberedHeading(block.text)) kinds[i] = 'heading'
    } else if (announcesList(block.text)) {
      kinds.fill('list-item', i + 1, i + 1 + countItems(read, i + 1))
    } else if (block.kind === 'heading' && !after && i > 0 && kinds[i] === 'heading') {
      // A heading must precede something, so the last line of a text is a paragraph.
      kinds[i] = 'paragraph'
    }
  }
  return kinds
}
