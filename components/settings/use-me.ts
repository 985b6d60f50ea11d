// Loads and changes the person's identity and name: GET and PATCH /api/me.

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { BOARDS_KEY } from '@/components/api/board-keys'
import { type ApiAnswer, api } from '@/components/api/client'
import { nameFor } from '@/lib/domain/people/visitor-name'
import { rememberName } from './remembered-name'

/** The facts about a person that menus need. */
export type Me = Pick<ApiAnswer<'GET /api/me'>, 'id' | 'name' | 'color' | 'isAnonymous' | 'isAdmin'>

export const ME_KEY = ['me'] as const

/** Asks only while `signedIn`: a visitor without a session is nobody yet. */
export function useMe(signedIn: boolean, initial?: Me) {
  const locale = useLocale()
  return useQuery({
    queryKey: ME_KEY,
    queryFn: ({ signal }) => api('GET /api/me', { signal }),
    // A name that nobody has chosen is in the language of its reader.
    select: (me) => ({ ...me, name: nameFor(me.name, locale) }),
    initialData: initial,
    enabled: signedIn,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Whether the answer is a list of people: who may enter a board, or read it. */
function namesPeople({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[2] === 'members' || queryKey[2] === 'readers'
}

export function useRenameMe() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api('PATCH /api/me', { body: { name } }),
    onSuccess: (me) => {
      rememberName(me.name)
      queries.setQueryData(ME_KEY, me)
      // Lists of a board's people are asked for now and then: until then they would say the name from before.
      queries.setQueriesData<unknown>({ queryKey: BOARDS_KEY, predicate: namesPeople }, (before: unknown) =>
        Array.isArray(before)
          ? (before as { id: string }[]).map((each) => (each.id === me.id ? { ...each, name: me.name } : each))
          : before,
      )
      void queries.invalidateQueries({ queryKey: ME_KEY })
    },
  })
}
