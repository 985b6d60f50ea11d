// The admin pages' access to /api/admin: the answers of each list, refreshed while the page is in sight.

'use client'

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiAnswer, api } from '@/components/api/client'
import type { AuditAction } from '@/lib/domain/boards/audit'

export type ServerFacts = ApiAnswer<'GET /api/admin/server'>
export type AdminPerson = ApiAnswer<'GET /api/admin/users'>['users'][number]
export type AdminWorkspace = ApiAnswer<'GET /api/admin/workspaces'>['workspaces'][number]
export type AdminBoard = ApiAnswer<'GET /api/admin/boards'>['boards'][number]
export type Finding = ApiAnswer<'GET /api/admin/examination'>['findings'][number]
export type AuditEntry = ApiAnswer<'GET /api/admin/audit'>['entries'][number]

export const PEOPLE_FILTERS = ['all', 'accounts', 'visitors', 'admins', 'disabled'] as const
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number]

const FACTS_INTERVAL_MS = 10_000
const PEOPLE_KEY = ['admin', 'people'] as const

export function useServerFacts() {
  return useQuery({
    queryKey: ['admin', 'server'],
    queryFn: ({ signal }) => api('GET /api/admin/server', { signal }),
    refetchInterval: FACTS_INTERVAL_MS,
  })
}

/** Examines the server, once and whenever somebody asks for it: it starts a browser and greets the mail server. */
export function useExamination() {
  return useQuery({
    queryKey: ['admin', 'examination'],
    queryFn: ({ signal }) => api('GET /api/admin/examination', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
}

export function usePeople(page: number, filter: PeopleFilter, search: string) {
  return usePage([...PEOPLE_KEY, page, filter, search], (signal) =>
    api('GET /api/admin/users', { query: { page, filter, search }, signal }),
  )
}

export function useWorkspaces(page: number) {
  return usePage(['admin', 'workspaces', page], (signal) =>
    api('GET /api/admin/workspaces', { query: { page }, signal }),
  )
}

export function useBoardSizes(page: number) {
  return usePage(['admin', 'boards', page], (signal) => api('GET /api/admin/boards', { query: { page }, signal }))
}

/** The newest entries of one kind, or of all, and older ones as they are asked for. */
export function useAuditLog(action: AuditAction | undefined) {
  return useInfiniteQuery({
    queryKey: ['admin', 'audit', action],
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/admin/audit', { query: { action, before: pageParam ?? undefined }, signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
}

/** Changes the named properties of a person. */
export function useChangePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...change }: { id: string; disabled?: boolean; isAdmin?: boolean }) =>
      api('PATCH /api/admin/users/{userId}', { params: { userId: id }, body: change }),
    onSettled: () => queries.invalidateQueries({ queryKey: PEOPLE_KEY }),
  })
}

/** Makes a link that leads to one account; it ends at `expiresAt`. */
export function useInvitePerson() {
  return useMutation({
    mutationFn: (lifetimeMs: number) => api('POST /api/admin/invites', { body: { maxUses: 1, lifetimeMs } }),
  })
}

/** Loads a page of a list; the page before stays in sight until the next has come. */
function usePage<T>(queryKey: readonly unknown[], fetchPage: (signal: AbortSignal) => Promise<T>) {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchPage(signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: 'always',
  })
}
