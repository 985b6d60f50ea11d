// Marks what opens under a pointer that rests there, until the pointer moves: nobody has pointed at its buttons yet, and one
// that looks hovered would look chosen.

import { type RefObject, useEffect } from 'react'

/** Sets `data-unpointed`, by which the element's style leaves hover out. */
export function useUnpointed(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = place.current
    if (!element) return
    element.setAttribute('data-unpointed', '')
    const onMove = ({ movementX, movementY }: PointerEvent) => {
      // The browser repeats the last place when the page changes below it.
      if (movementX === 0 && movementY === 0) return
      element.removeAttribute('data-unpointed')
      window.removeEventListener('pointermove', onMove, { capture: true })
    }
    window.addEventListener('pointermove', onMove, { capture: true })
    return () => window.removeEventListener('pointermove', onMove, { capture: true })
  }, [place])
}
