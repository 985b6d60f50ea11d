// Shared context for every part of the panel of scales and levels.

import { createContext, useContext } from 'react'
import type { Editor } from 'tldraw'
import type { BoardView } from '@/lib/document/view/board-view'
import { assert } from '@/lib/std/assert'

export interface CriteriaContext {
  readonly editor: Editor
  readonly view: BoardView
  readonly isReadOnly: boolean
}

const Context = createContext<CriteriaContext | undefined>(undefined)
export const CriteriaProvider = Context.Provider

export function useCriteria(): CriteriaContext {
  const value = useContext(Context)
  assert(value, 'a part of the panel of scales and levels stands outside of it')
  return value
}
