// Tells a person that somebody deleted what they were typing in, and saves their words from going with it.

import type { Editor } from 'tldraw'
import { copyUnshown } from '@/components/ui/copy-text'
import { canvasWords } from '../words/canvas-words'
import { offer, say } from '../words/say'

/** The message quotes this many letters: enough to recognise a longer text. */
const SHOWN_LETTERS = 120

/** Puts the text on the clipboard; where the browser refuses that without a click, it offers one. */
export async function sayGone(editor: Editor, text: string): Promise<void> {
  if (await copyUnshown(text)) {
    say(editor, ({ canvas }) => canvas('textGone.kept'))
    return
  }
  const { canvas } = canvasWords(editor)
  const letters = [...text]
  const shown = letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join('')}…` : text
  offer(canvas('textGone.offered', { text: shown }), {
    label: canvas('textGone.copy'),
    onClick: () => void copyUnshown(text),
  })
}
