// Dots under suggested passages in the text, for people who turn them on; painted without elements of their own, as
// search-paint does, and again whenever the reader redraws its text.

import { type RefObject, useEffect } from 'react'
import type { CodePointText } from '@/lib/brief/code-points'
import type { TextRange } from '@/lib/brief/text-range'
import { textToRange } from '../text/dom-range'

/** Must match globals.css. */
const NAME = 'brief-candidates'

/** Undefined `ranges`: no dots. */
export function useCandidateMarks(
  place: RefObject<HTMLElement | null>,
  text: CodePointText,
  ranges: readonly TextRange[] | undefined,
): void {
  useEffect(() => {
    const element = place.current
    if (!element || !ranges || !('highlights' in CSS)) return
    let frame = 0
    const paint = () => {
      const blocks = [...element.querySelectorAll('[data-block-start]')]
      const dots = ranges
        .map((range) => textToRange(element, range, text, blocks))
        .filter((range) => range !== undefined)
      CSS.highlights.set(NAME, new Highlight(...dots))
    }
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(paint)
    })
    observer.observe(element, { childList: true, characterData: true, subtree: true })
    paint()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      CSS.highlights.delete(NAME)
    }
  }, [place, text, ranges])
}
