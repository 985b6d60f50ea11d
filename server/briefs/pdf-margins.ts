// Which lines of a PDF's pages are running headers, footers and page numbers: what stands again and again at the edge of
// pages, apart from its digits.

import type { PdfLine } from './pdf-lines'

/** Lines from the top and from the foot of a page that may be such. */
const EDGE_LINES = 2
const PAGE_NUMBER =
  /^(?:[-–—―(（]?\s*(?:p(?:age|\.)?\s*)?(?:\d{1,4}|[ivxlc]{1,7})\s*(?:(?:of|\/)\s*\d{1,4})?\s*(?:ページ|頁)?\s*[-–—―)）]?)$/i

/** What browsers print at the top and at the foot of each page: date and time beside the title, address and page. */
const PRINTED =
  /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?\b|(?:https?:\/\/|file:\/\/|about:)\S+\s+\d{1,4}\/\d{1,4}$)/

/** The margin lines of each page, by their place in it. */
export function findMargins(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const seen = new Map<string, PdfLine[]>()
  const margins = new Set<PdfLine>()
  for (const lines of pages) {
    for (const line of edgesOf(lines)) {
      if (PAGE_NUMBER.test(line.text) || PRINTED.test(line.text)) margins.add(line)
      const key = `${line.text.replace(/\d+/g, '#')}@${Math.round(line.y / 8)}`
      seen.set(key, [...(seen.get(key) ?? []), line])
    }
  }
  const often = Math.max(3, Math.ceil(pages.length * 0.15))
  for (const lines of seen.values()) if (lines.length >= often) for (const line of lines) margins.add(line)
  return margins
}

/** The outermost lines; those of a page that has hardly more are its text. */
function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y)
  if (byHeight.length <= EDGE_LINES) return byHeight
  return [...new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])]
}
