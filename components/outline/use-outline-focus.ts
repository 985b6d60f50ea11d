// Where the keyboard is in the outline. Cards move to other lists and go, by this person and by others, and the element
// that had the focus goes with them: the focus then belongs to the card in its new place, or to the one after it.

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'

/** Marks the element of a card or place that takes the keyboard, by its id. */
const STOP = 'data-outline-stop'
/** Marks the words above the headings, from which an arrow key leads to the first card. */
const START = 'data-outline-start'
/** Marks those that arrow keys lead to. */
const CARD_STOP = 'data-outline-card'
/** Marks what gets the keyboard with the view (components/board/view-place). */
const MARK = 'data-view-focus'

export interface OutlineFocus {
  readonly root: RefObject<HTMLDivElement | null>
  /** Gives the keyboard to a card or place, now or once it is drawn; returns whether it is drawn. */
  readonly focus: (id: string) => boolean
  /** The handlers of the element around all stops. */
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: (event: FocusEvent) => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

/** Follows the keyboard in the element that takes `root`. */
export function useOutlineFocus(): OutlineFocus {
  const root = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | undefined>(undefined)
  const last = useRef<string | undefined>(undefined)
  const isInside = useRef(false)
  const before = useRef<readonly string[]>([])
  /** What has the keyboard instead of a card or place that has gone. */
  const successors = useRef(new Map<string, string | undefined>())

  useLayoutEffect(() => {
    const stops = stopsIn(root.current)
    const now = new Set(stops.map(idOf))
    for (const id of before.current) {
      if (now.has(id)) successors.current.delete(id)
      else if (!successors.current.has(id)) successors.current.set(id, nearest(id, before.current, stops))
    }
    before.current = [...now]
    markLast(root.current, last.current)
    const { current: id } = wanted
    if (id !== undefined && now.has(id)) {
      focusStop(stops, id)
      wanted.current = undefined
    } else if (isInside.current && document.activeElement === document.body && last.current !== undefined) {
      focusStop(stops, now.has(last.current) ? last.current : successors.current.get(last.current))
    }
  })

  const focus = useCallback((id: string) => {
    const stops = stopsIn(root.current)
    const isDrawn = stops.some((stop) => idOf(stop) === id)
    if (isDrawn) focusStop(stops, id)
    else if (successors.current.has(id)) focusStop(stops, successors.current.get(id))
    else wanted.current = id
    return isDrawn
  }, [])
  return useMemo(
    () => ({
      root,
      focus,
      handlers: {
        onFocus: ({ target }) => {
          const id = target.closest('[data-outline-item]')?.getAttribute('data-outline-item')
          // What a menu has the focus in is elsewhere in the document.
          if (!root.current?.contains(target)) return
          isInside.current = true
          if (!id) return
          last.current = id
          markLast(root.current, id)
        },
        // React doesn't tell of what it removes: somebody went elsewhere.
        onBlur: ({ relatedTarget }) => {
          isInside.current = relatedTarget instanceof Node && root.current?.contains(relatedTarget) === true
        },
        onKeyDown: (event) => {
          const next = cardBeside(root.current, event)
          if (!next) return
          event.preventDefault()
          next.focus()
        },
      },
    }),
    [focus],
  )
}

function cardBeside(root: HTMLElement | null, event: KeyboardEvent): HTMLElement | undefined {
  const { key, target } = event
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined
  if (!(target instanceof HTMLElement) || !root) return undefined
  const isAtStart = target.hasAttribute(START)
  if (!isAtStart && !target.hasAttribute(CARD_STOP)) return undefined
  const cards = [...root.querySelectorAll<HTMLElement>(`[${CARD_STOP}]`)]
  const here = cards.indexOf(target)
  if (key === 'ArrowDown') return cards[here + 1]
  if (key === 'ArrowUp') return cards[here - 1]
  if (key === 'Home') return cards[0]
  return key === 'End' ? cards.at(-1) : undefined
}

/** Marks what gets the keyboard when the view does: where it was last, at first the words above the headings. */
function markLast(root: HTMLElement | null, id: string | undefined): void {
  const place = stopsIn(root).find((stop) => idOf(stop) === id) ?? root?.querySelector(`[${START}]`)
  if (!place || place.hasAttribute(MARK)) return
  root?.querySelector(`[${MARK}]`)?.removeAttribute(MARK)
  place.setAttribute(MARK, '')
}

function stopsIn(root: HTMLElement | null): HTMLElement[] {
  return root ? [...root.querySelectorAll<HTMLElement>(`[${STOP}]`)] : []
}

function idOf(stop: HTMLElement): string {
  return stop.getAttribute(STOP) ?? ''
}

function focusStop(stops: readonly HTMLElement[], id: string | undefined): void {
  stops.find((stop) => idOf(stop) === id)?.focus()
}

/** The first card after one that has gone, else the last one before it; where there is no card, any stop. */
function nearest(id: string, before: readonly string[], stops: readonly HTMLElement[]): string | undefined {
  const place = before.indexOf(id)
  const around = [...before.slice(place + 1), ...before.slice(0, place).reverse()]
  const cards = new Set(stops.filter((stop) => stop.hasAttribute(CARD_STOP)).map(idOf))
  const all = new Set(stops.map(idOf))
  return around.find((each) => cards.has(each)) ?? around.find((each) => all.has(each))
}
