// The board's title as everybody sees it: renamed here and shown at once, or renamed by another person and reported by
// the server.

import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import type { RoomClient } from '@/components/room/room-client'
import { toast } from '@/components/ui/toaster'

export function useBoardTitle(
  boardId: string,
  initialTitle: string,
  client: RoomClient | undefined,
): { title: string; rename: (title: string) => void } {
  const t = useTranslations('boards.failed')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [title, setTitle] = useState(initialTitle)

  useEffect(() => client?.onNotice((notice) => notice.type === 'board-renamed' && setTitle(notice.title)), [client])
  useEffect(() => {
    document.title = `${title} · ${common('appName')}`
  }, [title, common])

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
