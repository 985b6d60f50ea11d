// Connects the inspector and the outline with the brief panel for citations: they ask for a passage, and the panel lets
// people select it.

import { createContext, useContext } from 'react'

/** A citation that waits for its passage. */
export interface PointedCitation {
  readonly cardId: string
  /** Undefined for one that the card doesn't have yet. */
  readonly citationId: string | undefined
  /** The card's reference, such as R-001. */
  readonly ref: string
}

export interface Citing {
  readonly boardId: string
  /** The longest quote that a card may keep, in code points; null: no cap. */
  readonly quoteCap: number | null
  readonly pointing: PointedCitation | undefined
  /** Opens the brief with the keyboard in its text and waits for a passage; undefined lets go. */
  readonly point: (citation: PointedCitation | undefined) => void
}

const Context = createContext<Citing | undefined>(undefined)
export const CitingProvider = Context.Provider

/** Undefined outside of a board. */
export function useCiting(): Citing | undefined {
  return useContext(Context)
}
