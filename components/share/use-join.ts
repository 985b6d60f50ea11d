// Enters a board by an invite link's token. Success leaves the token's address behind, out of the browser's history.

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { rememberName } from '@/components/settings/remembered-name'
import { toast } from '@/components/ui/toaster'
import type { Role } from '@/lib/domain/role'

/** Why a link doesn't open, or which field the server wants changed. */
export type JoinProblem =
  | { readonly kind: 'not-found' | 'used-up' }
  | { readonly kind: 'password' | 'name' | 'failed'; readonly message: string }

export interface Join {
  join: (name: string, password: string) => Promise<void>
  joining: boolean
  problem: JoinProblem | undefined
}

export function useJoin(token: string): Join {
  const t = useTranslations('join')
  const role = useTranslations('common.role')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const [opening, startOpening] = useTransition()
  const [problem, setProblem] = useState<JoinProblem>()

  async function join(name: string, password: string): Promise<void> {
    setSending(true)
    setProblem(undefined)
    try {
      const body = password === '' ? { token, name } : { token, name, password }
      const joined = await api.post<{ boardId: string; role: Role }>('/api/join', body)
      rememberName(name)
      // Whether they are signed in, who they are and what they may see: all of it may have changed.
      void queries.invalidateQueries()
      toast.success(joined.role === 'viewer' ? t('joinedViewer') : t('joined', { role: role(joined.role) }))
      startOpening(() => router.replace(`/boards/${joined.boardId}`))
    } catch (error) {
      setProblem(problemOf(error, errorMessage(error)))
    } finally {
      setSending(false)
    }
  }

  return { join, joining: sending || opening, problem }
}

function problemOf(error: unknown, message: string): JoinProblem {
  if (error instanceof ApiError) {
    if (error.code === 'not-found') return { kind: 'not-found' }
    if (error.code === 'invite-used-up' || error.code === 'board-deleted') return { kind: 'used-up' }
    if (error.path === 'password' || error.path === 'name') return { kind: error.path, message }
  }
  return { kind: 'failed', message }
}
