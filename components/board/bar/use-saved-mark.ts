// Notifies the binding each time that everything is on the server's disk.

import { useEffect } from 'react'
import type { BoardInUse } from '../board-in-use'

type Binding = NonNullable<BoardInUse['session']>['binding']

/** Marks the moments at which nothing waits to be saved. */
export function useSavedMark(client: BoardInUse['room']['client'], binding: Binding | undefined): void {
  useEffect(() => {
    let wasSaved = false
    const look = () => {
      const isSaved = client.getState().save.kind === 'saved'
      if (isSaved && !wasSaved) binding?.markSaved()
      wasSaved = isSaved
    }
    look()
    return client.subscribe(look)
  }, [binding, client])
}
