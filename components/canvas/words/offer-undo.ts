// Says what a step did and offers the way back until somebody at this canvas goes on: after that, "Undo" would take back
// something else.

import type { Editor } from 'tldraw'
import { toast } from '@/components/ui/toaster'
import { isTakingBack } from '../../binding/attach-editor'
import { offer } from './say'

/** Call it after the step. `undo` is the word on the button; `then` runs after it. */
export function offerUndo(editor: Editor, text: string, undo: string, then?: () => void): void {
  const onClick = () => {
    editor.undo()
    then?.()
  }
  const shown = offer(text, undefined, { label: undo, onClick })
  const stop = editor.store.listen(
    ({ source }) => {
      // This person's undo takes back nothing of what others do, so that the offer stays true.
      if (source === 'remote' && !isTakingBack(editor)) return
      stop()
      toast.dismiss(shown)
    },
    { scope: 'document' },
  )
}
