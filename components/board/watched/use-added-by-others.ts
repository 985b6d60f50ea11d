// Tells the person who runs a session which cards others add in it where they don't see them come: in a folded tray, in a
// crowded cell, or outside the view.

import { useEffect, useEffectEvent, useRef } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { findCard } from '@/components/canvas/card/find-card'
import { isStacked } from '@/components/canvas/matrix/crowded-cells'
import { toast } from '@/components/ui/toaster'
import type { BoardCard } from '@/lib/document/view/board-view'

/** One message takes the place of the one before it. */
const TOAST_ID = 'added by others'
/** An older card has come back, or was there when the board was loaded. */
const NEW_MS = 30_000

export interface AddedByOthersOptions {
  readonly editor: Editor | undefined
  readonly cards: readonly BoardCard[]
  /** A user's id. */
  readonly me: string
  readonly nameOf: (userId: string) => string | undefined
  /** This person runs a session, and nothing stands in front of the canvas. */
  readonly isOn: boolean
}

export function useAddedByOthers({ editor, cards, me, nameOf, isOn }: AddedByOthersOptions): void {
  const t = useTranslations('board.added')
  const before = useRef(cards)
  const say = useEffectEvent((added: readonly BoardCard[]) => {
    const unseen = editor ? added.filter(({ id }) => !isInSight(editor, id as TLShapeId)) : []
    const last = unseen.at(-1)
    if (!editor || !last) return
    const who = nameOf(last.createdBy) ?? t('somebody')
    const words = unseen.length === 1 ? t('one', { who, ref: last.ref }) : t('many', { count: unseen.length })
    toast(words, { id: TOAST_ID, action: { label: t('show'), onClick: () => findCard(editor, last.id) } })
  })
  useEffect(() => {
    const earlier = before.current
    before.current = cards
    if (!isOn || !editor || cards.length <= earlier.length) return
    const known = new Set(earlier.map(({ id }) => id))
    const since = Date.now() - NEW_MS
    const added = cards.filter(
      ({ id, createdBy, createdAt }) => !known.has(id) && createdBy !== me && Date.parse(createdAt) > since,
    )
    // The canvas lays them into trays and cells first. The editor ends its timers itself.
    if (added.length > 0) editor.timers.requestAnimationFrame(() => say(added))
  }, [editor, cards, me, isOn])
}

function isInSight(editor: Editor, id: TLShapeId): boolean {
  const bounds = editor.getShapePageBounds(id)
  return bounds !== undefined && editor.getViewportPageBounds().collides(bounds) && !isStacked(editor, id)
}
