// The boards of a place, page by page, asked for again every few seconds while the page is in sight.

'use client'

import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { LISTS_KEY } from '@/components/api/board-keys'
import { ApiError, type ApiQuery, api } from '@/components/api/client'
import type { Place } from '@/components/paths/board-places'
import { type BoardSort, writeScope } from '@/lib/domain/boards/board-list'
import type { BoardPage, BoardSummary } from './board-summary'

/** How many boards come at once: two screens of a large window. */
export const PAGE_SIZE = 60

export type BoardPages = InfiniteData<BoardPage, string>

const REFRESH_INTERVAL_MS = 5_000
/** A long list is asked for page by page: less often. */
const LONG_REFRESH_INTERVAL_MS = 30_000
const LONG_LIST_PAGES = 2

export interface BoardListWishes {
  readonly place: Place
  readonly sort: BoardSort
  /** Words in the title. */
  readonly search: string
  /** Requests nothing unless it is true. */
  readonly signedIn: boolean | undefined
  /** The first page as the server had it when it drew the screen: the last changed first, without a search. */
  readonly initial: BoardPage | undefined
}

export function useBoards({ place, sort, search, signedIn, initial }: BoardListWishes) {
  const isInitial = sort === 'changed' && search === ''
  return useInfiniteQuery({
    queryKey: [...LISTS_KEY, writeScope(place), sort, search],
    queryFn: ({ pageParam, signal }) => {
      const query = { scope: writeScope(place), sort, limit: PAGE_SIZE, search: search || undefined }
      return fetchBoards({ ...query, cursor: pageParam || undefined }, signal)
    },
    initialPageParam: '',
    getNextPageParam: (page: BoardPage) => page.nextCursor,
    ...(initial && isInitial ? { initialData: { pages: [initial], pageParams: [''] } } : {}),
    placeholderData: keepPreviousData,
    enabled: signedIn === true,
    refetchInterval: ({ state }) =>
      (state.data?.pages.length ?? 1) > LONG_LIST_PAGES ? LONG_REFRESH_INTERVAL_MS : REFRESH_INTERVAL_MS,
    refetchOnWindowFocus: 'always',
  })
}

/** The pages with other boards in them. */
export function mapBoards(
  pages: BoardPages,
  change: (boards: readonly BoardSummary[]) => readonly BoardSummary[],
): BoardPages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, boards: change(page.boards) })) }
}

async function fetchBoards(query: ApiQuery<'GET /api/boards'>, signal: AbortSignal): Promise<BoardPage> {
  try {
    return await api('GET /api/boards', { query, signal })
  } catch (error) {
    // The session ended in the meantime: its boards are no longer this visitor's to see.
    if (error instanceof ApiError && error.code === 'not-signed-in') return { boards: [], nextCursor: null, total: 0 }
    throw error
  }
}
