// Sends pictures of the board to the server while somebody edits it on this page.

import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { api } from '@/components/api/client'
import { renderThumbnail } from '@/components/export/render-thumbnail'
import { ThumbnailKeeper } from './thumbnail-keeper'

export function useThumbnail(editor: Editor | undefined, boardId: string, isEditor: boolean): void {
  useEffect(() => {
    if (!editor || !isEditor) return
    const keeper = new ThumbnailKeeper({
      draw: () => renderThumbnail(editor),
      send: (picture) => api.put(`/api/boards/${encodeURIComponent(boardId)}/thumbnail`, picture),
    })
    const unlisten = editor.store.listen(() => keeper.edited(), { source: 'user', scope: 'document' })
    const onHide = () => document.visibilityState === 'hidden' && keeper.putAside()
    document.addEventListener('visibilitychange', onHide)
    return () => {
      unlisten()
      document.removeEventListener('visibilitychange', onHide)
      keeper.dispose()
    }
  }, [editor, boardId, isEditor])
}
