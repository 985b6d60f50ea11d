// Opens the canvas's menu in the ways that tldraw lacks: with the keyboard's menu key, by a right click while another
// tool than the selecting hand is active, for which tldraw's menu is empty, and by a right click beside an open menu. The
// menu of a finger that rests stays when the finger lifts.

import { type Editor, getPointerInfo, type TLEventInfo, type VecLike, WeakCache } from 'tldraw'

/** tldraw's name of the canvas's menu. */
export const MENU_ID = 'context menu'

const RIGHT_BUTTON = 2
/** Lies over the canvas while a menu is open, and takes the press that closes it. */
const CLOSING_LAYER = '.tlui-menu-click-capture'

const points = new WeakCache<Editor, { at: VecLike | undefined }>()

function pointOf(editor: Editor): { at: VecLike | undefined } {
  return points.get(editor, () => ({ at: undefined }))
}

/** Returns the place that the menu is about, in px of the page: over the menu, the pointer goes elsewhere. */
export function menuPoint(editor: Editor): VecLike {
  return pointOf(editor).at ?? editor.inputs.currentPagePoint.toJson()
}

/** Returns whether the canvas's menu is open. tldraw's own answer leaves out that each editor has its mark in the name. */
export function isMenuOpen(editor: Editor): boolean {
  return editor.menus.getOpenMenus().includes(`${MENU_ID}-${editor.contextId}`)
}

/** Opens the menu by the menu key and under every tool. Returns how to stop. */
export function openMenuEverywhere(editor: Editor): () => void {
  const container = editor.getContainer()
  /** A right button went down beside an open menu, which closes by that: the menu opens again there. */
  let isMoving = false
  const onPlace = ({ clientX: x, clientY: y }: MouseEvent) => {
    pointOf(editor).at = editor.screenToPage({ x, y })
  }
  const onPress = (event: PointerEvent) => {
    onPlace(event)
    isMoving = event.button === RIGHT_BUTTON && event.target instanceof Element && event.target.matches(CLOSING_LAYER)
    // The layer keeps the press from the canvas, which selects what the menu is about.
    if (isMoving) editor.dispatch({ type: 'pointer', target: 'canvas', name: 'right_click', ...getPointerInfo(event) })
  }
  const onMenu = (event: MouseEvent) => {
    if (isMoving) {
      isMoving = false
      event.preventDefault()
      event.stopPropagation()
      const { clientX: x, clientY: y } = event
      // The menu that closes gives the focus back in a timer of its own, which would close the next one.
      editor.timers.requestAnimationFrame(() => editor.timers.setTimeout(() => openAt(editor, { x, y }), 0))
      return
    }
    // The menu key asks what has the focus, in which tldraw's canvas lies.
    if (event.target === container) {
      event.preventDefault()
      openAtSelection(editor)
    } else onPlace(event)
  }
  let wasOpen = false
  const onTouch = () => {
    wasOpen = isMenuOpen(editor)
  }
  const onLift = (event: TouchEvent) => {
    // The browser would go on with a press of the mouse, which closes the menu. tldraw forbids that for HTML alone.
    if (!wasOpen && isMenuOpen(editor)) event.preventDefault()
  }
  const onBefore = (info: TLEventInfo) => {
    if (info.type !== 'pointer' || info.name !== 'right_click' || editor.inputs.isPointing) return
    if (editor.getCurrentToolId() !== 'select') editor.setCurrentTool('select')
  }
  container.addEventListener('pointerdown', onPress, { capture: true })
  container.addEventListener('contextmenu', onMenu, { capture: true })
  container.addEventListener('touchstart', onTouch, { capture: true, passive: true })
  container.addEventListener('touchend', onLift, { capture: true, passive: false })
  editor.on('before-event', onBefore)
  return () => {
    container.removeEventListener('pointerdown', onPress, { capture: true })
    container.removeEventListener('contextmenu', onMenu, { capture: true })
    container.removeEventListener('touchstart', onTouch, { capture: true })
    container.removeEventListener('touchend', onLift, { capture: true })
    editor.off('before-event', onBefore)
  }
}

/** Opens the menu of what is selected, in its middle, or else of the empty canvas, in the middle of the view. */
function openAtSelection(editor: Editor): void {
  const view = editor.getViewportPageBounds()
  const selected = editor.getSelectionPageBounds()?.center
  openAt(editor, editor.pageToScreen(selected && view.containsPoint(selected) ? selected : view.center))
}

function openAt(editor: Editor, { x, y }: VecLike): void {
  const event = new MouseEvent('contextmenu', { clientX: x, clientY: y, bubbles: true, cancelable: true })
  editor.getContainer().querySelector('.tl-canvas')?.dispatchEvent(event)
}
