// The templates that a new board can start from: GET /api/templates.

'use client'

import { useQuery } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { Template } from '@/lib/domain/template'

/** What the list shows of a template. */
export type ListedTemplate = Pick<Template, 'title' | 'description' | 'shapes'> & { readonly id: string }

export function useTemplates(initial: readonly ListedTemplate[] | undefined) {
  return useQuery({
    queryKey: ['templates'],
    queryFn: async ({ signal }) =>
      (await api.get<{ templates: ListedTemplate[] }>('/api/templates', { signal })).templates,
    initialData: initial && [...initial],
    // Templates change with the server's version.
    staleTime: Number.POSITIVE_INFINITY,
  })
}
