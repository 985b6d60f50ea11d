// Which view of the board is in front. It stands in the address, so that links, reload and the browser's back lead there;
// changing it loads no page.

import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type BoardViewId, boardViewPath, viewOfSegments } from './board-view-names'

export interface ShownView {
  /** The path of the page without the part that names the view. */
  readonly path: string
  readonly name: BoardViewId
  /** Brings a view to the front. When it returns, the view is there: what it shows can be selected and focused. */
  readonly show: (name: BoardViewId) => void
}

/** `path` is that of the board, or of a version of it. */
export function useBoardView(path: string): ShownView {
  const [name, setName] = useState(() => viewInAddress(path))
  useEffect(() => {
    const onPopState = () => setName(viewInAddress(path))
    window.addEventListener('popstate', onPopState)
    return () => window.removeEventListener('popstate', onPopState)
  }, [path])
  const show = useCallback(
    (next: BoardViewId) => {
      if (next === viewInAddress(path)) return
      // Next keeps its own state in the entry, so that going back stays within this page.
      window.history.pushState(null, '', boardViewPath(path, next))
      flushSync(() => setName(next))
    },
    [path],
  )
  return { path, name, show }
}

function viewInAddress(path: string): BoardViewId {
  const rest = window.location.pathname.slice(path.length)
  return viewOfSegments(rest.split('/').filter(Boolean)) ?? 'canvas'
}
