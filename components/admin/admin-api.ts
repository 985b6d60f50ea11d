// The admin pages' access to /api/admin: the answers of each list, refreshed while the page is in sight.

'use client'

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiAnswer, type ApiBody, api } from '@/components/api/client'
import type { LogoTheme } from '@/lib/domain/branding'
import type { AuditQuery } from './audit-filter'

export type ServerFacts = ApiAnswer<'GET /api/admin/server'>
export type AdminPerson = ApiAnswer<'GET /api/admin/users'>['users'][number]
export type AdminWorkspace = ApiAnswer<'GET /api/admin/workspaces'>['workspaces'][number]
export type AdminBoard = ApiAnswer<'GET /api/admin/boards'>['boards'][number]
export type AccountInvite = ApiAnswer<'GET /api/admin/invites'>['invites'][number]
export type InvitedByMail = ApiAnswer<'POST /api/admin/invites/mail'>['results'][number]
export type MailFailureFacts = NonNullable<InvitedByMail['failure']>
export type Estate = ApiAnswer<'GET /api/admin/users/{userId}/estate'>
/** What went with a deleted person, and what remains. */
export type Erased = ApiAnswer<'DELETE /api/admin/users/{userId}'>
export type Setting = ApiAnswer<'GET /api/admin/settings'>['settings'][number]
export type Finding = ApiAnswer<'GET /api/admin/examination'>['findings'][number]
export type AuditEntry = ApiAnswer<'GET /api/admin/audit'>['entries'][number]

export const PEOPLE_FILTERS = ['all', 'accounts', 'visitors', 'admins', 'disabled'] as const
export type PeopleFilter = (typeof PEOPLE_FILTERS)[number]

export const INVITE_FILTERS = ['open', 'all'] as const
export type InviteFilter = (typeof INVITE_FILTERS)[number]

const FACTS_INTERVAL_MS = 10_000
const PEOPLE_KEY = ['admin', 'people'] as const
const INVITES_KEY = ['admin', 'invites'] as const

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

/** The newest entries that a filter leaves, and older ones as they are asked for. */
export function useAuditLog(filter: AuditQuery) {
  return useInfiniteQuery({
    queryKey: ['admin', 'audit', filter],
    queryFn: ({ signal, pageParam }) =>
      api('GET /api/admin/audit', { query: { ...filter, before: pageParam ?? undefined }, signal }),
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

export function useSettings() {
  return useQuery({
    queryKey: ['admin', 'settings'],
    queryFn: ({ signal }) => api('GET /api/admin/settings', { signal }),
    // They change with a restart alone.
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useBranding() {
  return useQuery({
    queryKey: ['admin', 'branding'],
    queryFn: ({ signal }) => api('GET /api/admin/branding', { signal }),
    // What somebody types must not be replaced under their hands.
    refetchOnWindowFocus: false,
  })
}

export function useChangeBranding() {
  return useMutation({
    mutationFn: (body: ApiBody<'PUT /api/admin/branding'>) => api('PUT /api/admin/branding', { body }),
  })
}

export function useChangeLogo() {
  return useMutation({
    mutationFn: ({ theme, file }: { theme: LogoTheme; file: File }) => {
      const body = new FormData()
      body.set('file', file, 'logo')
      return api('PUT /api/admin/branding/logos/{theme}', { params: { theme }, body })
    },
  })
}

export function useRemoveLogo() {
  return useMutation({
    mutationFn: (theme: LogoTheme) => api('DELETE /api/admin/branding/logos/{theme}', { params: { theme } }),
  })
}

/** Sends a mail to the admin who asks; answers what the mail server said. */
export function useTestMail() {
  return useMutation({ mutationFn: () => api('POST /api/admin/mail-test') })
}

/** Mails somebody a link for a new password, or answers with it. */
export function useOfferPassword() {
  return useMutation({
    mutationFn: (userId: string) => api('POST /api/admin/users/{userId}/password-reset', { params: { userId } }),
  })
}

/** Ends all sign-ins of the person with that id. */
export function useEndSignIns() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (userId: string) => api('DELETE /api/admin/users/{userId}/sessions', { params: { userId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: PEOPLE_KEY }),
  })
}

/** What has to be decided before somebody is deleted. */
export function useEstate(userId: string) {
  return useQuery({
    queryKey: ['admin', 'estate', userId],
    queryFn: ({ signal }) => api('GET /api/admin/users/{userId}/estate', { params: { userId }, signal }),
    // Somebody else may have settled something since the last look.
    gcTime: 0,
  })
}

export function useDeletePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string } & ApiBody<'DELETE /api/admin/users/{userId}'>) =>
      api('DELETE /api/admin/users/{userId}', { params: { userId: id }, body }),
    onSettled: () => queries.invalidateQueries({ queryKey: PEOPLE_KEY }),
  })
}

export function useInvitations(page: number, filter: InviteFilter) {
  return usePage([...INVITES_KEY, page, filter], (signal) =>
    api('GET /api/admin/invites', { query: { page, filter }, signal }),
  )
}

/** Makes a link that leads to one account, and ends after a time. */
export function useInvitePerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (lifetimeMs: number) => api('POST /api/admin/invites', { body: { maxUses: 1, lifetimeMs } }),
    onSettled: () => queries.invalidateQueries({ queryKey: INVITES_KEY }),
  })
}

/** Invites people by mail; answers what became of each address. */
export function useInviteByMail() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ApiBody<'POST /api/admin/invites/mail'>) => api('POST /api/admin/invites/mail', { body }),
    onSettled: () => queries.invalidateQueries({ queryKey: INVITES_KEY }),
  })
}

/** Withdraws the link with that id. */
export function useWithdrawInvite() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (inviteId: string) => api('DELETE /api/admin/invites/{inviteId}', { params: { inviteId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: INVITES_KEY }),
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
