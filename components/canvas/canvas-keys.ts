// Lets the canvas's keys act only while the canvas has the focus, or nothing has it. tldraw listens on the whole document
// and would take a letter pressed on any button for a tool, and Delete there for the selected card.

import type { Editor } from 'tldraw'
import { areSingleKeysOn, isSingleKey } from '@/components/settings/single-keys'
import { isInOverlay } from '@/components/ui/overlays'
import { isTextControl } from '@/components/ui/text-control'

const MENU_ID = 'keys meant for something else'
/** tldraw hears these on the document. */
const EVENTS = ['keydown', 'copy', 'cut', 'paste'] as const

/** Returns how to stop. */
export function keepKeysInCanvas(editor: Editor): () => void {
  const container = editor.getContainer()
  /** What has the focus in the canvas's bars was pressed: the person works on the canvas, not through its controls. */
  let isPressed = false
  const onFocus = ({ target }: FocusEvent) => {
    isPressed = target instanceof Element && !target.matches(':focus-visible')
  }
  const isForCanvas = (event: Event): boolean => {
    const focused = document.activeElement ?? document.body
    // tldraw leaves these alone by itself, and has its own ways in the ones that it draws.
    if (isTextControl(focused)) return true
    if (event instanceof KeyboardEvent && isSingleKey(event) && !areSingleKeysOn()) return false
    if (isInOverlay(focused)) return false
    if (focused === document.body || focused === container) return true
    if (!container.contains(focused)) return false
    // Escape leads back from the canvas's bars to the canvas.
    return isPressed || (event instanceof KeyboardEvent && event.key === 'Escape')
  }
  const onEvent = (event: Event) => {
    if (isForCanvas(event)) return
    // To tldraw this is one of its own menus, for as long as this one event is on its way.
    editor.menus.addOpenMenu(MENU_ID)
    setTimeout(() => editor.menus.deleteOpenMenu(MENU_ID), 0)
  }
  container.addEventListener('focusin', onFocus)
  for (const name of EVENTS) document.addEventListener(name, onEvent, { capture: true })
  return () => {
    container.removeEventListener('focusin', onFocus)
    for (const name of EVENTS) document.removeEventListener(name, onEvent, { capture: true })
  }
}
