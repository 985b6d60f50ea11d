// The board's content in a component, at once or when there is time. A letter typed changes the content of the board, and
// must be on the screen before everything that counts cards has counted again: that waits until the person pauses.

import { startTransition, useEffect, useState } from 'react'
import { type TLStore, useValue } from 'tldraw'
import { type BoardView, viewBoard } from '@/lib/document/view/board-view'
import { boardContent } from './board-content'
import { followContent } from './follow-content'

const EMPTY = viewBoard([])

/** Returns the content at once, for what shows the words that somebody types. Empty without a store. */
export function useContent(store: TLStore | undefined): BoardView {
  return useValue('board content', () => contentOf(store), [store])
}

/**
 * Returns the content for everything else: it renders after what hands are doing, and only for the newest content. Of texts
 * it may be a moment old.
 */
export function useContentLater(store: TLStore | undefined): BoardView {
  const [held, setHeld] = useState(() => ({ store, view: contentOf(store) }))
  useEffect(() => {
    if (!store) return
    const { catchUp, stop } = followContent(store, (view) => startTransition(() => setHeld({ store, view })))
    addEventListener('focusout', catchUp)
    return () => {
      removeEventListener('focusout', catchUp)
      stop()
    }
  }, [store])
  if (held.store === store) return held.view
  const first = { store, view: contentOf(store) }
  setHeld(first)
  return first.view
}

function contentOf(store: TLStore | undefined): BoardView {
  return store ? boardContent(store) : EMPTY
}
