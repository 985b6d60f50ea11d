// Follows the board's content for what need not show each letter. Letters come faster than a whole page can be drawn, and
// each would be shown after what the one before has left to do: so texts follow once the person who types them pauses.

import { react, type TLStore } from 'tldraw'
import type { BoardView } from '@/lib/document/view/board-view'
import { boardContent, hasOnlyOtherTexts } from './board-content'

/** People who type don't pause for so long between two letters. */
const PAUSE_MS = 300
/** The text of somebody who never pauses follows after this time. */
const LONGEST_MS = 2_000

interface FollowedContent {
  /** Shows the texts that wait for a pause at once: a person who leaves a field looks at what depends on its text. */
  readonly catchUp: () => void
  readonly stop: () => void
}

/** Calls `show` with the content now and when it changes: at once, or at a pause where only texts have changed. */
export function followContent(store: TLStore, show: (view: BoardView) => void): FollowedContent {
  let shown: BoardView | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(pause)
    pause = setTimeout(showNow, PAUSE_MS)
    longest ??= setTimeout(showNow, LONGEST_MS)
  }
  const stopWaiting = () => {
    clearTimeout(pause)
    clearTimeout(longest)
    longest = undefined
  }
  const showNow = () => {
    stopWaiting()
    shown = boardContent(store)
    show(shown)
  }
  const stop = react('board content, later', () => {
    if (shown && hasOnlyOtherTexts(shown, boardContent(store))) wait()
    else showNow()
  })
  return {
    catchUp: () => {
      if (longest !== undefined) showNow()
    },
    stop: () => {
      stop()
      stopWaiting()
    },
  }
}
