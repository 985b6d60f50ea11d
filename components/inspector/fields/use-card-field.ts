// Reads and writes one field of one card through the canvas's actions, so that position and fields stay one thing.

import { useCallback } from 'react'
import { setCardField } from '@/components/canvas/card/change-cards'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { CardFieldValue } from '@/lib/domain/cards/card-fields'
import { useInspector } from '../inspector-context'
import { useFieldValue } from '../texts/card-texts'

/** The card whose field it is. */
export type CardSubject = BoardCard

export interface CardFieldState {
  readonly value: CardFieldValue | undefined
  /** '' and undefined clear the field. */
  readonly setValue: (value: CardFieldValue | undefined) => void
  readonly isReadOnly: boolean
}

export function useCardField(card: CardSubject, name: string): CardFieldState {
  const { editor, isReadOnly } = useInspector()
  const cardId = card.id
  const setValue = useCallback(
    (value: CardFieldValue | undefined) => {
      setCardField(editor, cardId, name, value === '' ? undefined : value)
    },
    [editor, cardId, name],
  )
  return { value: useFieldValue(editor, card, name), setValue, isReadOnly }
}
