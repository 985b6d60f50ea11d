// What the share dialog asks the server: the invite links of a board and its members.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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
}

/** The answer to making one: the only time that its address is told. */
export type NewInvite = Invite & { readonly url: string; readonly token: string }

export interface InviteWishes {
  role: InviteRole
  expiresAt?: string
  maxUses?: number
  password?: string
}

export interface Member {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly role: Role
  readonly online: boolean
}

/** How often an open dialog asks who came in. */
const REFRESH_INTERVAL_MS = 5_000

const invitesKey = (boardId: string) => ['boards', boardId, 'invites'] as const
const membersKey = (boardId: string) => ['boards', boardId, 'members'] as const

export function useInvites(boardId: string, enabled: boolean) {
  return useQuery({
    queryKey: invitesKey(boardId),
    queryFn: async ({ signal }) =>
      (await api.get<{ invites: Invite[] }>(`/api/boards/${boardId}/invites`, { signal })).invites,
    enabled,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMembers(boardId: string, enabled: boolean) {
  return useQuery({
    queryKey: membersKey(boardId),
    queryFn: async ({ signal }) =>
      (await api.get<{ members: Member[] }>(`/api/boards/${boardId}/members`, { signal })).members,
    enabled,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMakeInvite(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wishes: InviteWishes) => api.post<NewInvite>(`/api/boards/${boardId}/invites`, wishes),
    onSuccess: () => queries.invalidateQueries({ queryKey: invitesKey(boardId) }),
  })
}

export function useRevokeInvite(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (inviteId: string) =>
      api.delete<{ removedMembers: number }>(`/api/boards/${boardId}/invites/${inviteId}`),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: invitesKey(boardId) })
      await queries.invalidateQueries({ queryKey: membersKey(boardId) })
    },
  })
}
