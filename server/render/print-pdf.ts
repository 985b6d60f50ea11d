// Prints a page that has made itself printable (components/export/pdf): Chromium makes the PDF of it, with lines and
// letters instead of pixels, parts of the faces only, tags, bookmarks, title and language.

import type { Page } from 'playwright-core'

/** Each sheet has the size that the page's own rules give it, else A4. Rejects when Chromium can't print, or `signal` ends it. */
export async function printPdf(page: Page, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const end = () => void page.close()
  signal.addEventListener('abort', end)
  try {
    return new Uint8Array(
      await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
    )
  } finally {
    signal.removeEventListener('abort', end)
  }
}
