// The board's title as everybody sees it: renamed here and shown at once, or renamed by another person and reported by
// the server. The page's title has it, after the name of the view where that isn't the canvas.

import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import type { RoomClient } from '@/components/room/room-client'
import { toast } from '@/components/ui/toaster'
import type { BoardViewId } from '../views/board-view-names'

export function useBoardTitle(
  boardId: string,
  initialTitle: string,
  client: RoomClient | undefined,
): { title: string; rename: (title: string) => void } {
  const t = useTranslations('boards.failed')
  const errorMessage = useErrorMessage()
  const [title, setTitle] = useState(initialTitle)

  useEffect(() => client?.onNotice((notice) => notice.type === 'board-renamed' && setTitle(notice.title)), [client])

  const rename = useCallback(
    (next: string) => {
      setTitle(next)
      api('PATCH /api/boards/{boardId}', { params: { boardId }, body: { title: next } }).catch((error: unknown) => {
        setTitle(title)
        toast.error(t('rename'), { description: errorMessage(error) })
      })
    },
    [boardId, title, t, errorMessage],
  )
  return { title, rename }
}

/** Keeps the title of the page, which tells the views of a board apart. */
export function usePageTitle(title: string, view: BoardViewId): void {
  const common = useTranslations('common')
  const names = useTranslations('board.view')
  useEffect(() => {
    const parts = [...(view === 'canvas' ? [] : [names(view)]), title, common('appName')]
    document.title = parts.join(' · ')
  }, [title, view, common, names])
}
