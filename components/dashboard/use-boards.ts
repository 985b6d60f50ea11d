// The visitor's boards, asked for again every few seconds while the page is in sight.

'use client'

import { useQuery } from '@tanstack/react-query'
import { ApiError, api } from '@/components/api/client'
import { type BoardSummary, byLastChange } from './board-summary'

export const BOARDS_KEY = ['boards'] as const
const REFRESH_INTERVAL_MS = 5_000

/** `initial` is what the server had when it drew the page. Nothing is asked while `signedIn` isn't true. */
export function useBoards(initial: readonly BoardSummary[] | undefined, signedIn: boolean | undefined) {
  return useQuery({
    queryKey: BOARDS_KEY,
    queryFn: ({ signal }) => fetchBoards(signal),
    initialData: initial,
    enabled: signedIn === true,
    refetchInterval: REFRESH_INTERVAL_MS,
    refetchOnWindowFocus: 'always',
  })
}

async function fetchBoards(signal: AbortSignal): Promise<readonly BoardSummary[]> {
  try {
    const { boards } = await api.get<{ boards: BoardSummary[] }>('/api/boards', { signal })
    return boards.sort(byLastChange)
  } catch (error) {
    // The session ended meanwhile: its boards are no longer this visitor's to see.
    if (error instanceof ApiError && error.code === 'not-signed-in') return []
    throw error
  }
}
