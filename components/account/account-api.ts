// Requests and changes of the account pages. react-query keeps the answers; secrets travel in bodies only.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiAnswer, type ApiBody, api } from '@/components/api/client'
import { ME_KEY } from '@/components/settings/use-me'

export type OwnAccount = ApiAnswer<'GET /api/me'>
export type SignInOptions = ApiAnswer<'GET /api/sign-in-options'>
export type SignInRow = ApiAnswer<'GET /api/me/sessions'>['sessions'][number]
export type TokenRow = ApiAnswer<'GET /api/me/tokens'>['tokens'][number]
export type NewToken = ApiBody<'POST /api/me/tokens'>
export type OwnMail = ApiAnswer<'GET /api/me/mail'>
export type MailChange = ApiBody<'PATCH /api/me/mail'>
/** A board that has no other owner. */
export type OwnedBoard = ApiAnswer<'GET /api/me/owned-boards'>['boards'][number]

/** This key extends the key of the current user, so that a changed name invalidates all account queries. */
export const ACCOUNT_KEY = [...ME_KEY, 'account'] as const
const SESSIONS_KEY = [...ACCOUNT_KEY, 'sessions'] as const
const TOKENS_KEY = [...ACCOUNT_KEY, 'tokens'] as const
const MAIL_KEY = [...ACCOUNT_KEY, 'mail'] as const

export function useSignInOptions() {
  return useQuery({
    queryKey: ['sign-in-options'],
    queryFn: ({ signal }) => api('GET /api/sign-in-options', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useOwnAccount() {
  return useQuery({
    queryKey: ACCOUNT_KEY,
    queryFn: ({ signal }) => api('GET /api/me', { signal }),
    refetchOnWindowFocus: 'always',
  })
}

export function useSessions() {
  return useQuery({
    queryKey: SESSIONS_KEY,
    queryFn: async ({ signal }) => (await api('GET /api/me/sessions', { signal })).sessions,
    refetchOnWindowFocus: 'always',
  })
}

export function useEndSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api('DELETE /api/me/sessions/{sessionId}', { params: { sessionId: id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: SESSIONS_KEY }),
  })
}

export function useTokens() {
  return useQuery({
    queryKey: TOKENS_KEY,
    queryFn: async ({ signal }) => (await api('GET /api/me/tokens', { signal })).tokens,
    refetchOnWindowFocus: 'always',
  })
}

export function useMakeToken() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (token: NewToken) => api('POST /api/me/tokens', { body: token }),
    onSettled: () => queries.invalidateQueries({ queryKey: TOKENS_KEY }),
  })
}

export function useRevokeToken() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api('DELETE /api/me/tokens/{tokenId}', { params: { tokenId: id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: TOKENS_KEY }),
  })
}

export function useMail() {
  return useQuery({
    queryKey: MAIL_KEY,
    queryFn: ({ signal }) => api('GET /api/me/mail', { signal }),
    // The link of a mail is often opened in another tab.
    refetchOnWindowFocus: 'always',
  })
}

export function useChangeMail() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: MailChange) => api('PATCH /api/me/mail', { body: change }),
    onSuccess: (mail) => queries.setQueryData(MAIL_KEY, mail),
  })
}

/** Loads the boards that must be settled before the account can be deleted; every use requests them again. */
export function useOwnedBoards(enabled: boolean) {
  return useQuery({
    queryKey: [...ACCOUNT_KEY, 'owned-boards'],
    queryFn: async ({ signal }) => (await api('GET /api/me/owned-boards', { signal })).boards,
    enabled,
    gcTime: 0,
    staleTime: 0,
  })
}
