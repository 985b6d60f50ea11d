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
      send: (picture) => api('PUT /api/boards/{boardId}/thumbnail', { params: { boardId }, body: picture }),
    })
    const unlisten = editor.store.listen(() => keeper.edited(), { source: 'user', scope: 'document' })
    const onHide = () => document.visibilityState === 'hidden' && keeper.putAside()
    // A link inside the app doesn't hide the page. The canvas must still stand while it is drawn, so the drawing begins
    // with the press, before the next page is there.
    const onPress = ({ target }: Event) => {
      if (target instanceof Element && target.closest('a[href]')) keeper.putAside()
    }
    document.addEventListener('visibilitychange', onHide)
    document.addEventListener('pointerdown', onPress, { capture: true })
    document.addEventListener('click', onPress, { capture: true })
    return () => {
      unlisten()
      document.removeEventListener('visibilitychange', onHide)
      document.removeEventListener('pointerdown', onPress, { capture: true })
      document.removeEventListener('click', onPress, { capture: true })
      keeper.dispose()
    }
  }, [editor, boardId, isEditor])
}
