// Requests briefs, people's marks in them and dismissed suggestions again when the server says that they changed,
// whatever is on the screen; and after every new connection, since this page missed the notices in between.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readAgain } from '@/components/api/read-again'
import { briefsQueryKey } from '@/components/brief/about/use-briefs'
import { highlightsQueryKey } from '@/components/brief/marks/use-highlights'
import { dismissalsQueryKey } from '@/components/brief/suggestions/use-candidates'
import type { RoomClient } from '@/components/room/room-client'

export function useBriefNews(boardId: string, client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    const ask = (...keys: readonly (readonly unknown[])[]) => {
      for (const queryKey of keys) void readAgain(queries, queryKey)
    }
    let isFirst = true
    return client?.onNotice((notice) => {
      if (notice.type === 'briefs-changed') ask(briefsQueryKey(boardId))
      else if (notice.type === 'highlights-changed') ask(highlightsQueryKey(boardId, notice.briefId))
      else if (notice.type === 'dismissals-changed') ask(dismissalsQueryKey(boardId, notice.briefId))
      else if (notice.type === 'role') {
        // This notice begins each connection; at the first one, the page's data is just as fresh.
        if (!isFirst) ask(briefsQueryKey(boardId), highlightsQueryKey(boardId), dismissalsQueryKey(boardId))
        isFirst = false
      }
    })
  }, [boardId, client, queries])
}
