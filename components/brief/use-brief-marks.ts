// The passages of a brief that cards cite, and the marks that people made, each at its place in the text.

import { useMemo } from 'react'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { PassageSelector } from '@/lib/brief/selector'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { PresenceUser } from '@/lib/protocol/presence'
import { type ListedMark, listMarks } from './marks/located-marks'
import { type CitingCard, type LocatedPassage, locatePassages } from './marks/located-passages'
import type { MarkActions } from './marks/mark-view'
import { useHighlights } from './marks/use-highlights'
import { type AddMark, useMarkActions } from './marks/use-mark-actions'
import type { AnchorCache } from './text/anchor-once'
import type { ReadingOrder } from './text/reading-order'

export interface BriefMarksOptions {
  readonly boardId: string
  readonly brief: PresentedBrief
  readonly order: ReadingOrder
  readonly citing: readonly CitingCard[]
  readonly me: PresenceUser
  readonly onCreateCard: (kind: CardKind, passage: PassageSelector) => void
  /** Shows a mark that failed. */
  readonly onShowMark: (localId: string) => void
}

export interface BriefMarks {
  readonly passages: readonly LocatedPassage[]
  readonly marks: readonly ListedMark[]
  readonly markActions: MarkActions & { readonly add: AddMark }
}

export function useBriefMarks(options: BriefMarksOptions): BriefMarks {
  const { boardId, brief, order, citing, me, onCreateCard, onShowMark } = options
  /** A brief's text never changes, and each brief has a view of its own. */
  const cache = useMemo<AnchorCache>(() => new Map(), [])
  const passages = useMemo(
    () => locatePassages(order.text, brief.id, citing, cache),
    [order.text, brief.id, citing, cache],
  )
  const highlights = useHighlights(boardId, brief.id, me)
  const marks = useMemo(
    () => listMarks(order.text, highlights.all, me.id, cache),
    [order.text, highlights.all, me.id, cache],
  )
  const markActions = useMarkActions({ text: order.text, highlights, me, onCreateCard, onShowMark })
  return { passages, marks, markActions }
}
