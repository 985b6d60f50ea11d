// The kept copies of a board as state: looked for once a board, and gone from the screen when they are given up.

import { useCallback, useEffect, useState } from 'react'
import { findKeptCopies, type KeptCopy } from './kept-copies'

export interface KeptCopies {
  readonly copies: readonly KeptCopy[]
  readonly discard: (copy: KeptCopy) => Promise<void>
}

/** `userId` is undefined while nobody is known. `current` names the copy in use; undefined where none is. */
export function useKeptCopies(boardId: string, userId: string | undefined, current: string | undefined): KeptCopies {
  const [copies, setCopies] = useState<readonly KeptCopy[]>([])
  useEffect(() => {
    if (userId === undefined) return
    let isCurrent = true
    findKeptCopies({ boardId, userId, ...(current === undefined ? {} : { current }) }).then(
      (found) => isCurrent && setCopies(found),
      (error: unknown) => console.warn('Older copies on this device could not be read.', error),
    )
    return () => {
      isCurrent = false
    }
  }, [boardId, userId, current])
  const discard = useCallback(async (copy: KeptCopy) => {
    await copy.discard()
    setCopies((all) => all.filter((each) => each !== copy))
  }, [])
  return { copies, discard }
}
