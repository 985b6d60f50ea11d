// The keyboard of a touched screen takes the lower half of the window. The field that somebody types in stays in sight.

import { useEffect } from 'react'

const TYPED_IN = 'input, textarea, select, [contenteditable="true"]'
/** It moves what is typed there itself, and must never be scrolled. */
const CANVAS = '.tl-container'

/** Scrolls the field with the focus into sight whenever the window, or the part of it that is seen, gets another size. */
export function useTypedInSight(): void {
  useEffect(() => {
    const show = () => {
      const field = document.activeElement
      if (field?.matches(TYPED_IN) && !field.closest(CANVAS)) field.scrollIntoView({ block: 'nearest' })
    }
    // Layouts that are computed follow the window a frame later.
    const onResize = () => requestAnimationFrame(() => requestAnimationFrame(show))
    // Safari's keyboard lies over the page, and makes only what is seen of it smaller.
    const resized = [window, window.visualViewport]
    for (const each of resized) each?.addEventListener('resize', onResize)
    return () => {
      for (const each of resized) each?.removeEventListener('resize', onResize)
    }
  }, [])
}
