// What the share dialog asks the server: the invite links of a board, who came by each, and the board's members.

'use client'

import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { InviteRole, Role } from '@/lib/domain/role'

export interface Invite {
  readonly id: string
  readonly role: InviteRole
  /** ISO 8601, UTC. */
  readonly expiresAt: string | null
  readonly maxUses: number | null
  readonly uses: number
  readonly hasPassword: boolean
  /** By the server's clock. `code-over`: a session's code stood for it, and lets nobody in by it any more. */
  readonly state: 'open' | 'expired' | 'used-up' | 'code-over'
  /** Of the session whose codes stand, or stood, for this link; null, too, where that was deleted. */
  readonly sessionTitle: string | null
}

/** The answer to making one: the only time that its address is told. */
export type NewInvite = Invite & { readonly url: string; readonly token: string }

export interface InviteWishes {
  role: InviteRole
  lifetimeMs?: number
  maxUses?: number
  password?: string
}

interface SharePerson {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly role: Role
  readonly online: boolean
  /** Has no account. */
  readonly isGuest: boolean
}

export interface Member extends SharePerson {
  readonly source: 'board' | 'link' | 'workspace'
  /** The link that they came by, for who may see links. */
  readonly inviteId: string | null
}

export interface Newcomer extends SharePerson {
  /** ISO 8601, UTC. */
  readonly joinedAt: string
}

/** How often an open dialog asks who came in. */
const REFRESH_INTERVAL_MS = 5_000

const boardKey = (boardId: string) => ['boards', boardId] as const
const invitesKey = (boardId: string) => [...boardKey(boardId), 'invites'] as const
const membersKey = (boardId: string) => [...boardKey(boardId), 'members'] as const
const newcomersKey = (boardId: string) => [...boardKey(boardId), 'newcomers'] as const
const madeKey = (boardId: string) => ['made-links', boardId] as const

export function useInvites(boardId: string) {
  return useQuery({
    queryKey: invitesKey(boardId),
    queryFn: async ({ signal }) =>
      (await api.get<{ invites: Invite[] }>(`/api/boards/${boardId}/invites`, { signal })).invites,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

/** Who came in by a link and is still a member. */
export function useNewcomers(boardId: string, inviteId: string) {
  return useQuery({
    queryKey: [...newcomersKey(boardId), inviteId],
    queryFn: async ({ signal }) =>
      (await api.get<{ people: Newcomer[] }>(`/api/boards/${boardId}/invites/${inviteId}`, { signal })).people,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMembers(boardId: string) {
  return useQuery({
    queryKey: membersKey(boardId),
    queryFn: async ({ signal }) =>
      (await api.get<{ members: Member[] }>(`/api/boards/${boardId}/members`, { signal })).members,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMakeInvite(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wishes: InviteWishes) => api.post<NewInvite>(`/api/boards/${boardId}/invites`, wishes),
    onSuccess: (made) => {
      queries.setQueryData<readonly NewInvite[]>(madeKey(boardId), (before = []) => [made, ...before])
      return queries.invalidateQueries({ queryKey: invitesKey(boardId) })
    },
  })
}

/** The links that were made on this page since it was loaded, the newest first: the only ones whose address is known. */
export function useMadeLinks(boardId: string): readonly NewInvite[] {
  const { data = [] } = useQuery<readonly NewInvite[]>({
    queryKey: madeKey(boardId),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return data
}

export function useRevokeInvite(boardId: string) {
  const queries = useQueryClient()
  const refresh = useRefresh(boardId)
  return useMutation({
    mutationFn: (inviteId: string) =>
      api.delete<{ removedMembers: number }>(`/api/boards/${boardId}/invites/${inviteId}`),
    onSuccess: (_, inviteId) =>
      queries.setQueryData<readonly NewInvite[]>(madeKey(boardId), (before = []) =>
        before.filter(({ id }) => id !== inviteId),
      ),
    // Not who came by it: the link is no more, and neither is that list.
    onSettled: refresh,
  })
}

/** The role owner hands the board over. */
export function useChangeRole(boardId: string) {
  const refresh = useRefreshPeople(boardId)
  return useMutation({
    mutationFn: ({ userId, role }: { userId: string; role: Role }) =>
      api.patch<{ role: Role }>(`/api/boards/${boardId}/members/${userId}`, { role }),
    onSettled: refresh,
  })
}

export function useRemoveMember(boardId: string) {
  const refresh = useRefreshPeople(boardId)
  return useMutation({ mutationFn: (userId: string) => removeMember(boardId, userId), onSettled: refresh })
}

/** Leaves the board: what is known of its people is asked for no more, because it would be refused. */
export function useLeaveBoard(boardId: string) {
  const queries = useQueryClient()
  const refresh = useRefreshPeople(boardId)
  return useMutation({
    mutationFn: async (ownId: string) => {
      await queries.cancelQueries({ queryKey: boardKey(boardId) })
      return removeMember(boardId, ownId)
    },
    onSuccess: ({ role }) => (role === null ? undefined : refresh()),
    onError: refresh,
  })
}

function removeMember(boardId: string, userId: string): Promise<{ role: Role | null }> {
  return api.delete(`/api/boards/${boardId}/members/${userId}`)
}

/** Links and members are two views of the same people. */
function useRefresh(boardId: string): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: membersKey(boardId) })
    await queries.invalidateQueries({ queryKey: invitesKey(boardId) })
  }
}

/** The same, and who came by each link. */
function useRefreshPeople(boardId: string): () => Promise<void> {
  const queries = useQueryClient()
  const refresh = useRefresh(boardId)
  return async () => {
    await refresh()
    await queries.invalidateQueries({ queryKey: newcomersKey(boardId) })
  }
}
