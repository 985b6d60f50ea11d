// Makes a board and opens it. A visitor without a session gets one on the way, so that the first click is enough.

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import { BOARDS_KEY } from './use-boards'
import { ensureSession } from './use-signed-in'

export interface NewBoard {
  title: string
  /** Undefined: an empty board. */
  templateId?: string
}

export interface CreateBoard {
  create: (board: NewBoard) => void
  /** What is being made, until its page stands; undefined while nothing is. */
  pending: NewBoard | undefined
}

/** `workspaceId`: whose the board will be; undefined for the visitor's own. */
export function useCreateBoard(workspaceId: string | undefined): CreateBoard {
  const t = useTranslations('boards.failed')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queries = useQueryClient()
  const [opening, startOpening] = useTransition()
  const { mutate, variables, isPending } = useMutation({
    mutationFn: async (board: NewBoard) => {
      await ensureSession(queries)
      return api.post<{ id: string }>('/api/boards', workspaceId === undefined ? board : { ...board, workspaceId })
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: BOARDS_KEY })
      startOpening(() => router.push(`/boards/${id}`))
    },
    onError: (error) => toast.error(t('create'), { description: errorMessage(error) }),
  })
  const working = isPending || opening
  return { create: (board) => !working && mutate(board), pending: working ? variables : undefined }
}
