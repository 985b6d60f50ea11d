// Asks the server again about something that it has just reported as changed.

import type { QueryClient } from '@tanstack/react-query'

/**
 * Loads all data under this key again. An answer that is still on its way may be older than the report, and must not be
 * the last word: `invalidateQueries` alone waits for it when it is the first one.
 */
export async function readAgain(queries: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  await queries.cancelQueries({ queryKey })
  await queries.invalidateQueries({ queryKey })
}
