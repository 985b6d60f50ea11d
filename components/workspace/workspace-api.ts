// What the pages of a workspace ask the server: its members, its links, and changes of them.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { LISTS_KEY } from '@/components/api/board-keys'
import { api } from '@/components/api/client'
import type { WorkspaceInviteRole, WorkspaceRole } from '@/lib/domain/role'
import { WORKSPACES_KEY, type Workspace } from './use-workspaces'

export interface WorkspaceMember {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly role: WorkspaceRole
  /** Has no account. */
  readonly isVisitor: boolean
}

export interface WorkspaceLink {
  readonly id: string
  readonly role: WorkspaceInviteRole
  /** ISO 8601, UTC. */
  readonly expiresAt: string | null
  readonly maxUses: number | null
  readonly uses: number
}

/** The answer to making one: the only time that its address is told. */
export type NewWorkspaceLink = WorkspaceLink & { readonly url: string }

export interface LinkWishes {
  role: WorkspaceInviteRole
  lifetimeMs?: number
  maxUses?: number
}

/** What becomes of a deleted workspace's boards. */
export const BOARD_FATES = ['hand-back', 'trash'] as const
export type BoardFate = (typeof BOARD_FATES)[number]

const REFRESH_INTERVAL_MS = 5_000

const membersKey = (id: string) => [...WORKSPACES_KEY, id, 'members'] as const
const linksKey = (id: string) => [...WORKSPACES_KEY, id, 'invites'] as const
const address = (id: string) => `/api/workspaces/${id}`

/** Gives a function that forgets a workspace which the visitor has just left or deleted: nothing of it is asked again. */
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
    mutationFn: (name: string) => api.post<Workspace>('/api/workspaces', { name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: WORKSPACES_KEY }),
  })
}

export function useRenameWorkspace(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api.patch<Workspace>(address(id), { name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: WORKSPACES_KEY }),
  })
}

export function useDeleteWorkspace(id: string) {
  return useMutation({ mutationFn: (boards: BoardFate) => api.delete(`${address(id)}?boards=${boards}`) })
}

export function useWorkspaceMembers(id: string) {
  return useQuery({
    queryKey: membersKey(id),
    queryFn: async ({ signal }) =>
      (await api.get<{ members: WorkspaceMember[] }>(`${address(id)}/members`, { signal })).members,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useChangeWorkspaceRole(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ userId, role }: { userId: string; role: WorkspaceRole }) =>
      api.patch(`${address(id)}/members/${userId}`, { role }),
    onSettled: () => queries.invalidateQueries({ queryKey: WORKSPACES_KEY }),
  })
}

/** Also oneself: then one has left. */
export function useRemoveWorkspaceMember(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (userId: string) => api.delete(`${address(id)}/members/${userId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: membersKey(id) }),
  })
}

export function useWorkspaceLinks(id: string) {
  return useQuery({
    queryKey: linksKey(id),
    queryFn: async ({ signal }) =>
      (await api.get<{ invites: WorkspaceLink[] }>(`${address(id)}/invites`, { signal })).invites,
    refetchInterval: REFRESH_INTERVAL_MS,
  })
}

export function useMakeWorkspaceLink(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wishes: LinkWishes) => api.post<NewWorkspaceLink>(`${address(id)}/invites`, wishes),
    onSuccess: () => queries.invalidateQueries({ queryKey: linksKey(id) }),
  })
}

export function useRevokeWorkspaceLink(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (linkId: string) => api.delete<{ removedMembers: number }>(`${address(id)}/invites/${linkId}`),
    onSettled: () => queries.invalidateQueries({ queryKey: WORKSPACES_KEY }),
  })
}
