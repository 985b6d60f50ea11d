// The keys of the board's page, whatever has the focus: views (board-view-names), panels, undo, the sheet of keys. A dialog
// or menu keeps them for itself while it is open. The canvas has its own (components/canvas/keys/shortcuts).

import { useEffect } from 'react'
import { isSingleKey, SINGLE_KEYS } from '@/components/settings/single-keys'
import { isInOverlay } from '@/components/ui/overlays'
import { isTextControl } from '@/components/ui/text-control'
import { BOARD_VIEW_NAMES, type BoardViewId } from '../views/board-view-names'

export const BOARD_KEYS = {
  palette: 'Ctrl+K',
  find: 'Ctrl+F',
  brief: 'Alt+B',
  inspector: 'Alt+I',
  comments: 'Alt+K',
  keyboard: '?',
} as const

export interface BoardKeyActions {
  readonly showView: (name: BoardViewId) => void
  readonly toggleBrief: () => void
  readonly toggleInspector: () => void
  readonly toggleComments: () => void
  readonly openKeyboardSheet: () => void
  readonly openPalette: () => void
  /** Whether the canvas has the keyboard; everywhere else a panel or the browser searches. */
  readonly isOnCanvas: (focused: EventTarget | null) => boolean
  readonly findOnCanvas: () => void
  /** Not asked while somebody types: text fields have an undo of their own. */
  readonly undo: () => void
  readonly redo: () => void
  /** Handles Ctrl or Command and S: there is nothing to save, but the browser must not offer to save a web page. */
  readonly saySaved: () => void
}

export function useBoardKeys(actions: BoardKeyActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionOf(event, actions)
      if (!action) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [actions])
}

function actionOf(event: KeyboardEvent, actions: BoardKeyActions): (() => void) | undefined {
  if (event.isComposing || event.defaultPrevented) return undefined
  const isCommand = event.ctrlKey || event.metaKey
  const letter = event.key.toLowerCase()
  if (isCommand && !event.altKey && letter === 's') return actions.saySaved
  if (isInOverlay(event.target)) return undefined
  if (isCommand && !event.altKey && !event.shiftKey && letter === 'k') return actions.openPalette
  // The key's place decides, because with Alt a Mac writes other letters.
  if (event.altKey && !isCommand && event.code === 'KeyB') return actions.toggleBrief
  if (event.altKey && !isCommand && event.code === 'KeyI') return actions.toggleInspector
  if (event.altKey && !isCommand && event.code === 'KeyK') return actions.toggleComments
  if (event.altKey && !isCommand && !event.shiftKey) {
    const view = BOARD_VIEW_NAMES.find(({ code }) => code === event.code)
    if (view) return () => actions.showView(view.name)
  }
  if (isTextControl(event.target)) return undefined
  if (isCommand && !event.altKey && letter === 'f' && actions.isOnCanvas(event.target)) return actions.findOnCanvas
  if (isCommand && !event.altKey && letter === 'z') return event.shiftKey ? actions.redo : actions.undo
  if (event.key !== '?' || isCommand || event.altKey) return undefined
  return isSingleKey(event) && !SINGLE_KEYS.isOn() ? undefined : actions.openKeyboardSheet
}
