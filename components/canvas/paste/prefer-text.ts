// Takes the words of a paste rather than its picture. Spreadsheets put a picture of the range on the clipboard beside
// its cells, and tldraw takes any picture first.

import type { Editor } from 'tldraw'
import { isInOverlay } from '@/components/ui/overlays'
import { isTextControl } from '@/components/ui/text-control'
import { readingOf } from '@/lib/domain/cards/pasted-reading'
import { pastePoint } from '../sight/land'
import { viewInFront } from '../sight/view-in-front'
import { askAboutPaste } from './ask-about-paste'

/**
 * Asks about pasted words that come with a picture, and about a brief, a list or a table that is pasted while another view
 * stands in front of the canvas and no cell of it has the keyboard. Call after keepKeysInCanvas. Returns how to stop.
 */
export function preferPastedText(editor: Editor): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const { clipboardData } = event
    if (!clipboardData || editor.getIsReadonly() || editor.getEditingShapeId() !== null || editor.inputs.shiftKey)
      return
    const view = viewInFront(editor)
    if (view ? !isBesideCells(document.activeElement) : editor.menus.hasAnyOpenMenus()) return
    if (!view && (clipboardData.files.length === 0 || isTextControl(document.activeElement))) return
    const text = clipboardData.getData('text/plain')
    const reading = readingOf(text)
    if (reading === 'text') return
    event.preventDefault()
    event.stopImmediatePropagation()
    const point = pastePoint(editor)
    askAboutPaste(editor, { text, html: clipboardData.getData('text/html'), point }, reading)
  }
  document.addEventListener('paste', onPaste, { capture: true })
  return () => document.removeEventListener('paste', onPaste, { capture: true })
}

/** The focus is in a view of the board, but in no cell and no field of it. */
function isBesideCells(focused: Element | null): boolean {
  if (isTextControl(focused) || isInOverlay(focused)) return false
  return focused === document.body || (focused?.closest('main') != null && !focused.closest('[role="grid"]'))
}
