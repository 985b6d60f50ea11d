// In the page: the running canvas as the app made it. The page offers no handle for tests; React keeps what the app gave
// to its contexts, and reading it there plays the very tables of actions and tools that menus and keys use.

import type { Editor, TLUiActionsContextType, TLUiToolsContextType } from 'tldraw'

export interface BoardInPage {
  readonly editor: Editor
  readonly actions: TLUiActionsContextType
  readonly tools: TLUiToolsContextType
}

interface Fiber {
  readonly return: Fiber | null
  readonly memoizedProps: { readonly value?: unknown } | null
}

/** The editor, and the actions and tools of this moment. Throws where no canvas is shown. */
export function boardInPage(): BoardInPage {
  const found: { editor?: Editor; actions?: TLUiActionsContextType; tools?: TLUiToolsContextType } = {}
  for (let fiber = fiberOfToolbar(); fiber; fiber = fiber.return) {
    const value = fiber.memoizedProps?.value
    if (typeof value !== 'object' || value === null) continue
    if ('getCurrentPageId' in value) found.editor ??= value as Editor
    else if ('select-all' in value) found.actions ??= value as TLUiActionsContextType
    else if ('hand' in value && 'select' in value) found.tools ??= value as TLUiToolsContextType
  }
  const { editor, actions, tools } = found
  if (!editor || !actions || !tools) throw new Error('No canvas is shown.')
  return { editor, actions, tools }
}

function fiberOfToolbar(): Fiber | null {
  const toolbar = document.querySelector('[data-testid="canvas-toolbar"]')
  const entry = toolbar && Object.entries(toolbar).find(([key]) => key.startsWith('__reactFiber$'))
  return (entry?.[1] as Fiber | undefined) ?? null
}
