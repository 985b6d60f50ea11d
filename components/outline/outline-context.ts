// The context of every part of the outline: the editor for its changes, the board, and which card or place has a form open.

import { createContext, useContext } from 'react'
import type { Editor } from 'tldraw'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { assert } from '@/lib/std/assert'

/** What is asked about a card, in its place in the list. */
export type CardForm = 'title' | 'score' | 'move'

export interface OutlineContext {
  readonly editor: Editor
  readonly view: BoardView
  /** Cards by shape id. */
  readonly cards: ReadonlyMap<string, BoardCard>
  readonly isReadOnly: boolean
  /** Opens a card in the inspector. */
  readonly open: (cardId: string) => void
  readonly showOnCanvas: (cardId: string) => void
  /** Opens a form about a card. */
  readonly ask: (cardId: string, form: CardForm) => void
  /** Opens the form for new cards of a place. */
  readonly askForCard: (placeId: string) => void
  /** Closes the form that is open, and gives the keyboard back to its card or place. */
  readonly leaveForm: (backTo: string) => void
  /** Gives the keyboard to a card or a place, now or once it is drawn; where it has gone, to its neighbour. */
  readonly focus: (id: string) => void
}

const Context = createContext<OutlineContext | undefined>(undefined)
export const OutlineProvider = Context.Provider

export function useOutlineContext(): OutlineContext {
  const value = useContext(Context)
  assert(value, 'a part of the outline stands outside of it')
  return value
}
