// Asks for people's marks again when the server says that they changed, and after every new connection: what was told in
// between went past this page.

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { highlightsQueryKey } from '@/components/brief/use-highlights'
import type { RoomClient } from '@/components/room/room-client'

export function useHighlightNews(boardId: string, client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(() => {
    let isFirst = true
    return client?.onNotice((notice) => {
      if (notice.type === 'highlights-changed') {
        void queries.invalidateQueries({ queryKey: highlightsQueryKey(boardId, notice.briefId) })
      } else if (notice.type === 'role') {
        // Told at the beginning of each connection; the first one is as old as the page.
        if (!isFirst) void queries.invalidateQueries({ queryKey: highlightsQueryKey(boardId) })
        isFirst = false
      }
    })
  }, [boardId, client, queries])
}
