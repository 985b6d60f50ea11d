// Loads and changes the person's identity and name: GET and PATCH /api/me.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiAnswer, api } from '@/components/api/client'
import { rememberName } from './remembered-name'

/** The facts about a person that menus need. */
export type Me = Pick<ApiAnswer<'GET /api/me'>, 'id' | 'name' | 'color' | 'isAnonymous' | 'isAdmin'>

export const ME_KEY = ['me'] as const

/** Asks only while `signedIn`: a visitor without a session is nobody yet. */
export function useMe(signedIn: boolean, initial?: Me) {
  return useQuery({
    queryKey: ME_KEY,
    queryFn: ({ signal }) => api('GET /api/me', { signal }),
    initialData: initial,
    enabled: signedIn,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useRenameMe() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api('PATCH /api/me', { body: { name } }),
    onSuccess: (me) => {
      rememberName(me.name)
      queries.setQueryData(ME_KEY, me)
      void queries.invalidateQueries({ queryKey: ME_KEY })
    },
  })
}
