// Actions on a board in a list. The list shows the result at once, and reverts it with a message if the server refuses.

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { LISTS_KEY } from '@/components/api/board-keys'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import type { BoardSummary } from './board-summary'
import { type BoardPages, mapBoards } from './use-boards'

type Boards = readonly BoardSummary[]

const at = ({ id }: BoardSummary) => ({ params: { boardId: id } })

export interface BoardActions {
  rename: (board: BoardSummary, title: string) => Promise<void>
  duplicate: (board: BoardSummary) => Promise<void>
  remove: (board: BoardSummary) => Promise<void>
  restore: (board: BoardSummary) => Promise<void>
  /** Moves a board, to the person's own boards if `workspaceId` is null. `moved` is the message about it. */
  move: (board: BoardSummary, workspaceId: string | null, moved: string) => Promise<void>
  /** Returns whether the board is gone. */
  deleteForEver: (board: BoardSummary) => Promise<boolean>
}

export function useBoardActions(): BoardActions {
  const t = useTranslations('boards')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const queries = useQueryClient()

  return useMemo(() => {
    /**
     * Shows `change` at once, does `work`, then requests the true state from the server. Returns whether the work
     * succeeded.
     */
    async function optimistically(
      change: (boards: Boards) => Boards,
      work: () => Promise<unknown>,
      failed: 'rename' | 'delete' | 'restore' | 'move' | 'forEver',
    ): Promise<boolean> {
      await queries.cancelQueries({ queryKey: LISTS_KEY })
      const before = queries.getQueriesData<BoardPages>({ queryKey: LISTS_KEY })
      queries.setQueriesData<BoardPages>({ queryKey: LISTS_KEY }, (pages) => pages && mapBoards(pages, change))
      try {
        await work()
        return true
      } catch (error) {
        for (const [key, pages] of before) queries.setQueryData(key, pages)
        toast.error(t(`failed.${failed}`), { description: errorMessage(error) })
        return false
      } finally {
        void queries.invalidateQueries({ queryKey: LISTS_KEY })
      }
    }
    const without = (board: BoardSummary) => (boards: Boards) => boards.filter((each) => each.id !== board.id)

    async function restore(board: BoardSummary): Promise<void> {
      // Only the trash has it now; the other lists don't yet.
      const change = (boards: Boards) => boards.filter((each) => each.id !== board.id || each.restorableUntil === null)
      if (await optimistically(change, () => api('POST /api/boards/{boardId}/restore', at(board)), 'restore')) {
        toast.success(t('restored', { title: board.title }))
      }
    }

    return {
      restore,
      async rename(board, title) {
        await optimistically(
          (boards) => boards.map((each) => (each.id === board.id ? { ...each, title } : each)),
          () => api('PATCH /api/boards/{boardId}', { ...at(board), body: { title } }),
          'rename',
        )
      },
      async duplicate(board) {
        const id = toast.loading(t('duplicating', { title: board.title }))
        try {
          const copy = await api('POST /api/boards/{boardId}/duplicate', at(board))
          toast.success(t('duplicated', { title: copy.title }), { id })
        } catch (error) {
          toast.error(t('failed.duplicate'), { id, description: errorMessage(error) })
        }
        await queries.invalidateQueries({ queryKey: LISTS_KEY })
      },
      async remove(board) {
        if (!(await optimistically(without(board), () => api('DELETE /api/boards/{boardId}', at(board)), 'delete')))
          return
        toast(t('deleted', { title: board.title }), {
          action: { label: common('undo'), onClick: () => void restore(board) },
        })
      },
      async move(board, workspaceId, moved) {
        const change = () => api('PATCH /api/boards/{boardId}', { ...at(board), body: { workspaceId } })
        if (await optimistically(without(board), change, 'move')) toast.success(moved)
      },
      async deleteForEver(board) {
        const work = () => api('DELETE /api/boards/{boardId}', { ...at(board), query: { forever: 'true' } })
        const isGone = await optimistically(without(board), work, 'forEver')
        if (isGone) toast.success(t('trash.gone', { title: board.title }))
        return isGone
      },
    }
  }, [t, common, errorMessage, queries])
}
