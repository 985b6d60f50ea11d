// The context of every part of the coverage view: the editor for its changes, the board, and the ways to other views.

import { createContext, useContext } from 'react'
import type { Editor } from 'tldraw'
import type { InspectedField } from '@/components/canvas/canvas-wish'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import type { Citation } from '@/lib/domain/cards/citation'
import { assert } from '@/lib/std/assert'

export const COVERAGE_SECTIONS = ['risks', 'gaps', 'traceability', 'levels', 'tunnel', 'cross-impact'] as const
export type CoverageSection = (typeof COVERAGE_SECTIONS)[number]

export interface CoverageContext {
  readonly editor: Editor
  readonly view: BoardView
  /** Cards by shape id. */
  readonly cards: ReadonlyMap<string, BoardCard>
  readonly isReadOnly: boolean
  readonly boardId: string
  readonly boardTitle: string
  /** Shows a card or a link on the canvas. */
  readonly showShape: (shapeId: string) => void
  /** Opens a card in the inspector, over or beside the list; `field` gets the keyboard. */
  readonly openCard: (cardId: string, field?: InspectedField) => void
  /** Goes to the register of all risks, the gravest first. */
  readonly showRegister: () => void
  /** Opens the brief at the passage. */
  readonly showPassage: (citation: Citation) => void
  /** Goes to a section; `cardId` is the card whose row or column is meant there. */
  readonly goTo: (section: CoverageSection, cardId?: string) => void
}

const Context = createContext<CoverageContext | undefined>(undefined)
export const CoverageProvider = Context.Provider

export function useCoverage(): CoverageContext {
  const value = useContext(Context)
  assert(value, 'a part of the coverage view stands outside of it')
  return value
}
