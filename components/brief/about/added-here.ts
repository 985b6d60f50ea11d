// The briefs that this page itself has put on a board, apart from those that others or other pages have.

import type { QueryClient } from '@tanstack/react-query'

const added = new WeakMap<QueryClient, Set<string>>()

export function noteAddedHere(client: QueryClient, briefId: string): void {
  const ids = added.get(client) ?? new Set()
  added.set(client, ids.add(briefId))
}

export function wasAddedHere(client: QueryClient, briefId: string): boolean {
  return added.get(client)?.has(briefId) ?? false
}
