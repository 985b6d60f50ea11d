// Says what a step did and offers the way back until somebody at this canvas goes on: after that, "Undo" would take back
// something else.

import type { Editor } from 'tldraw'
import { onTakingBack } from '@/components/binding/index'
import { toast } from '@/components/ui/toaster'
import { Disposer } from '@/lib/std/disposer'
import { offer } from './say'

/** Call it after the step. `undo` is the word on the button; `then` runs after it. */
export function offerUndo(editor: Editor, text: string, undo: string, then?: () => void): void {
  const onClick = () => {
    editor.undo()
    then?.()
  }
  const shown = offer(text, undefined, { label: undo, onClick })
  const watching = new Disposer()
  const end = () => {
    watching.dispose()
    toast.dismiss(shown)
  }
  // What others do leaves the offer true: this person's undo takes back nothing of it.
  watching.add(editor.store.listen(end, { scope: 'document', source: 'user' }))
  watching.add(onTakingBack(editor, end))
}
