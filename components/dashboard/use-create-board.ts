// Makes a board and opens it. A visitor without a session gets one on the way, so that the first click is enough; where
// only accounts may have boards, it leads to signing in instead.

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { usePathname, useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { BOARDS_KEY } from '@/components/api/board-keys'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { signInPath } from '@/components/paths/safe-next'
import { toast } from '@/components/ui/toaster'
import { ensureSession, hasAccount } from './use-signed-in'

export interface NewBoard {
  /** Undefined: the title of what it begins with. */
  title?: string
  /** Undefined: an empty board. */
  templateId?: string
  /** The example with its brief and cards. */
  example?: boolean
}

export interface CreateBoard {
  create: (board: NewBoard) => void
  /** The board that is being made, until its page is up; undefined while there is none. */
  pending: NewBoard | undefined
}

export interface CreateBoardOptions {
  /** The workspace the board will belong to; undefined for the visitor's own. */
  workspaceId: string | undefined
  /** Whether one needs no account for a board of one's own (GUEST_BOARDS). */
  guestBoards: boolean
}

export function useCreateBoard({ workspaceId, guestBoards }: CreateBoardOptions): CreateBoard {
  const t = useTranslations('boards.failed')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const here = usePathname()
  const queries = useQueryClient()
  const [opening, startOpening] = useTransition()
  const { mutate, variables, isPending } = useMutation({
    /** Resolves to the page to go on to. */
    mutationFn: async (board: NewBoard) => {
      if (workspaceId === undefined && !guestBoards && !(await hasAccount())) return signInPath(here)
      await ensureSession(queries)
      const asked = workspaceId === undefined ? board : { ...board, workspaceId }
      const { id } = await api('POST /api/boards', { body: asked })
      void queries.invalidateQueries({ queryKey: BOARDS_KEY })
      return `/boards/${id}`
    },
    onSuccess: (path) => startOpening(() => router.push(path)),
    onError: (error) => toast.error(t('create'), { description: errorMessage(error) }),
  })
  const working = isPending || opening
  return { create: (board) => !working && mutate(board), pending: working ? variables : undefined }
}
