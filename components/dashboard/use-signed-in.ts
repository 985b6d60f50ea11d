// Tracks whether this browser has a session. A visitor gets one with their first board, not by looking.

'use client'

import { type QueryClient, useQuery } from '@tanstack/react-query'
import { api } from '@/components/api/client'

const KEY = ['signed-in'] as const

/** `initial` is the session state that the server saw when it drew the page; undefined if it didn't look. */
export function useSignedIn(initial: boolean | undefined): boolean | undefined {
  const { data } = useQuery({
    queryKey: KEY,
    // Answers 200 with null for nobody: asking a route that needs a session would be an error in the console.
    queryFn: async ({ signal }) => (await api('GET /api/auth/get-session', { signal })) !== null,
    initialData: initial,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data || initial
}

/**
 * Requests whether somebody with an account is signed in, rather than nobody or a visitor. Asks the server each time.
 */
export async function hasAccount(): Promise<boolean> {
  const session = await api('GET /api/auth/get-session')
  return session !== null && !session.user.isAnonymous
}

/** Signs a visitor in where nobody is. */
export async function ensureSession(queries: QueryClient): Promise<void> {
  const session = await api('GET /api/auth/get-session')
  if (session === null) await api('POST /api/auth/sign-in/anonymous', { body: {} })
  queries.setQueryData(KEY, true)
}
