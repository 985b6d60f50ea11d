// Picks how much a bar shows by its actual room: level 0 shows most. It measures instead of using breakpoints, since
// the words are as long as the language makes them. A level that didn't fit is remembered with the room it would need.

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * `row` is the element whose content overflows when the bar is too wide for it; px all along. `content` names what the
 * bar shows, apart from the level: when it changes, everything is measured again.
 */
export function useFittingLevel(row: RefObject<HTMLElement | null>, lastLevel: number, content: string): number {
  const needs = useRef<number[]>([])
  const [level, setLevel] = useState(0)
  const shown = useRef(level)

  // Before the browser paints, so that a bar that is too wide is never seen.
  useLayoutEffect(() => {
    shown.current = level
    if (row.current) setLevel(fittingLevel(row.current, level, lastLevel, needs.current))
  }, [row, level, lastLevel])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other content needs other room
  useLayoutEffect(() => {
    const element = row.current
    if (!element) return
    const measureAnew = () => {
      needs.current = []
      // Another level is measured once it is drawn.
      setLevel(shown.current === 0 ? fittingLevel(element, 0, lastLevel, needs.current) : 0)
    }
    measureAnew()
    const observer = new ResizeObserver(() => {
      setLevel(fittingLevel(element, shown.current, lastLevel, needs.current))
    })
    observer.observe(element)
    document.fonts.addEventListener('loadingdone', measureAnew)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measureAnew)
    }
  }, [row, lastLevel, content])

  return level
}

function fittingLevel(row: HTMLElement, level: number, lastLevel: number, needs: number[]): number {
  if (row.scrollWidth > row.clientWidth) needs[level] = row.scrollWidth
  const fitting = needs.findIndex((need) => need <= row.clientWidth)
  // A level whose need isn't known has never been too wide.
  return Math.min(fitting === -1 ? needs.length : fitting, lastLevel)
}
