// A PDF as blocks, page by page. pdf.js only takes the words out: it runs no script (CVE-2024-4367), draws nothing and
// fetches nothing.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { BriefMetadata } from '@/lib/brief/parsed-brief'
import type { SourceDocument } from '@/lib/brief/source-document'
import { type ReadLimits, type ReadProgress, Refused } from './brief-job'
import { blocksOfPages, type PdfPage } from './pdf-blocks'
import { gutterOf, inColumnOrder } from './pdf-columns'
import { meantLetters } from './pdf-letters'
import { partLineNumbers } from './pdf-line-numbers'
import { linesOf, type PdfLine, type PdfText } from './pdf-lines'
import { turnRightToLeft } from './pdf-right-to-left'
import { turnVertical } from './pdf-vertical'

/** Letters a page below which pages are pictures. */
const MIN_LETTERS_PER_PAGE = 8

/** Reads a PDF document, page by page. Throws Refused. */
export async function parsePdf(
  bytes: Uint8Array,
  limits: ReadLimits,
  onProgress: (progress: ReadProgress) => void,
): Promise<SourceDocument> {
  const pdf = await open(bytes)
  const total = pdf.numPages
  if (total > limits.maxPdfPages) throw new Refused('too-many-pages')
  const pages: PdfPage[] = []
  let letters = 0
  for (let number = 1; number <= total; number++) {
    const page = await pdf.getPage(number)
    const { items, styles } = await page.getTextContent()
    page.cleanup()
    const texts = items.filter((item): item is PdfText & typeof item => 'str' in item).map(meant)
    const numbered = partLineNumbers(turnRightToLeft(turnVertical(texts, (font) => styles[font]?.vertical === true)))
    const lines = linesOfPage(numbered.texts)
    letters += lines.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
    if (letters > limits.maxBriefTextBytes) throw new Refused('too-much-text')
    pages.push({ lines, numbers: numbered.numbers })
    onProgress({ stage: 'reading', done: number, total })
  }
  if (letters < MIN_LETTERS_PER_PAGE * total) throw new Refused('scanned')
  return { format: 'pdf', ...(await factsOf(pdf)), sourceUrl: '', blocks: blocksOfPages(pages) }
}

async function open(bytes: Uint8Array) {
  const { push } = Array.prototype
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: false,
      // Japanese text without its fonts is read by these tables.
      cMapUrl: join(folder, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts/'),
      verbosity: VerbosityLevel.ERRORS,
    }).promise
  } catch (error) {
    throw new Refused((error as Error).name === 'PasswordException' ? 'protected' : 'damaged')
  } finally {
    // Its build for Node puts a slow one in its place, for a fault of lists of four billion items.
    Array.prototype.push = push
  }
}

type Pdf = Awaited<ReturnType<typeof open>>

async function factsOf(pdf: Pdf): Promise<{ title: string; metadata: Partial<BriefMetadata> }> {
  try {
    const { info, metadata } = await pdf.getMetadata()
    const said = (name: string) => line((info as Record<string, unknown>)[name])
    const packet = (name: string) => line(metadata?.get(name))
    const title = packet('dc:title') || said('Title')
    const authors = (packet('dc:creator') || said('Author')).split(/\s*[;、]\s*|\s*,\s+(?=\p{Lu}\p{L}+\s)/u)
    return {
      // Programs put the name of their file there.
      title: /\.(?:docx?|indd|pptx?|pages|tex|pdf)$|^(?:untitled|microsoft word)\b/i.test(title) ? '' : title,
      metadata: {
        authors: authors.filter((name) => name !== ''),
        date: dateOf(said('CreationDate')),
        publisher: packet('dc:publisher'),
        rights: packet('dc:rights'),
        topics: said('Keywords')
          .split(/\s*[,;、]\s*/)
          .filter((word) => word !== ''),
      },
    }
  } catch {
    // Metadata that can't be read counts as missing.
    return { title: '', metadata: {} }
  }
}

/** D:20240131… -> 2024-01-31 */
function dateOf(text: string): string {
  const [, year, month = '01', day = '01'] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(text) ?? []
  return year === undefined ? '' : `${year}-${month}-${day}`
}

function line(value: unknown): string {
  const text = Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : ''
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 300)
}

function meant(item: PdfText): PdfText {
  return { ...item, str: meantLetters(item.str) }
}

function linesOfPage(texts: readonly PdfText[]): PdfLine[] {
  const gutter = gutterOf(texts)
  return gutter === undefined ? linesOf(texts) : inColumnOrder(linesOf(texts, gutter), gutter)
}
