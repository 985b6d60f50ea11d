// The workspaces of the visitor, by name: GET /api/workspaces.

'use client'

import { useQuery } from '@tanstack/react-query'
import { type ApiAnswer, ApiError, api } from '@/components/api/client'

export type Workspace = ApiAnswer<'GET /api/workspaces'>['workspaces'][number]

export const WORKSPACES_KEY = ['workspaces'] as const
const REFRESH_INTERVAL_MS = 15_000

/** `initial` is the server's list when it drew the page. Nothing is requested unless `signedIn` is true. */
export function useWorkspaces(initial: readonly Workspace[] | undefined, signedIn: boolean | undefined) {
  return useQuery({
    queryKey: WORKSPACES_KEY,
    queryFn: ({ signal }) => fetchWorkspaces(signal),
    initialData: initial,
    enabled: signedIn === true,
    refetchInterval: REFRESH_INTERVAL_MS,
    refetchOnWindowFocus: 'always',
  })
}

/**
 * Finds one workspace; undefined if the visitor has lost it. The list that the server drew the page with counts until
 * the next request: the browser's cache may be older, as after joining by a link.
 */
export function workspaceIn(
  { data, isFetchedAfterMount }: ReturnType<typeof useWorkspaces>,
  initial: readonly Workspace[] | undefined,
  id: string,
): Workspace | undefined {
  const find = (workspaces: readonly Workspace[] | undefined) => workspaces?.find((each) => each.id === id)
  return find(data) ?? (isFetchedAfterMount ? undefined : find(initial))
}

async function fetchWorkspaces(signal: AbortSignal): Promise<readonly Workspace[]> {
  try {
    return (await api('GET /api/workspaces', { signal })).workspaces
  } catch (error) {
    // The session ended in the meantime.
    if (error instanceof ApiError && error.code === 'not-signed-in') return []
    throw error
  }
}
