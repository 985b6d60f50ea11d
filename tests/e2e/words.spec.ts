// Text on the canvas can be read at the zoom at which a board opens: on every template, on two screens.

import type { Editor } from 'tldraw'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

const WIDE = { width: 1440, height: 900 } as const
const SMALL = { width: 1024, height: 768 } as const
const LEAST_PX = 11

/** In the page: every word of a matrix or zone that is smaller than this on the screen, and their number. */
function measureWords(editor: Editor, leastPx: number) {
  const zoom = editor.getZoomLevel()
  const texts = [
    ...editor.getContainer().querySelectorAll('[data-shape-type="matrix"] text, [data-shape-type="zone"] text'),
  ]
  const pieces = texts
    .flatMap((text) => (text.children.length > 0 ? [...text.children] : [text]))
    .filter((piece) => (piece.textContent ?? '').trim() !== '')
  const small = pieces
    .map((piece) => ({ word: piece.textContent, px: Number.parseFloat(getComputedStyle(piece).fontSize) * zoom }))
    .filter(({ px }) => px < leastPx - 0.01)
  return { small, count: pieces.length }
}

test('the words of all templates are at least 11 px tall when a board opens', async ({ meet }) => {
  const mika = await meet('Mika', { panels: 'untouched', reducedMotion: 'reduce' })
  const { page } = await BoardPage.create(mika)
  for (const { slug, title, shapes } of TEMPLATE_LIBRARY) {
    const { id } = await callApi<{ id: string }>(mika, 'POST', '/api/boards', { title: title.en, templateId: slug })
    await page.setViewportSize(WIDE)
    await BoardPage.open(mika, id)
    await expect(page.locator('[data-shape-type="zone"], [data-shape-type="matrix"]')).toHaveCount(shapes.length)
    const editor = await editorOf(page)
    const expectLegible = async (name: string) => {
      const measured = () => editor.evaluate(measureWords, LEAST_PX)
      await expect.poll(async () => (await measured()).small, name).toEqual([])
      expect((await measured()).count, name).toBeGreaterThanOrEqual(shapes.length)
    }
    await expectLegible(`${slug}, wide`)
    // Nobody has touched the board: a smaller window shows the same zoom as on opening.
    const zoom = await editor.evaluate((on) => on.getZoomLevel())
    await page.setViewportSize(SMALL)
    await expect.poll(() => editor.evaluate((on) => on.getZoomLevel()), slug).toBeLessThan(zoom)
    await expectLegible(`${slug}, small`)
  }
})
