// Who the visitor is, and their name: GET and PATCH /api/me.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { AvatarPerson } from '@/components/ui/avatar'
import { rememberName } from './remembered-name'

const KEY = ['me'] as const

/** Asks only while `signedIn`: a visitor without a session is nobody yet. */
export function useMe(signedIn: boolean, initial?: AvatarPerson) {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => api.get<AvatarPerson>('/api/me', { signal }),
    initialData: initial,
    enabled: signedIn,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useRenameMe() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api.patch<AvatarPerson>('/api/me', { name }),
    onSuccess: (me) => {
      rememberName(me.name)
      queries.setQueryData(KEY, me)
    },
  })
}
