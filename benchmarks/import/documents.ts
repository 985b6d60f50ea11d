// Documents of any number of pages in every readable format, with text of our own.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import { docxParts, makeDocx } from '../../tests/support/docx'
import { makePdf, pageOfText } from '../../tests/support/pdf'
import { type Language, longBrief, type Passage } from '../support/long-brief'

export interface Document {
  readonly name: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Printing hundreds of pages takes a while. */
const PRINT_MS = 300_000
const LINE_CHARS = 88
const LINES_A_PAGE = 44
/** The font that the app itself serves: the machine may not have a Japanese one. */
const JAPANESE_FONT = new URL('../../node_modules/@fontsource/noto-sans-jp/400.css', import.meta.url).href
const PAGE_STYLE = "body { font: 11pt 'Noto Sans JP', serif; line-height: 1.5 } h2 { font-size: 16pt }"

export async function makeDocuments(browser: Browser, pages: number): Promise<Document[]> {
  const [en, ja] = [longBrief(pages), longBrief(pages, 'ja')]
  const text = (name: string, fileName: string, words: string) => ({ name, fileName, bytes: Buffer.from(words) })
  return [
    text('Text, English', 'long.txt', en.map((passage) => passage.text).join('\n\n')),
    text('Markdown, English', 'long.md', en.map((passage) => markdownOf(passage)).join('\n\n')),
    text('HTML, English', 'long.html', pageOf(en, 'en')),
    text('HTML, Japanese', 'long-ja.html', pageOf(ja, 'ja')),
    { name: 'Word, English', fileName: 'long.docx', bytes: wordOf(en) },
    { name: 'Word, Japanese', fileName: 'long-ja.docx', bytes: wordOf(ja) },
    { name: 'PDF, English', fileName: 'long.pdf', bytes: pdfOf(en, pages) },
    {
      name: 'PDF, Japanese, printed by Chromium',
      fileName: 'long-ja.pdf',
      bytes: await print(browser, pageOf(ja, 'ja')),
    },
  ]
}

const markdownOf = ({ isHeading, text }: Passage) => (isHeading ? `## ${text}` : text)

function pageOf(passages: readonly Passage[], language: Language): string {
  const body = passages.map(({ isHeading, text }) => (isHeading ? `<h2>${text}</h2>` : `<p>${text}</p>`)).join('\n')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>A long brief</title><style>${PAGE_STYLE}</style></head><body><main>${body}</main></body></html>`
}

function wordOf(passages: readonly Passage[]): Uint8Array {
  const body = passages.map(({ isHeading, text }) =>
    isHeading ? docxParts.heading(2, text) : docxParts.paragraph(text),
  )
  return makeDocx(body.join(''), { title: 'A long brief' })
}

/** Makes exactly the requested number of pages, each filled with lines. */
function pdfOf(passages: readonly Passage[], pages: number): Uint8Array {
  const lines = passages.flatMap(({ text }) => linesOf(text))
  return makePdf(
    Array.from({ length: pages }, (_, i) => pageOfText(lines.slice(i * LINES_A_PAGE, (i + 1) * LINES_A_PAGE))),
    { title: 'A long brief' },
  )
}

function linesOf(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.length + word.length > LINE_CHARS) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines
}

/** Prints from a file, because its page may then use fonts that are files. */
async function print(browser: Browser, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'foreboard-print-'))
  const page = await browser.newPage()
  page.setDefaultTimeout(PRINT_MS)
  try {
    const file = join(folder, 'brief.html')
    await writeFile(file, html.replace('</head>', `<link rel="stylesheet" href="${JAPANESE_FONT}"></head>`))
    await page.goto(pathToFileURL(file).href)
    await page.evaluate(() => document.fonts.ready)
    return await page.pdf({ format: 'A4' })
  } finally {
    await page.close()
    await rm(folder, { recursive: true, force: true })
  }
}
