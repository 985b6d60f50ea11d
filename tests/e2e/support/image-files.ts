// Gives a page's canvas image files as people do: pasted, dropped, or chosen.

import type { Page } from '@playwright/test'
import type { ImageFile } from '../../fixtures/images'
import type { Spot } from './board-page'

export interface SentFile extends ImageFile {
  /** Zero bytes after the file's own, which need not travel to the browser. */
  readonly paddingBytes?: number
}

/** Pastes files as the clipboard of another program contains them. */
export async function pasteFiles(page: Page, ...files: readonly SentFile[]): Promise<void> {
  await page.evaluate((sent) => {
    const transfer = new DataTransfer()
    for (const { name, mimeType, base64, paddingBytes } of sent) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      transfer.items.add(new File([bytes, new Uint8Array(paddingBytes)], name, { type: mimeType }))
    }
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
  }, files.map(travelling))
}

/** Pastes a text, with the markup that another program puts beside it. */
export async function pasteText(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([words = '', markup = '']) => {
      const transfer = new DataTransfer()
      transfer.setData('text/plain', words)
      if (markup !== '') transfer.setData('text/html', markup)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }))
    },
    [text, html],
  )
}

/** Drops files onto the canvas; screen pixels. */
export async function dropFiles(page: Page, at: Spot, ...files: readonly SentFile[]): Promise<void> {
  await page.locator('.tl-canvas').evaluate(
    (canvas, { sent, x, y }) => {
      const transfer = new DataTransfer()
      for (const { name, mimeType, base64 } of sent) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type: mimeType }))
      }
      for (const event of ['dragenter', 'dragover', 'drop']) {
        canvas.dispatchEvent(
          new DragEvent(event, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: x, clientY: y }),
        )
      }
    },
    { sent: files.map(travelling), ...at },
  )
}

function travelling({ name, mimeType, bytes, paddingBytes = 0 }: SentFile) {
  return { name, mimeType, base64: bytes.toString('base64'), paddingBytes }
}
