// The admin pages' way to /api/admin: what each list and question answers, asked again while the page is in sight.

'use client'

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { AuditAction } from '@/lib/domain/audit'

export interface ServerFacts {
  readonly version: string
  readonly nodeVersion: string
  readonly uptimeSeconds: number
  readonly memoryBytes: number
  readonly ready: boolean
  readonly checks: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<CountedThing, number>>
  readonly storage: { readonly databaseBytes: number; readonly freeDiskBytes: number; readonly diskBytes: number }
  readonly sockets: { readonly connections: number; readonly rooms: number }
  readonly limits: Readonly<Record<string, number>>
}

type CountedThing =
  | 'accounts'
  | 'visitors'
  | 'admins'
  | 'disabledAccounts'
  | 'workspaces'
  | 'boards'
  | 'deletedBoards'
  | 'sessions'
  | 'sessionsUsedRecently'
  | 'assets'
  | 'assetBytes'

interface Page {
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

export interface AdminPerson {
  readonly id: string
  readonly name: string
  readonly email: string | null
  readonly isVisitor: boolean
  readonly isAdmin: boolean
  readonly disabledAt: string | null
  readonly createdAt: string
  readonly lastSeenAt: string | null
  readonly ownedBoards: number
}

export const PEOPLE_FILTERS = ['all', 'accounts', 'visitors', 'admins', 'disabled'] as const
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number]

export interface AdminWorkspace {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly members: number
  readonly boards: number
}

export interface AdminBoard {
  readonly id: string
  readonly title: string
  readonly ownerName: string | null
  readonly workspaceName: string | null
  readonly members: number
  readonly changedAt: string
  readonly deletedAt: string | null
  readonly logBytes: number
  readonly snapshotBytes: number
  readonly assetBytes: number
  readonly assets: number
  readonly records: number | null
}

export interface AuditEntry {
  readonly id: number
  readonly at: string
  readonly action: AuditAction
  readonly actorId: string | null
  readonly actorName: string
  readonly subject: string | null
}

const FACTS_INTERVAL_MS = 10_000
const PEOPLE_KEY = ['admin', 'people'] as const

export function useServerFacts() {
  return useQuery({
    queryKey: ['admin', 'server'],
    queryFn: ({ signal }) => api.get<ServerFacts>('/api/admin/server', { signal }),
    refetchInterval: FACTS_INTERVAL_MS,
  })
}

export function usePeople(page: number, filter: PeopleFilter, search: string) {
  const query = new URLSearchParams({ page: String(page), filter, search })
  return usePage<{ users: AdminPerson[] } & Page>([...PEOPLE_KEY, page, filter, search], `/api/admin/users?${query}`)
}

export function useWorkspaces(page: number) {
  return usePage<{ workspaces: AdminWorkspace[] } & Page>(
    ['admin', 'workspaces', page],
    `/api/admin/workspaces?page=${page}`,
  )
}

export function useBoardSizes(page: number) {
  return usePage<{ boards: AdminBoard[] } & Page>(['admin', 'boards', page], `/api/admin/boards?page=${page}`)
}

/** The newest entries of one kind, or of all, and older ones as they are asked for. */
export function useAuditLog(action: AuditAction | undefined) {
  return useInfiniteQuery({
    queryKey: ['admin', 'audit', action],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams()
      if (action) query.set('action', action)
      if (pageParam !== null) query.set('before', String(pageParam))
      return api.get<{ entries: AuditEntry[]; next: number | null }>(`/api/admin/audit?${query}`, { signal })
    },
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })
}

/** Changes what is named of a person. */
export function useChangePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...change }: { id: string; disabled?: boolean; isAdmin?: boolean }) =>
      api.patch<AdminPerson>(`/api/admin/users/${id}`, change),
    onSettled: () => queries.invalidateQueries({ queryKey: PEOPLE_KEY }),
  })
}

/** Makes a link that leads to one account; it ends at `expiresAt`. */
export function useInvitePerson() {
  return useMutation({
    mutationFn: (lifetimeMs: number) => api.post<{ url: string }>('/api/admin/invites', { maxUses: 1, lifetimeMs }),
  })
}

/** A page of a list; the page before stays in sight until the next has come. */
function usePage<T>(queryKey: readonly unknown[], path: string) {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => api.get<T>(path, { signal }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: 'always',
  })
}
