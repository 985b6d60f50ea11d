// The letters that do something with the selected passage: a kind makes it a card of that kind, H marks it, N writes a note
// on it. They work in the text and in the passage's menu, open or not.

import { type RefObject, useEffect } from 'react'
import { SINGLE_KEYS } from '@/components/settings/single-keys'
import { isTextControl } from '@/components/ui/text-control'
import { CARD_KIND_INFO, CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'

/** The shortcuts are letters, as on the canvas: letters that no kind of card uses. */
export const MARK_KEY = 'h'
export const NOTE_KEY = 'n'

export interface PassageKeysOptions {
  /** True while a passage is selected and nothing is being written on it. */
  readonly isOn: boolean
  readonly isMenuOpen: boolean
  readonly reader: RefObject<HTMLElement | null>
  /** The menu, while it is open. */
  readonly menu: RefObject<HTMLElement | null>
  /** Undefined for people who may not make cards. */
  readonly onPick: ((kind: CardKind) => void) | undefined
  readonly onMark: () => void
  readonly onNote: () => void
  /** Closes the menu. */
  readonly onClose: () => void
}

export function usePassageKeys(options: PassageKeysOptions): void {
  const { isOn, isMenuOpen, reader, menu, onPick, onMark, onNote, onClose } = options
  useEffect(() => {
    if (!isOn) return
    const isHere = (target: EventTarget | null) =>
      target instanceof Node &&
      (reader.current?.contains(target) ||
        menu.current?.contains(target) ||
        // A finger's selection takes no focus along.
        (isMenuOpen && target === document.body))
    const actionOf = (key: string) => {
      if (key === 'Escape') return isMenuOpen ? onClose : undefined
      if (!SINGLE_KEYS.isOn()) return undefined
      const letter = key.toLowerCase()
      if (letter === MARK_KEY) return onMark
      if (letter === NOTE_KEY) return onNote
      const kind = CARD_KINDS.find((candidate) => CARD_KIND_INFO[candidate].key === letter)
      return kind && onPick ? () => onPick(kind) : undefined
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (!isHere(event.target) || isTextControl(event.target)) return
      const act = actionOf(event.key)
      if (!act) return
      event.preventDefault()
      event.stopImmediatePropagation()
      act()
    }
    // Before the canvas, whose keys these are while nothing has the focus.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [isOn, isMenuOpen, reader, menu, onPick, onMark, onNote, onClose])
}
