// Messages stand above a card that stands on the tools, and in the middle of the same place. They follow it: its lines
// break again where a panel narrows the canvas, and one line more would lie under a message.

import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Messages read these (components/ui/toaster). */
const HEIGHT = '--path-card-height'
const SHIFT = '--path-card-shift'

export interface MessagesAboveOptions {
  /** The place of the card, which is as wide as the canvas. */
  place: RefObject<HTMLElement | null>
  isShown: boolean
  /** Messages stand in the middle of the window. */
  isCentred: boolean
  /** Gets the height of the card in px of the screen, and 0 when it goes. */
  onHeight?: (heightPx: number) => void
}

/** Keeps messages above the card for as long as it is shown. */
export function useMessagesAbove({ place, isShown, isCentred, onHeight }: MessagesAboveOptions): void {
  const latest = useRef(onHeight)
  useLayoutEffect(() => {
    latest.current = onHeight
  })
  useLayoutEffect(() => {
    const card = place.current
    if (!isShown || !card) return
    const stop = keepMessagesAbove(card, isCentred, (heightPx) => latest.current?.(heightPx))
    return () => {
      stop()
      latest.current?.(0)
    }
  }, [place, isShown, isCentred])
}

/** The card that messages stand above. Another one may have taken its place before it goes. */
let standing: Element | undefined

/** Tells messages the place of a card, now and whenever its size changes. Returns how to stop. */
export function keepMessagesAbove(card: Element, isCentred: boolean, onHeight: (heightPx: number) => void): () => void {
  const { style } = document.documentElement
  const measure = () => {
    const { height, left, width } = card.getBoundingClientRect()
    const shift = isCentred ? 0 : left + width / 2 - document.documentElement.clientWidth / 2
    style.setProperty(HEIGHT, `${Math.ceil(height)}px`)
    style.setProperty(SHIFT, `${Math.round(shift)}px`)
    onHeight(height)
  }
  standing = card
  measure()
  const sizes = new ResizeObserver(measure)
  sizes.observe(card)
  return () => {
    sizes.disconnect()
    if (standing !== card) return
    standing = undefined
    for (const name of [HEIGHT, SHIFT]) style.removeProperty(name)
  }
}
