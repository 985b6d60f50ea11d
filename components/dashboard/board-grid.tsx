// Boards as a grid of pictures. Those out of sight cost the browser nothing, and the next page loads near the end.

'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { BoardCard, type BoardCardActions } from './board-card'
import type { BoardSummary } from './board-summary'

export interface BoardGridProps {
  boards: readonly BoardSummary[]
  actions: BoardCardActions
  hasMore: boolean
  isLoadingMore: boolean
  onMore: () => void
}

export function BoardGrid({ boards, actions, hasMore, isLoadingMore, onMore }: BoardGridProps) {
  return (
    <>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-3">
        {boards.map((board) => (
          <BoardCard key={board.id} board={board} actions={actions} />
        ))}
      </ul>
      {hasMore ? <MoreButton busy={isLoadingMore} onMore={onMore} /> : null}
    </>
  )
}

/** How near the window, in px below it, the end of the list must be for the next page to load. */
const AHEAD_PX = 800

/** Presses itself when it comes near the window. */
function MoreButton({ busy, onMore }: { busy: boolean; onMore: () => void }) {
  const t = useTranslations('boards')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const { current } = button
    if (!current || busy) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onMore()
      },
      { rootMargin: `${AHEAD_PX}px` },
    )
    observer.observe(current)
    return () => observer.disconnect()
  }, [busy, onMore])
  return (
    <Button ref={button} busy={busy} onClick={onMore} className="mx-auto mt-5">
      {t('showMore')}
    </Button>
  )
}
