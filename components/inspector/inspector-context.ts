// What every part of the inspector needs to know: the editor, whether one may change things, and whom an id names.

import { createContext, useContext } from 'react'
import type { Editor } from 'tldraw'
import type { BoardView } from '@/lib/document/board-view'
import type { Citation } from '@/lib/domain/citation'
import type { Criteria } from '@/lib/domain/criteria'
import { assert } from '@/lib/std/assert'

export interface InspectorContext {
  readonly editor: Editor
  /** True if the content can't be changed. */
  readonly isReadOnly: boolean
  /** Nothing of the board can. */
  readonly isBoardReadOnly: boolean
  /** The board as it is now. */
  readonly view: BoardView
  /** The criteria by which the board judges. */
  readonly criteria: Criteria
  readonly me: string
  /** The name of a person of this board; undefined for one who left. */
  readonly nameOf: (userId: string) => string | undefined
  /** Opens the brief at the passage. */
  readonly showPassage: (citation: Citation) => void
  /** Opens the panel of scales and levels in the inspector's place. */
  readonly openCriteria: () => void
}

const Context = createContext<InspectorContext | undefined>(undefined)
export const InspectorProvider = Context.Provider

export function useInspector(): InspectorContext {
  const value = useContext(Context)
  assert(value, 'a part of the inspector stands outside of it')
  return value
}
