// The context of every part of the inspector: the editor, whether changes are allowed, and the names behind ids.

import { createContext, useContext } from 'react'
import type { Editor } from 'tldraw'
import type { BoardView } from '@/lib/document/view/board-view'
import type { Citation } from '@/lib/domain/cards/citation'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { assert } from '@/lib/std/assert'

export interface InspectorContext {
  readonly editor: Editor
  /** True if the content can't be changed. */
  readonly isReadOnly: boolean
  /** True if nothing on the board can be changed. */
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
