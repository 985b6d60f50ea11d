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
  // biome-ignore lint/correctness/useExhaustiveDependencies: both move the buttons
  useLayoutEffect(() => {
    if (heldTop.current !== undefined) scrollActionsTo(list.current, heldTop.current)
  }, [list, suggestions, activeKey])
  const hold = useCallback(() => {
    heldTop.current = topOfActions(list.current)
  }, [list])
  const letGo = useCallback(() => {
    heldTop.current = undefined
  }, [])
  return { hold, letGo }
}

/** The top of the active suggestion's buttons on the screen, in px. */
function topOfActions(list: HTMLElement | null): number | undefined {
  return list?.querySelector('[data-actions]')?.getBoundingClientRect().top
}

function scrollActionsTo(list: HTMLElement | null, topPx: number): void {
  const top = topOfActions(list)
  if (top !== undefined) list?.parentElement?.scrollBy({ top: top - topPx, behavior: 'instant' })
}
