// Asks what an invite link opens, and enters by it.

'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { isWorthRetrying } from '@/components/api/query-provider'
import { rememberName } from '@/components/settings/remembered-name'
import { toast } from '@/components/ui/toaster'
import type { InviteRole, Role } from '@/lib/domain/role'
import { forgetInviteToken } from './invite-token'

/** What the server tells of a link before anybody joins by it. */
export interface InvitePreview {
  readonly title: string
  readonly role: InviteRole
  readonly needsPassword: boolean
  /** The board, for who is in already. */
  readonly boardId: string | null
}

const PREVIEW = 'invite-preview'

/** Asks nothing without a token. */
export function useInvitePreview(token: string | undefined) {
  return useQuery({
    queryKey: [PREVIEW, token],
    queryFn: ({ signal }) => api.post<InvitePreview>('/api/join/preview', { token }, { signal }),
    enabled: token !== undefined && token !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: isWorthRetrying,
  })
}

export interface Join {
  join: (name: string, password: string) => Promise<void>
  joining: boolean
  /** Why the last try failed. */
  error: unknown
}

export function useJoin(token: string): Join {
  const t = useTranslations('join')
  const role = useTranslations('common.role')
  const router = useRouter()
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const [opening, startOpening] = useTransition()
  const [error, setError] = useState<unknown>()

  async function join(name: string, password: string): Promise<void> {
    setSending(true)
    setError(undefined)
    try {
      const body = password === '' ? { token, name } : { token, name, password }
      const joined = await api.post<{ boardId: string; role: Role }>('/api/join', body)
      rememberName(name)
      forgetInviteToken()
      // Whether they are signed in, who they are and what they may see: all of it may have changed.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== PREVIEW })
      toast.success(joined.role === 'viewer' ? t('joinedViewer') : t('joined', { role: role(joined.role) }))
      startOpening(() => router.replace(`/boards/${joined.boardId}`))
    } catch (cause) {
      setError(cause)
    } finally {
      setSending(false)
    }
  }

  return { join, joining: sending || opening, error }
}
