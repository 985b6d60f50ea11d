// The templates that a new board can start from: GET /api/templates.

'use client'

import { useQuery } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { Template } from '@/lib/domain/template'

/** What lists show of a template. */
export type ListedTemplate = Pick<Template, 'title' | 'description' | 'shapes' | 'script'> & {
  readonly id: string
  /** Whose own it is, and which team's; both null for a built-in one. */
  readonly ownerId: string | null
  readonly workspaceId: string | null
}

export const TEMPLATES_KEY = ['templates'] as const

export function useTemplates(initial: readonly ListedTemplate[] | undefined) {
  return useQuery({
    queryKey: TEMPLATES_KEY,
    queryFn: async ({ signal }) =>
      (await api.get<{ templates: ListedTemplate[] }>('/api/templates', { signal })).templates,
    initialData: initial && [...initial],
    // Built-in ones change with the server's version, one's own by one's own hand.
    staleTime: 60_000,
  })
}
