// Shows the card that the address names, once it is on the board: lists of cards, inboxes and mails lead there. The name is
// taken out of the address, so that a reload shows the board as it was left.

import { useEffect, useEffectEvent } from 'react'
import { type Editor, react } from 'tldraw'
import { placeInAddress } from '@/components/paths/place-in-address'

/** How long a card may take to come to a board that is still loading. */
const WAITS_MS = 20_000
const NAME = 'card'

export function useCardInAddress(editor: Editor | undefined, show: (cardId: string) => boolean): void {
  const tryToShow = useEffectEvent(show)
  useEffect(() => {
    const cardId = editor && cardInAddress()
    if (!cardId) return
    const stop = react('card of the address', () => {
      if (!editor.store.has(cardId as never)) return
      // Showing it reads and changes the editor: not inside what follows the store.
      queueMicrotask(() => {
        stop()
        if (cardInAddress() !== cardId) return
        forget()
        tryToShow(cardId)
      })
    })
    const timer = setTimeout(stop, WAITS_MS)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor])
}

function cardInAddress(): string | undefined {
  return placeInAddress(NAME)?.id
}

function forget(): void {
  const { pathname, search, hash } = window.location
  const query = new URLSearchParams(search)
  query.delete(NAME)
  const rest = query.size > 0 ? `?${query.toString()}` : ''
  const place = new URLSearchParams(hash.slice(1)).has(NAME) ? '' : hash
  window.history.replaceState(window.history.state, '', `${pathname}${rest}${place}`)
}
