// The requests of a workspace's pages: its members, its links, and changes of them.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { LISTS_KEY } from '@/components/api/board-keys'
import { type ApiAnswer, type ApiBody, api } from '@/components/api/client'
import type { WorkspaceRole } from '@/lib/domain/people/role'
import { WORKSPACES_KEY, type Workspace } from './use-workspaces'

export type WorkspaceMember = ApiAnswer<'GET /api/workspaces/{workspaceId}/members'>['members'][number]
export type WorkspaceInvite = ApiAnswer<'GET /api/workspaces/{workspaceId}/invites'>['invites'][number]
export type LinkWishes = ApiBody<'POST /api/workspaces/{workspaceId}/invites'>

/** The choices for a deleted workspace's boards. */
export const BOARD_FATES = ['hand-back', 'trash'] as const
export type BoardFate = (typeof BOARD_FATES)[number]

const REFRESH_INTERVAL_MS = 5_000

const membersKey = (id: string) => [...WORKSPACES_KEY, id, 'members'] as const
const linksKey = (id: string) => [...WORKSPACES_KEY, id, 'invites'] as const
const at = (id: string) => ({ params: { workspaceId: id } })

/**
 * Returns a function that forgets a workspace which the visitor has just left or deleted: nothing of it is requested
 * again.
 */
export function useForgetWorkspace(id: string): () => void {
  const queries = useQueryClient()
  return () => {
    queries.removeQueries({ queryKey: [...WORKSPACES_KEY, id] })
    queries.setQueryData<readonly Workspace[]>(WORKSPACES_KEY, (known) => known?.filter((each) => each.id !== id))
    // Its boards are elsewhere now, or nowhere.
    void queries.invalidateQueries({ queryKey: LISTS_KEY, refetchType: 'none' })
  }
}

export function useCreateWorkspace() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api('POST /api/workspaces', { body: { name } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: WORKSPACES_KEY }),
  })
}

export function useRenameWorkspace(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api('PATCH /api/workspaces/{workspaceId}', { ...at(id), body: { name } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: WORKSPACES_KEY }),
  })
}

export function useDeleteWorkspace(id: string) {
  return useMutation({
    mutationFn: (boards: BoardFate) => api('DELETE /api/workspaces/{workspaceId}', { ...at(id), query: { boards } }),
  })
}

export function useWorkspaceMembers(id: string) {
  return useQuery({
    queryKey: membersKey(id),
    queryFn: async ({ signal }) =>
      (await api('GET /api/workspaces/{workspaceId}/members', { ...at(id), signal })).members,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useChangeWorkspaceRole(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ userId, role }: { userId: string; role: WorkspaceRole }) =>
      api('PATCH /api/workspaces/{workspaceId}/members/{userId}', {
        params: { workspaceId: id, userId },
        body: { role },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: WORKSPACES_KEY }),
  })
}

/** Removes a member; a person who removes themselves has left. */
export function useRemoveWorkspaceMember(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (userId: string) =>
      api('DELETE /api/workspaces/{workspaceId}/members/{userId}', { params: { workspaceId: id, userId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: membersKey(id) }),
  })
}

export function useWorkspaceInvites(id: string) {
  return useQuery({
    queryKey: linksKey(id),
    queryFn: async ({ signal }) =>
      (await api('GET /api/workspaces/{workspaceId}/invites', { ...at(id), signal })).invites,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMakeWorkspaceInvite(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wishes: LinkWishes) => api('POST /api/workspaces/{workspaceId}/invites', { ...at(id), body: wishes }),
    onSuccess: () => queries.invalidateQueries({ queryKey: linksKey(id) }),
  })
}

export function useRevokeWorkspaceInvite(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (linkId: string) =>
      api('DELETE /api/workspaces/{workspaceId}/invites/{inviteId}', { params: { workspaceId: id, inviteId: linkId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: WORKSPACES_KEY }),
  })
}
