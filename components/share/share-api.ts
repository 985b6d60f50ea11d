// The requests of the share dialog: the invite links of a board, who came by each, and the board's members.

'use client'

import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiAnswer, type ApiBody, api } from '@/components/api/client'
import type { Role } from '@/lib/domain/people/role'

export type Invite = ApiAnswer<'GET /api/boards/{boardId}/invites'>['invites'][number]
/** The answer to making an invite: the only time that the server reveals its address. */
export type NewInvite = ApiAnswer<'POST /api/boards/{boardId}/invites'>
export type InviteWishes = ApiBody<'POST /api/boards/{boardId}/invites'>
export type Member = ApiAnswer<'GET /api/boards/{boardId}/members'>['members'][number]

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
      (await api('GET /api/boards/{boardId}/invites', { params: { boardId }, signal })).invites,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

/** Loads the people who came in by a link and are still members. */
export function useNewcomers(boardId: string, inviteId: string) {
  return useQuery({
    queryKey: [...newcomersKey(boardId), inviteId],
    queryFn: async ({ signal }) =>
      (await api('GET /api/boards/{boardId}/invites/{inviteId}', { params: { boardId, inviteId }, signal })).people,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMembers(boardId: string) {
  return useQuery({
    queryKey: membersKey(boardId),
    queryFn: async ({ signal }) =>
      (await api('GET /api/boards/{boardId}/members', { params: { boardId }, signal })).members,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMakeInvite(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wishes: InviteWishes) =>
      api('POST /api/boards/{boardId}/invites', { params: { boardId }, body: wishes }),
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
      api('DELETE /api/boards/{boardId}/invites/{inviteId}', { params: { boardId, inviteId } }),
    onSuccess: (_, inviteId) =>
      queries.setQueryData<readonly NewInvite[]>(madeKey(boardId), (before = []) =>
        before.filter(({ id }) => id !== inviteId),
      ),
    // This doesn't refresh the newcomers of the link: the link is gone, and their list with it.
    onSettled: refresh,
  })
}

/** The role owner hands the board over. */
export function useChangeRole(boardId: string) {
  const refresh = useRefreshPeople(boardId)
  return useMutation({
    mutationFn: ({ userId, role }: { userId: string; role: Role }) =>
      api('PATCH /api/boards/{boardId}/members/{userId}', { params: { boardId, userId }, body: { role } }),
    onSettled: refresh,
  })
}

export function useRemoveMember(boardId: string) {
  const refresh = useRefreshPeople(boardId)
  return useMutation({ mutationFn: (userId: string) => removeMember(boardId, userId), onSettled: refresh })
}

/** Leaves the board, and stops requesting its people, because the server would refuse it. */
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

function removeMember(boardId: string, userId: string) {
  return api('DELETE /api/boards/{boardId}/members/{userId}', { params: { boardId, userId } })
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
