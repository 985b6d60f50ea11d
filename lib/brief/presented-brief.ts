// A brief as the HTTP API returns it: kept blocks are separate from those set aside.

import { CodePointText } from './code-points'
import type {
  BriefBlock,
  BriefBlockKind,
  BriefFormat,
  BriefMetadata,
  BriefWarning,
  SetAsideReason,
} from './parsed-brief'

export interface PresentedBlock {
  readonly id: string
  readonly kind: BriefBlockKind
  /** The same as in BriefBlock. */
  readonly level?: number
  /** Code points over the brief's text. */
  readonly start: number
  readonly end: number
}

export interface RemovedBlock {
  readonly blockId: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly reason: SetAsideReason
}

export interface PresentedBrief {
  readonly id: string
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
  readonly text: string
  readonly blocks: PresentedBlock[]
  readonly removed: RemovedBlock[]
  readonly warnings: readonly BriefWarning[]
  readonly format: BriefFormat
  /** The offset at which each page begins, in code points; null if the source has no pages. */
  readonly pages: readonly number[] | null
  /** Increases whenever another version replaces the text. */
  readonly revision: number
  /** The revision up to which people have dealt with what it changed under their cards; 0 for none. */
  readonly settledRevision: number
  /** User id. */
  readonly createdBy: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/** Separates readable blocks from those set aside; the latter keep their text. */
export function presentBlocks(
  text: string,
  blocks: readonly BriefBlock[],
): { readonly blocks: PresentedBlock[]; readonly removed: RemovedBlock[] } {
  const index = new CodePointText(text)
  const kept: PresentedBlock[] = []
  const removed: RemovedBlock[] = []
  for (const { id, kind, level, start, end, setAside } of blocks) {
    if (setAside === null) kept.push({ id, kind, ...(level !== undefined && { level }), start, end })
    else removed.push({ blockId: id, start, end, text: index.slice(start, end), reason: setAside })
  }
  return { blocks: kept, removed }
}
