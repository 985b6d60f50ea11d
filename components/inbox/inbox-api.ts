// The page's data about a person's inbox, and what they have read of it.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type ApiAnswer, api } from '@/components/api/client'
import { INBOX_KEY } from '@/components/api/inbox-key'
import { readAgain } from '@/components/api/read-again'
import type { RoomClient } from '@/components/room/room-client'
import type { Notice } from '@/lib/protocol/notice'

type Inbox = ApiAnswer<'GET /api/inbox'>

/** What happens on other boards has no notice here. */
const ASK_EVERY_MS = 60_000

/** Notices of a board with which entries come, go, or are no longer held back. `role` begins each connection. */
const TELLING: ReadonlySet<Notice['type']> = new Set(['role', 'session', 'sessions-changed', 'threads-changed'])

/** Loads the inbox, again and again while the page is in front. */
export function useInbox() {
  return useQuery({
    queryKey: INBOX_KEY,
    queryFn: ({ signal }) => api('GET /api/inbox', { signal }),
    refetchInterval: ASK_EVERY_MS,
    refetchOnWindowFocus: 'always',
  })
}

/** Loads the inbox again when the board's socket reports something that may be in it. Call it once a board. */
export function useInboxNews(client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      client?.onNotice(({ type }) => {
        if (TELLING.has(type)) void readAgain(queries, INBOX_KEY)
      }),
    [client, queries],
  )
}

/** Says that these entries are read, or all. The list shows it at once. */
export function useReadEntries() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ids: readonly string[] | 'all') =>
      api('POST /api/inbox/read', { body: ids === 'all' ? { all: true } : { ids } }),
    onMutate: async (ids) => {
      await queries.cancelQueries({ queryKey: INBOX_KEY })
      queries.setQueryData<Inbox>(INBOX_KEY, (before) => before && asRead(before, ids))
    },
    onSettled: () => readAgain(queries, INBOX_KEY),
  })
}

function asRead({ items }: Inbox, ids: readonly string[] | 'all'): Inbox {
  const after = items.map((item) => (ids === 'all' || ids.includes(item.id) ? { ...item, isRead: true } : item))
  return { items: after, unread: after.filter(({ isRead }) => !isRead).length }
}
