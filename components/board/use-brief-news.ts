// Asks for briefs, people's marks in them and dismissed suggestions again when the server says that they changed, whatever
// is on the screen; and after every new connection: what was told in between went past this page.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { briefsQueryKey } from '@/components/brief/use-briefs'
import { dismissalsQueryKey } from '@/components/brief/use-candidates'
import { highlightsQueryKey } from '@/components/brief/use-highlights'
import type { RoomClient } from '@/components/room/room-client'

export function useBriefNews(boardId: string, client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    const ask = (...keys: readonly (readonly unknown[])[]) => {
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey })
    }
    let isFirst = true
    return client?.onNotice((notice) => {
      if (notice.type === 'briefs-changed') ask(briefsQueryKey(boardId))
      else if (notice.type === 'highlights-changed') ask(highlightsQueryKey(boardId, notice.briefId))
      else if (notice.type === 'dismissals-changed') ask(dismissalsQueryKey(boardId, notice.briefId))
      else if (notice.type === 'role') {
        // Told at the beginning of each connection; the first one is as old as the page.
        if (!isFirst) ask(briefsQueryKey(boardId), highlightsQueryKey(boardId), dismissalsQueryKey(boardId))
        isFirst = false
      }
    })
  }, [boardId, client, queries])
}
