// The outcome of one citation after edits, judged by where its characters went, which the edits themselves record.

import { fold } from '@/lib/brief/folded-text'
import type { AnchoredPassage } from '@/lib/brief/reanchor'
import type { PassageSelector } from '@/lib/brief/selector'
import { type Point, textOfPoints } from './edited-brief'

/** Numbers of citations. */
export interface Verdicts {
  /** Citations whose words all survive. */
  whole: number
  /** Whole ones that were found in their exact place. */
  right: number
  /** Whole ones on a twin: the same words, without a mark. */
  lost: number
  /** On other words, and marked. */
  wrongMarked: number
  /** On other words, and not marked. */
  wrongSilent: number
  orphans: number
}

export function noVerdicts(): Verdicts {
  return { whole: 0, right: 0, lost: 0, wrongMarked: 0, wrongSilent: 0, orphans: 0 }
}

/** Counts `carried`, which is `cited` in the text of `points`; records faults in words. */
export function judgeCitation(
  points: readonly Point[],
  cited: PassageSelector,
  carried: AnchoredPassage,
  verdicts: Verdicts,
  notes: string[],
): void {
  const words = fold(cited.quote)
  const survivors = placeOfSurvivors(points, cited)
  const isWhole = survivors !== undefined && fold(textOfPoints(points.slice(survivors.start, survivors.end))) === words
  if (isWhole) verdicts.whole += 1
  if (carried.state === 'orphan') {
    verdicts.orphans += 1
    if (isWhole) notes.push(`orphan: ${cited.quote}`)
    return
  }
  const found = points.slice(carried.start, carried.end)
  const own = found.filter(({ from }) => from >= cited.start && from < cited.end).length
  const isThere = own >= found.length * 0.5
  const saysTheSame = fold(textOfPoints(found)) === words
  if (isWhole && isThere && saysTheSame) verdicts.right += 1
  else if (isWhole) notes.push(`${carried.state}: ${cited.quote} -> ${textOfPoints(found)}`)
  if (isThere) return
  if (carried.state === 'moved') verdicts.wrongMarked += 1
  else if (!saysTheSame) verdicts.wrongSilent += 1
  else verdicts.lost += 1
  notes.push(`${carried.state} WRONG: ${cited.quote} -> ${textOfPoints(found)}`)
}

/** From the first to the last character that came from the range, if no other old text lies between them. */
function placeOfSurvivors(points: readonly Point[], { start, end }: PassageSelector) {
  const inside = (point: Point | undefined) => point !== undefined && point.from >= start && point.from < end
  const first = points.findIndex(inside)
  const last = points.findLastIndex(inside)
  return first === -1 ? undefined : { start: first, end: last + 1 }
}
