// Undo and redo, as this person asks for them: what they change comes out of the document, as others' changes do.

import type { Editor } from 'tldraw'

/** Calls `begin` before each undo and redo, and `end` after it. Needs the binding's undo in place already. Returns how to stop. */
export function watchHistory(editor: Editor, begin: (way: 'undo' | 'redo') => void, end?: () => void): () => void {
  const stops = (['undo', 'redo'] as const).map((way) => {
    const act = editor[way].bind(editor)
    editor[way] = () => {
      begin(way)
      try {
        return act()
      } finally {
        end?.()
      }
    }
    return () => {
      editor[way] = act
    }
  })
  return () => {
    for (const stop of stops) stop()
  }
}
