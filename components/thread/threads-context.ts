// What the other parts of a board's page know of its threads: how many comments a thing has, and the ways to them.

import { createContext, useContext } from 'react'
import type { ThreadAnchor } from '@/lib/domain/threads/thread'
import type { ShapeThreads } from './thread-filters'

export interface BoardThreads {
  /** This person may write comments now. */
  readonly mayComment: boolean
  /** The open threads by the shapes that they are about. */
  readonly byShape: ReadonlyMap<string, ShapeThreads>
  /** Opens the panel with the threads about these shapes. */
  readonly show: (shapeIds: readonly string[]) => void
  /** Opens the panel with an empty comment on a shape of the board. */
  readonly beginOn: (shapeId: string) => void
  /** Opens the panel with an empty comment on a passage or the board. */
  readonly begin: (anchor: ThreadAnchor) => void
  /** Returns the owners of cards who are words alone. */
  readonly ownerNames: () => readonly string[]
  /** Opens the window that lets people in; undefined for a person who may not. */
  readonly share: (() => void) | undefined
}

const Context = createContext<BoardThreads | undefined>(undefined)
export const BoardThreadsProvider = Context.Provider

/** Returns undefined where a board is shown without its threads. */
export function useBoardThreads(): BoardThreads | undefined {
  return useContext(Context)
}
