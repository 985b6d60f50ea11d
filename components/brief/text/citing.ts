// Connects the inspector and the brief panel for citations: one asks for a passage to be pointed to again, the other
// lets people select it.

import { createContext, useContext } from 'react'

/** A citation that waits for its new passage. */
export interface PointedCitation {
  readonly cardId: string
  readonly citationId: string
  /** The card's reference, such as R-001. */
  readonly ref: string
}

export interface Citing {
  readonly boardId: string
  /** The longest quote that a card may keep, in code points; null: no cap. */
  readonly quoteCap: number | null
  readonly pointing: PointedCitation | undefined
  /** Opens the brief and waits for a passage; undefined lets go. */
  readonly pointAgain: (citation: PointedCitation | undefined) => void
}

const Context = createContext<Citing | undefined>(undefined)
export const CitingProvider = Context.Provider

/** Undefined outside of a board. */
export function useCiting(): Citing | undefined {
  return useContext(Context)
}
