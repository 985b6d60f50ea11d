// What every part of the outline shares. What people do there stays the same object while the board changes: a card that
// read the whole board would be drawn again at every letter that anybody types. The board itself has a context of its own.

import { createContext, useContext } from 'react'
import type { Editor } from 'tldraw'
import type { BoardView } from '@/lib/document/view/board-view'
import type { Step } from '@/lib/domain/cards/card-fields'
import type { Citation } from '@/lib/domain/cards/citation'
import { assert } from '@/lib/std/assert'

/** What is asked about a card, in its place in the list. */
export type CardForm = 'title' | 'score' | 'move' | 'passages'

/** What the outline makes besides cards. */
export type MadeThing = 'matrix' | 'note' | 'zone'

export interface OutlineContext {
  readonly editor: Editor
  readonly isReadOnly: boolean
  /** Opens a card in the inspector. */
  readonly open: (cardId: string) => void
  readonly showOnCanvas: (cardId: string) => void
  /** Opens the comments on a card, or an empty one; undefined for people who may only read them. */
  readonly comment: ((cardId: string) => void) | undefined
  /** Opens the comments on a card. */
  readonly readComments: (cardId: string) => void
  /** Asks for a passage that the card is to cite; undefined where there is no brief, or nothing can be changed. */
  readonly cite: ((cardId: string) => void) | undefined
  /** Opens the brief at a passage, with the keyboard. */
  readonly readPassage: (citation: Citation) => void
  /** Gives a card the score whose turn it is, as a digit does on the canvas. */
  readonly score: (cardId: string, step: Step) => void
  /** Exchanges a card with the one before or after it in its list. */
  readonly reorder: (cardId: string, step: -1 | 1) => void
  /** Opens a form about a card, or the words of another thing. */
  readonly ask: (id: string, form: CardForm | 'words') => void
  /** Opens the form for new cards of a place. */
  readonly askForCard: (placeId: string) => void
  /** Opens the form for a new matrix, zone or note on a page. */
  readonly askForThing: (pageId: string, type: MadeThing) => void
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

const Board = createContext<BoardView | undefined>(undefined)
export const OutlineBoardProvider = Board.Provider

/** Returns the board as the outline shows it. Places and open forms read it; cards don't. */
export function useOutlineBoard(): BoardView {
  const view = useContext(Board)
  assert(view, 'a part of the outline stands outside of it')
  return view
}
