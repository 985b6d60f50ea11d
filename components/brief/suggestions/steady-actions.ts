// Keeps the buttons of the active suggestion where they were when a press accepts one: people press on without a look for the
// next button, however long the next suggestion is. For the keyboard the whole suggestion is in sight, its title first.

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
    else if (list.current?.contains(document.activeElement)) showWhole(list.current)
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

/** Brings the active suggestion into sight as it is now: it is taller than before it was active. */
function showWhole(list: HTMLElement): void {
  const item = list.querySelector('[data-actions]')?.closest('[data-candidate]')
  const view = list.parentElement
  if (!item || !view) return
  const isTaller = item.clientHeight > view.clientHeight
  item.scrollIntoView({ block: isTaller ? 'start' : 'nearest', behavior: 'instant' })
}
