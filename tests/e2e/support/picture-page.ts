// A board's page for comparing pictures with it: the dialog that saves them, in either language, and the canvas alone
// at 100 %, its pixels aligned with the picture's.

import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { type BoardPage, boxOf } from './board-page'

type Language = 'en' | 'ja'

export interface PictureChoices {
  readonly format: 'PNG' | 'SVG'
  readonly theme: 'light' | 'dark'
}

/** The part of the board that a picture shows, in px of the board. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A share of a pixel; the canvas's position is given in ten-thousandths. */
const ALIGNED_PX = 0.01
const MOST_LOOKS = 20
/** Everything that covers the canvas. */
const BARE = `.tl-canvas ~ *, .tlui-layout, .canvas-path__card, .canvas-path__card *, [class*="tl-watermark"], .canvas-overlay, .tl-overlays, [data-sonner-toaster] { visibility: hidden !important }`

function wordsOf(language: Language, area: string): Record<string, string> {
  return JSON.parse(readFileSync(`messages/${language}/${area}.json`, 'utf8')) as Record<string, string>
}

export class PicturePage {
  readonly #board: BoardPage
  readonly #language: Language

  constructor(board: BoardPage, language: Language) {
    this.#board = board
    this.#language = language
  }

  /** Saves the whole board at 1×. */
  async save({ format, theme }: PictureChoices): Promise<Buffer> {
    const { page } = this.#board
    const [board, words] = [wordsOf(this.#language, 'board'), wordsOf(this.#language, 'export')]
    await page.getByRole('button', { name: board.export ?? '', exact: true }).click()
    const dialog = page.getByRole('dialog')
    for (const choice of [format, '1×', words[theme] ?? '']) {
      await dialog.getByRole('radio', { name: choice, exact: true }).click()
    }
    await dialog.getByRole('checkbox', { name: words.explain ?? '' }).uncheck()
    // It would be that of the cards, and the screen is in the page's.
    await dialog.getByLabel(words.pictureLanguage ?? '').selectOption(this.#language)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: words.save?.replace('{format}', format) ?? '' }).click()
    const saved = await download
    await expect(dialog).toBeHidden()
    return readFileSync(await saved.path())
  }

  /** The part of the board that a picture of it shows, from the SVG of the same picture. */
  static regionOf(svg: string): Region {
    const [x = 0, y = 0, w = 0, h = 0] = (
      /viewBox="(-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+)"[^>]*tl-container/.exec(svg)?.[1] ?? ''
    )
      .split(' ')
      .map(Number)
    return { x, y, w, h }
  }

  /** The canvas at 100 %, without anything over it, cut to a region that the window has room for. */
  async screenshot(region: Region): Promise<Buffer> {
    const { page } = this.#board
    const canvas = await boxOf(page.locator('.tl-canvas'))
    await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2)
    // The dialog returned the focus to its button, which would keep the keys.
    await page.getByRole('application').focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+0')
    await expect.poll(async () => (await this.#camera()).zoom).toBe(1)
    // Whole pixels, so that both are smoothed alike, and in the middle.
    const wanted = {
      x: Math.round((canvas.width - region.w) / 2) - region.x,
      y: Math.round((canvas.height - region.h) / 2) - region.y,
    }
    // The next step corrects what is left after this one: the canvas may still have been moving to 100 %.
    await expect
      .poll(async () => {
        const { x, y } = await this.#camera()
        const left = Math.hypot(x - wanted.x, y - wanted.y)
        if (left >= ALIGNED_PX) await page.mouse.wheel(x - wanted.x, y - wanted.y)
        return left
      })
      .toBeLessThan(ALIGNED_PX)
    // tldraw hides shapes out of view, and shows them a frame after the camera has moved there.
    await expect.poll(() => page.locator('.tl-shape').evaluateAll(countHidden)).toBe(0)
    // The pointer highlights the shape under it.
    await page.mouse.move(1, 1)
    const clip = {
      x: Math.round(canvas.x + wanted.x + region.x),
      y: Math.round(canvas.y + wanted.y + region.y),
      width: Math.floor(region.w),
      height: Math.floor(region.h),
    }
    return this.#settledScreenshot(clip)
  }

  /** Two looks that agree: a busy browser may paint a shape later than it lays it out. */
  async #settledScreenshot(clip: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
    const look = () => this.#board.page.screenshot({ clip, style: BARE, animations: 'disabled' })
    let [before, now] = [await look(), await look()]
    for (let looks = 2; !now.equals(before); looks++) {
      expect(looks, 'looks at a canvas that should rest').toBeLessThan(MOST_LOOKS)
      before = now
      now = await look()
    }
    return now
  }

  /** The canvas's camera, from the transform that tldraw sets on its layer. */
  async #camera(): Promise<{ x: number; y: number; zoom: number }> {
    const transform = await this.#board.page
      .locator('.tl-html-layer')
      .first()
      .evaluate((layer) => (layer instanceof HTMLElement ? layer.style.transform : ''))
    const [zoom = 0, x = 0, y = 0] = (transform.match(/-?[\d.]+/g) ?? []).map(Number)
    return { zoom, x, y }
  }
}

function countHidden(elements: readonly Element[]): number {
  return elements.filter((element) => getComputedStyle(element).display === 'none').length
}
