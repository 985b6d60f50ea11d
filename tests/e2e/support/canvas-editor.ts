// tldraw's editor of the page, for what can't be seen on the screen: whether anything of the document has changed.

import type { JSHandle, Page } from '@playwright/test'
import type { Editor } from 'tldraw'

interface Fiber {
  readonly return: Fiber | null
  readonly memoizedProps: { readonly value?: unknown } | null
}

/** React keeps it beside the canvas's element, as the value of a context above it. */
export function canvasEditor(page: Page): Promise<JSHandle<Editor>> {
  return page.locator('.tl-canvas').evaluateHandle((canvas) => {
    const key = Object.keys(canvas).find((name) => name.startsWith('__reactFiber$')) ?? ''
    let fiber: Fiber | null = (canvas as unknown as Record<string, Fiber>)[key] ?? null
    for (; fiber; fiber = fiber.return) {
      const value = fiber.memoizedProps?.value
      if (value instanceof Object && 'getSelectedShapeIds' in value) return value as Editor
    }
    throw new Error('React keeps no editor here any more')
  })
}
