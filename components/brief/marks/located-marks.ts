// Finds the places of people's marks in one brief, like the passages of cards. Pure: no DOM.

import { initials } from '@/components/ui/initials'
import type { CodePointText } from '@/lib/brief/code-points'
import type { TextRange } from '@/lib/brief/text-range'
import type { CitationState } from '@/lib/domain/cards/citation'
import { type AnchorCache, anchorOnce } from '../text/anchor-once'
import type { ShownHighlight } from './use-highlights'

/** A mark as the text and its margin draw it. */
export interface LocatedMark extends TextRange {
  readonly id: string
  readonly isMine: boolean
  readonly name: string
  readonly initials: string
  /** A CSS colour of lib/domain/people/person-color. */
  readonly color: string
  readonly note: string
  readonly hasFailed: boolean
}

/** A mark as the list shows it. */
export interface ListedMark {
  readonly highlight: ShownHighlight
  readonly isMine: boolean
  readonly state: CitationState
  /** Undefined for an orphan. */
  readonly place: TextRange | undefined
}

export function listMarks(
  text: CodePointText,
  highlights: readonly ShownHighlight[],
  me: string,
  cache: AnchorCache,
): ListedMark[] {
  return highlights.map((highlight) => {
    const isMine = highlight.author.id === me
    // Marks that were lost when the brief was replaced are not searched again: a search could find a wrong place.
    const found = highlight.state === 'orphan' ? undefined : anchorOnce(text, highlight, cache)
    if (!found || found.state === 'orphan') return { highlight, isMine, state: 'orphan', place: undefined }
    const state = highlight.state === 'moved' ? 'moved' : found.state
    return { highlight, isMine, state, place: { start: found.start, end: found.end } }
  })
}

/** Those that have a place, by it. */
export function locateMarks(marks: readonly ListedMark[], nameless: string): LocatedMark[] {
  return marks
    .flatMap(({ highlight: { id, author, note, sending }, isMine, place }) => {
      const name = author.name || nameless
      const look = { id, isMine, name, initials: initials(name), color: author.color, note }
      return place ? [{ ...look, ...place, hasFailed: sending === 'failed' }] : []
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
}
