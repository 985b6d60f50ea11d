// tldraw tells in English, by a message of its own, that a page has as many shapes as it may have. Ours says it in the
// person's language, and what to do.

import type { Editor } from 'tldraw'
import { say } from './say'

/** Says so in our words instead of tldraw's. Returns how to stop. */
export function sayWhenFull(editor: Editor): () => void {
  const emit = editor.emit.bind(editor) as unknown as (...args: unknown[]) => boolean
  const ours = (...args: unknown[]) => {
    if (args[0] !== 'max-shapes') return emit(...args)
    say(editor, ({ canvas }) => canvas('full', { count: editor.options.maxShapesPerPage }))
    return true
  }
  editor.emit = ours
  return () => {
    Reflect.deleteProperty(editor, 'emit')
  }
}
