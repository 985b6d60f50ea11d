// Shows the card that the address names, once it is on the board: lists of cards, inboxes and mails lead there. The name is
// taken out of the address, so that a reload shows the board as it was left.

import { useEffect, useEffectEvent } from 'react'
import { type Editor, react } from 'tldraw'
import { placeInAddress } from '@/components/paths/place-in-address'
import { forgetPlace } from './forget-place'

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
        forgetPlace(NAME)
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
