// Where the canvas's menu opens, and the ways to it that tldraw lacks: the keyboard's menu key, and a right click while
// another tool than the selecting hand is active, for which tldraw's menu is empty.

import { type Editor, type TLEventInfo, type VecLike, WeakCache } from 'tldraw'

const points = new WeakCache<Editor, { at: VecLike | undefined }>()

function pointOf(editor: Editor): { at: VecLike | undefined } {
  return points.get(editor, () => ({ at: undefined }))
}

/** Returns the place that the menu is about, in px of the page: over the menu, the pointer goes elsewhere. */
export function menuPoint(editor: Editor): VecLike {
  return pointOf(editor).at ?? editor.inputs.currentPagePoint.toJson()
}

/** Opens the menu by the menu key and under every tool. Returns how to stop. */
export function openMenuEverywhere(editor: Editor): () => void {
  const container = editor.getContainer()
  const onPlace = ({ clientX: x, clientY: y }: MouseEvent) => {
    pointOf(editor).at = editor.screenToPage({ x, y })
  }
  const onMenu = (event: MouseEvent) => {
    // The menu key asks what has the focus, in which tldraw's canvas lies.
    if (event.target === container) {
      event.preventDefault()
      openAtSelection(editor)
    } else onPlace(event)
  }
  const onBefore = (info: TLEventInfo) => {
    if (info.type !== 'pointer' || info.name !== 'right_click' || editor.inputs.isPointing) return
    if (editor.getCurrentToolId() !== 'select') editor.setCurrentTool('select')
  }
  container.addEventListener('pointerdown', onPlace, { capture: true })
  container.addEventListener('contextmenu', onMenu, { capture: true })
  editor.on('before-event', onBefore)
  return () => {
    container.removeEventListener('pointerdown', onPlace, { capture: true })
    container.removeEventListener('contextmenu', onMenu, { capture: true })
    editor.off('before-event', onBefore)
  }
}

/** Opens the menu of what is selected, in its middle, or else of the empty canvas, in the middle of the view. */
function openAtSelection(editor: Editor): void {
  const view = editor.getViewportPageBounds()
  const selected = editor.getSelectionPageBounds()?.center
  const { x, y } = editor.pageToScreen(selected && view.containsPoint(selected) ? selected : view.center)
  const event = new MouseEvent('contextmenu', { clientX: x, clientY: y, bubbles: true, cancelable: true })
  editor.getContainer().querySelector('.tl-canvas')?.dispatchEvent(event)
}
