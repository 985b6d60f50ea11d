// Who the person is, and their name: GET and PATCH /api/me.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { AvatarPerson } from '@/components/ui/avatar'
import { rememberName } from './remembered-name'

/** What menus need to know of a person. */
export interface Me extends AvatarPerson {
  /** A visitor: has no account to come back to. */
  isAnonymous: boolean
  /** Runs this server. */
  isAdmin: boolean
}

export const ME_KEY = ['me'] as const

/** Asks only while `signedIn`: a visitor without a session is nobody yet. */
export function useMe(signedIn: boolean, initial?: Me) {
  return useQuery({
    queryKey: ME_KEY,
    queryFn: ({ signal }) => api.get<Me>('/api/me', { signal }),
    initialData: initial,
    enabled: signedIn,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useRenameMe() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api.patch<Me>('/api/me', { name }),
    onSuccess: (me) => {
      rememberName(me.name)
      queries.setQueryData(ME_KEY, me)
      void queries.invalidateQueries({ queryKey: ME_KEY })
    },
  })
}
