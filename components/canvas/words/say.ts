// Shows a message to the person at this canvas, in their language, without getting in the way.

import type { Editor } from 'tldraw'
import { toast } from '@/components/ui/toaster'
import { type CanvasWords, canvasWords } from './canvas-words'

export function say(editor: Editor, sentence: (words: CanvasWords) => string): void {
  const text = sentence(canvasWords(editor))
  // The sentence is its own id, so that a repeated message doesn't stand twice.
  toast(text, { id: text })
}

interface Offer {
  readonly label: string
  readonly onClick: () => void
}

/** Shows what happened, and offers the next step. */
export function offer(text: string, next: Offer | undefined, back?: Offer): string | number {
  return toast(text, { action: next, cancel: back })
}
