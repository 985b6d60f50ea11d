// What the account pages ask of the server and tell it. Answers are kept by react-query; secrets travel in bodies only.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import { ME_KEY, type Me } from '@/components/settings/use-me'
import type { TokenScope } from '@/lib/domain/token-scope'
import type { SignInOptions } from '@/server/services/accounts/sign-in-options'

export interface OwnAccount extends Me {
  email: string | null
  /** False where one signs in through another service, and for visitors. */
  hasPassword: boolean
}

export interface SessionRow {
  id: string
  /** The one that this page is in. */
  isCurrent: boolean
  createdAt: string
  lastSeenAt: string
  userAgent: string | null
  /** The network address; null where it isn't known. */
  address: string | null
}

export interface TokenRow {
  id: string
  name: string
  scope: TokenScope
  /** The token's first letters. */
  hint: string
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

export interface NewToken {
  name: string
  scope: TokenScope
  lifetimeMs?: number
}

/** A board that has no other owner. */
export interface OwnedBoard {
  id: string
  title: string
  /** Members with an account, who could take it over. */
  heirs: { id: string; name: string }[]
}

/** Under the key of who one is: a changed name reaches all of it. */
export const ACCOUNT_KEY = [...ME_KEY, 'account'] as const
const SESSIONS_KEY = [...ACCOUNT_KEY, 'sessions'] as const
const TOKENS_KEY = [...ACCOUNT_KEY, 'tokens'] as const

export function useSignInOptions() {
  return useQuery({
    queryKey: ['sign-in-options'],
    queryFn: ({ signal }) => api.get<SignInOptions>('/api/sign-in-options', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useOwnAccount() {
  return useQuery({
    queryKey: ACCOUNT_KEY,
    queryFn: ({ signal }) => api.get<OwnAccount>('/api/me', { signal }),
    refetchOnWindowFocus: 'always',
  })
}

export function useSessions() {
  return useQuery({
    queryKey: SESSIONS_KEY,
    queryFn: async ({ signal }) => (await api.get<{ sessions: SessionRow[] }>('/api/me/sessions', { signal })).sessions,
    refetchOnWindowFocus: 'always',
  })
}

export function useEndSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete(`/api/me/sessions/${encodeURIComponent(id)}`),
    onSettled: () => queries.invalidateQueries({ queryKey: SESSIONS_KEY }),
  })
}

export function useTokens() {
  return useQuery({
    queryKey: TOKENS_KEY,
    queryFn: async ({ signal }) => (await api.get<{ tokens: TokenRow[] }>('/api/me/tokens', { signal })).tokens,
    refetchOnWindowFocus: 'always',
  })
}

export function useMakeToken() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (token: NewToken) => api.post<TokenRow & { token: string }>('/api/me/tokens', token),
    onSettled: () => queries.invalidateQueries({ queryKey: TOKENS_KEY }),
  })
}

export function useRevokeToken() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete(`/api/me/tokens/${encodeURIComponent(id)}`),
    onSettled: () => queries.invalidateQueries({ queryKey: TOKENS_KEY }),
  })
}

/** The boards that must be settled before the account can go; asked anew each time. */
export function useOwnedBoards(enabled: boolean) {
  return useQuery({
    queryKey: [...ACCOUNT_KEY, 'owned-boards'],
    queryFn: async ({ signal }) => (await api.get<{ boards: OwnedBoard[] }>('/api/me/owned-boards', { signal })).boards,
    enabled,
    gcTime: 0,
    staleTime: 0,
  })
}
