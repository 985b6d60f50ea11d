// The templates that a new board can start from: GET /api/templates.

'use client'

import { useQuery } from '@tanstack/react-query'
import { type ApiAnswer, api } from '@/components/api/client'

/** The parts of a template that lists show. */
export type ListedTemplate = Omit<ApiAnswer<'GET /api/templates'>['templates'][number], 'slug'>

export const TEMPLATES_KEY = ['templates'] as const

export function useTemplates(initial: readonly ListedTemplate[] | undefined) {
  return useQuery({
    queryKey: TEMPLATES_KEY,
    queryFn: async ({ signal }) => (await api('GET /api/templates', { signal })).templates,
    initialData: initial && [...initial],
    // Built-in templates change with the server's version, a person's own only by their own hand.
    staleTime: 60_000,
  })
}
