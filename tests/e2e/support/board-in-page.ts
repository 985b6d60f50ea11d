// In the page: the running canvas as the app made it. The page offers no handle for tests; React keeps the app's
// context values, and reading them gives the very tables of actions and tools that menus and keys use.

import type { Editor, TLUiActionsContextType, TLUiToolsContextType } from 'tldraw'

export interface BoardInPage {
  readonly editor: Editor
  readonly actions: TLUiActionsContextType
  readonly tools: TLUiToolsContextType
}

/**
 * The editor, with the present actions and tools; null while no canvas is shown. Playwright sends only its source text.
 */
export function findBoard(): BoardInPage | null {
  interface Fiber {
    readonly return: Fiber | null
    readonly memoizedProps: { readonly value?: unknown } | null
  }
  const canvas = document.querySelector('.tl-canvas')
  const entry = canvas && Object.entries(canvas).find(([key]) => key.startsWith('__reactFiber$'))
  const found: { editor?: Editor; actions?: TLUiActionsContextType; tools?: TLUiToolsContextType } = {}
  for (let fiber = (entry?.[1] as Fiber | undefined) ?? null; fiber; fiber = fiber.return) {
    const value = fiber.memoizedProps?.value
    if (typeof value !== 'object' || value === null) continue
    if ('getCurrentPageId' in value) found.editor ??= value as Editor
    else if ('select-all' in value) found.actions ??= value as TLUiActionsContextType
    else if ('hand' in value && 'select' in value) found.tools ??= value as TLUiToolsContextType
  }
  const { editor, actions, tools } = found
  return editor && actions && tools ? { editor, actions, tools } : null
}

/** The same for code that runs in the page. Throws if no canvas is shown. */
export function boardInPage(): BoardInPage {
  const board = findBoard()
  if (!board) throw new Error('No canvas is shown.')
  return board
}
