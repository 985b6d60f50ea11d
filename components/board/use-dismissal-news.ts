// Asks for the dismissed suggestions again when the server says that they changed, and after every new connection: what
// was told in between went past this page.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { dismissalsQueryKey } from '@/components/brief/use-candidates'
import type { RoomClient } from '@/components/room/room-client'

export function useDismissalNews(boardId: string, client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    let isFirst = true
    return client?.onNotice((notice) => {
      if (notice.type === 'dismissals-changed') {
        void queries.invalidateQueries({ queryKey: dismissalsQueryKey(boardId, notice.briefId) })
      } else if (notice.type === 'role') {
        // Told at the beginning of each connection; the first one is as old as the page.
        if (!isFirst) void queries.invalidateQueries({ queryKey: dismissalsQueryKey(boardId) })
        isFirst = false
      }
    })
  }, [boardId, client, queries])
}
