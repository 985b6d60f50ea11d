// The keys of the board's screen: views (board-view-names), panels, the sheet of keys. The canvas has its own (components/canvas/shortcuts).

import { useEffect } from 'react'
import { BOARD_VIEW_NAMES, type BoardViewId } from './board-view-names'

export const BOARD_KEYS = {
  brief: 'Alt+B',
  inspector: 'Alt+I',
  keyboard: '?',
} as const

export interface BoardKeyActions {
  readonly showView: (name: BoardViewId) => void
  readonly toggleBrief: () => void
  readonly toggleInspector: () => void
  readonly openKeyboardSheet: () => void
  /** Ctrl or Command and S: there is nothing to do, but it must not offer to save a web page. */
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
  if (isCommand && !event.altKey && event.key.toLowerCase() === 's') return actions.saySaved
  // By the key's place: with Alt, a Mac writes other letters.
  if (event.altKey && !isCommand && event.code === 'KeyB') return actions.toggleBrief
  if (event.altKey && !isCommand && event.code === 'KeyI') return actions.toggleInspector
  if (event.altKey && !isCommand && !event.shiftKey) {
    const view = BOARD_VIEW_NAMES.find(({ code }) => code === event.code)
    if (view) return () => actions.showView(view.name)
  }
  if (event.key === '?' && !isCommand && !event.altKey && !isTyping(event.target)) return actions.openKeyboardSheet
  return undefined
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
