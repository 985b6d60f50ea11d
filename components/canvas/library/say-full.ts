// tldraw reports in English, with a message of its own, that a page is full of shapes. Ours reports it in the person's
// language, with what to do.

import type { Editor } from 'tldraw'
import { say } from '../words/say'

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
