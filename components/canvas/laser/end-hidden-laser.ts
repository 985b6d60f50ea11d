// Ends a laser on a page that goes out of sight: a trail fades with the page's frames, which then stop, and would stay on
// everybody else's screen.

import type { Editor } from 'tldraw'

/** Returns how to stop. */
export function endHiddenLaser(editor: Editor): () => void {
  const onVisibility = () => {
    if (document.visibilityState === 'visible' || editor.getInstanceState().scribbles.length === 0) return
    if (editor.isIn('laser.lasering')) editor.cancel()
    editor.scribbles.reset()
  }
  document.addEventListener('visibilitychange', onVisibility)
  return () => document.removeEventListener('visibilitychange', onVisibility)
}
