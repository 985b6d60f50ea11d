// What one does to a board from the list. The list shows the result at once and takes it back, in words, if the server
// says no.

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import type { BoardSummary } from './board-summary'
import { BOARDS_KEY } from './use-boards'

type Boards = readonly BoardSummary[]

/** How long the way back stays in sight. The server keeps a deleted board for longer. */
const UNDO_MS = 10_000

export interface BoardActions {
  rename: (board: BoardSummary, title: string) => Promise<void>
  duplicate: (board: BoardSummary) => Promise<void>
  remove: (board: BoardSummary) => Promise<void>
}

export function useBoardActions(): BoardActions {
  const t = useTranslations('boards')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const queries = useQueryClient()

  /** Shows `change` at once, does `work`, then asks the server what is true. Says whether the work succeeded. */
  async function optimistically(
    change: (boards: Boards) => Boards,
    work: () => Promise<unknown>,
    failed: 'rename' | 'delete',
  ): Promise<boolean> {
    await queries.cancelQueries({ queryKey: BOARDS_KEY })
    const before = queries.getQueryData<Boards>(BOARDS_KEY)
    queries.setQueryData<Boards>(BOARDS_KEY, (boards) => boards && change(boards))
    try {
      await work()
      return true
    } catch (error) {
      queries.setQueryData<Boards>(BOARDS_KEY, before)
      toast.error(t(`failed.${failed}`), { description: errorMessage(error) })
      return false
    } finally {
      void queries.invalidateQueries({ queryKey: BOARDS_KEY })
    }
  }

  async function restore(board: BoardSummary): Promise<void> {
    try {
      await api.post(`/api/boards/${board.id}/restore`)
      toast.success(t('restored', { title: board.title }))
    } catch (error) {
      toast.error(t('failed.restore'), { description: errorMessage(error) })
    }
    await queries.invalidateQueries({ queryKey: BOARDS_KEY })
  }

  return {
    async rename(board, title) {
      await optimistically(
        (boards) => boards.map((each) => (each.id === board.id ? { ...each, title } : each)),
        () => api.patch(`/api/boards/${board.id}`, { title }),
        'rename',
      )
    },
    async duplicate(board) {
      const id = toast.loading(t('duplicating', { title: board.title }))
      try {
        const copy = await api.post<{ title: string }>(`/api/boards/${board.id}/duplicate`)
        toast.success(t('duplicated', { title: copy.title }), { id })
      } catch (error) {
        toast.error(t('failed.duplicate'), { id, description: errorMessage(error) })
      }
      await queries.invalidateQueries({ queryKey: BOARDS_KEY })
    },
    async remove(board) {
      const removed = await optimistically(
        (boards) => boards.filter((each) => each.id !== board.id),
        () => api.delete(`/api/boards/${board.id}`),
        'delete',
      )
      if (!removed) return
      toast(t('deleted', { title: board.title }), {
        duration: UNDO_MS,
        action: { label: common('undo'), onClick: () => void restore(board) },
      })
    },
  }
}
