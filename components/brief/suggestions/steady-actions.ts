// Keeps the buttons of the active suggestion where they were when one is accepted: people press on without a look for the
// next button, however long the next suggestion is.

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'

export interface SteadyActions {
  /** Remembers where the buttons are, until `letGo`. */
  readonly hold: () => void
  /** The person moves on by themselves. */
  readonly letGo: () => void
}

/** The list scrolls in its parent. It is looked at again whenever the suggestions or the active one change. */
export function useSteadyActions(
  list: RefObject<HTMLElement | null>,
  suggestions: readonly unknown[],
  activeKey: string | undefined,
): SteadyActions {
  const heldTop = useRef<number | undefined>(undefined)
  const topOfActions = useCallback(
    () => list.current?.querySelector('[data-actions]')?.getBoundingClientRect().top,
    [list],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: they move the buttons
  useLayoutEffect(() => {
    const top = topOfActions()
    const scroller = list.current?.parentElement
    if (heldTop.current === undefined || top === undefined || !scroller) return
    scroller.scrollTop += top - heldTop.current
  }, [list, topOfActions, suggestions, activeKey])
  const hold = useCallback(() => {
    heldTop.current = topOfActions()
  }, [topOfActions])
  const letGo = useCallback(() => {
    heldTop.current = undefined
  }, [])
  return { hold, letGo }
}
