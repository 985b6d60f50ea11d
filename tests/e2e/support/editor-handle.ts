// The editor of a page's canvas, for what no hand does in reasonable time, such as making thousands of shapes, and for
// reading where shapes are. The app hands it out nowhere: it is found where React keeps it.

import type { JSHandle, Page } from '@playwright/test'
import type { Editor } from 'tldraw'

/** Resolves when the page has a canvas. Another one, as after a failure, needs another handle. */
export async function editorOf(page: Page): Promise<JSHandle<Editor>> {
  const handle = await page.waitForFunction(findEditor)
  return handle as JSHandle<Editor>
}

/** In the page. */
function findEditor(): unknown {
  const canvas = document.querySelector('.tl-canvas')
  const key = canvas && Object.keys(canvas).find((each) => each.startsWith('__reactFiber$'))
  interface Fiber {
    readonly return: Fiber | null
    readonly memoizedProps?: { readonly value?: { readonly getCurrentPageId?: unknown } } | null
  }
  let fiber = key ? (canvas as unknown as Record<string, Fiber>)[key] : null
  while (fiber) {
    const value = fiber.memoizedProps?.value
    if (typeof value?.getCurrentPageId === 'function') return value
    fiber = fiber.return
  }
  return null
}
