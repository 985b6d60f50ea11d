// Makes a board of a file and opens it: an archive, a board file, a picture that carries one, or a drawing of tldraw's.
// As with a new board, a visitor without a session gets one on the way.

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { usePathname, useRouter } from 'next/navigation'
import { useCallback, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { BOARDS_KEY } from '@/components/api/board-keys'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { signInPath } from '@/components/paths/safe-next'
import { toast } from '@/components/ui/toaster'
import { BOARD_TITLE_MAX_LENGTH } from '@/lib/domain/boards/board-title'
import type { CreateBoardOptions } from './use-create-board'
import { ensureSession, hasAccount } from './use-signed-in'

/** The endings that a file chooser offers. */
export const BOARD_FILE_ENDINGS = '.json,.zip,.png,.svg,.tldr,.excalidraw,.excalidrawlib'

export interface OpenFile {
  readonly open: (file: File) => void
  /** True while the file is being read, or its board's page is being loaded. */
  readonly isWorking: boolean
}

/** Long enough to be read on the board, which loads while the message is shown. */
const LEFT_OUT_MS = 30_000

export function useOpenFile({ workspaceId, guestBoards }: CreateBoardOptions): OpenFile {
  const t = useTranslations('boards.file')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const here = usePathname()
  const queries = useQueryClient()
  const [opening, startOpening] = useTransition()
  const { mutate, isPending } = useMutation({
    /** Resolves to the page to go on to. */
    mutationFn: async (file: File) => {
      if (workspaceId === undefined && !guestBoards && !(await hasAccount())) return signInPath(here)
      await ensureSession(queries)
      const form = new FormData()
      form.set('file', file, 'board')
      const query = { workspaceId, title: drawingTitle(file) }
      const { id, leftOut } = await api('POST /api/boards/import', { query, body: form })
      const count = leftOut.images + leftOut.shapes
      if (count > 0) toast(t('leftOut', { count, name: file.name }), { duration: LEFT_OUT_MS })
      void queries.invalidateQueries({ queryKey: BOARDS_KEY })
      return `/boards/${id}`
    },
    onSuccess: (path) => startOpening(() => router.push(path)),
    onError: (error, { name }) => toast.error(t('failed', { name }), { description: errorMessage(error) }),
  })
  const isWorking = isPending || opening
  const open = useCallback(
    (file: File) => {
      if (!isWorking) mutate(file)
    },
    [isWorking, mutate],
  )
  return { open, isWorking }
}

/** Returns the title of a drawing: only its file name holds one. */
function drawingTitle({ name }: File): string | undefined {
  const [, title] = /^(.*)\.(?:tldr|excalidraw|excalidrawlib)$/i.exec(name) ?? []
  return title?.trim().slice(0, BOARD_TITLE_MAX_LENGTH) || undefined
}
