// Asks what an invite link or a session's code opens, and enters by it.

'use client'

import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { type ApiAnswer, api } from '@/components/api/client'
import { isWorthRetrying } from '@/components/api/query-provider'
import { isPhone, takePartPath } from '@/components/paths/take-part-path'
import { rememberName } from '@/components/settings/remembered-name'
import { toast } from '@/components/ui/toaster'
import { parseJoinCode } from '@/lib/domain/session/join-code'
import { forgetInviteToken } from './invite-token'

/** The server's facts about a link before anybody joins by it. */
export type InvitePreview = ApiAnswer<'POST /api/join/preview'>

/** Returns the page that a link or a session's code opens, for people who are in already; null for everybody else. */
export function placeInside(preview: InvitePreview, token: string): string | null {
  if (preview.kind === 'board') return preview.boardId && boardPath(preview.boardId, token)
  return preview.workspaceId && `/workspaces/${preview.workspaceId}`
}

/** Returns the board's path. People who come to a session by its code on a phone take part there without the canvas. */
function boardPath(boardId: string, token: string): string {
  return parseJoinCode(token) !== undefined && isPhone() ? takePartPath(boardId) : `/boards/${boardId}`
}

const PREVIEW = 'invite-preview'

/** Asks nothing without a token. */
export function useInvitePreview(token: string | undefined) {
  return useQuery({
    queryKey: [PREVIEW, token],
    queryFn: token ? ({ signal }) => api('POST /api/join/preview', { body: { token }, signal }) : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    retry: isWorthRetrying,
  })
}

type Joined = ApiAnswer<'POST /api/join'>

export interface Join {
  join: (name: string, password: string) => Promise<void>
  joining: boolean
  /** Why the last try failed. */
  error: unknown
}

export function useJoin(token: string): Join {
  const t = useTranslations('join')
  const role = useTranslations('common.role')
  const workspaceRole = useTranslations('workspaces.role')
  const router = useRouter()
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const [opening, startOpening] = useTransition()
  const [error, setError] = useState<unknown>()

  function wordsOf(joined: Joined): string {
    if ('workspaceId' in joined) return t('joined', { role: workspaceRole(joined.role) })
    if (parseJoinCode(token) !== undefined) return t('joinedSession')
    return joined.role === 'viewer' ? t('joinedViewer') : t('joined', { role: role(joined.role) })
  }

  async function join(name: string, password: string): Promise<void> {
    setSending(true)
    setError(undefined)
    try {
      const body = password === '' ? { token, name } : { token, name, password }
      const joined = await api('POST /api/join', { body })
      rememberName(name)
      forgetInviteToken()
      // Whether they are signed in, who they are and what they may see: all of it may have changed.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== PREVIEW })
      const path = 'boardId' in joined ? boardPath(joined.boardId, token) : `/workspaces/${joined.workspaceId}`
      // That page explains itself what people do on it, and a toast would lie on top of it.
      if (!('boardId' in joined) || path !== takePartPath(joined.boardId)) toast.success(wordsOf(joined))
      startOpening(() => router.replace(path))
    } catch (cause) {
      setError(cause)
    } finally {
      setSending(false)
    }
  }

  return { join, joining: sending || opening, error }
}
