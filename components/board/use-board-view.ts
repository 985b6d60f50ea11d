// Which view of the board is in front. It stands in the address, so that links, reload and the browser's back lead there;
// changing it loads no page.

import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type BoardViewId, boardViewPath, viewOfSegments } from './board-view-names'

export interface ShownView {
  readonly name: BoardViewId
  /** Brings a view to the front. When it returns, the view is there: what it shows can be selected and focused. */
  readonly show: (name: BoardViewId) => void
}

export function useBoardView(boardId: string): ShownView {
  const [name, setName] = useState(() => viewInAddress(boardId))
  useEffect(() => {
    const onPopState = () => setName(viewInAddress(boardId))
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [boardId])
  const show = useCallback(
    (next: BoardViewId) => {
      if (next === viewInAddress(boardId)) return
      // Next keeps its own state in the entry, so that going back stays within this page.
      window.history.pushState(null, '', boardViewPath(boardId, next))
      flushSync(() => setName(next))
    },
    [boardId],
  )
  return { name, show }
}

function viewInAddress(boardId: string): BoardViewId {
  const rest = window.location.pathname.slice(`/boards/${boardId}`.length)
  return viewOfSegments(rest.split('/').filter(Boolean)) ?? 'canvas'
}
