// Reads a PDF with a program other than the one that wrote it: pdf.js. Reports texts in the order in which they are
// found and selected, sizes in points, embedded files, links, and bookmarks.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFPageProxy } from 'pdfjs-dist'

export interface ReadPage {
  readonly width: number
  readonly height: number
  /** One entry for each non-empty piece of text, in the file's order. */
  readonly texts: readonly string[]
  readonly links: readonly string[]
  /** The tags in reading order, as "H1", "P", "Figure: its words"; tags without a meaning are left out. */
  readonly tags: readonly string[]
}

export interface ReadPdf {
  readonly title: string
  readonly language: string | null
  readonly isTagged: boolean
  readonly pages: readonly ReadPage[]
  readonly bookmarks: readonly string[]
  /** Names of the fonts, each with the six-letter prefix of a subset. */
  readonly fonts: readonly string[]
  /** The file's size. */
  readonly bytes: number
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
  }).promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number)))
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string | null } }
  const outline = ((await pdf.getOutline()) as OutlineItem[] | null) ?? []
  const marks = await pdf.getMarkInfo()
  return {
    title: info.Title ?? '',
    language: info.Language ?? null,
    isTagged: marks?.Marked === true,
    pages,
    bookmarks: outline.flatMap(function titles(item): string[] {
      return [item.title, ...item.items.flatMap(titles)]
    }),
    fonts: [
      ...new Set(
        Buffer.from(bytes)
          .toString('latin1')
          .match(/(?<=\/FontName ?\/)[^\s/<>]+/g) ?? [],
      ),
    ],
    bytes: bytes.length,
  }
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const { items } = await page.getTextContent()
  const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; unsafeUrl?: string }[]
  const tree = (await page.getStructTree()) as StructNode | null
  return {
    width: right - left,
    height: top - bottom,
    texts: items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])),
    links: annotations.flatMap(({ subtype, unsafeUrl }) => (subtype === 'Link' && unsafeUrl ? [unsafeUrl] : [])),
    tags: tree ? tagsOf(tree) : [],
  }
}

interface StructNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly StructNode[]
}

const SILENT: ReadonlySet<string> = new Set(['Root', 'Document', 'NonStruct', 'Div'])

function tagsOf({ role, alt, children = [] }: StructNode): string[] {
  const own = role === undefined || SILENT.has(role) ? [] : [alt ? `${role}: ${alt}` : role]
  return [...own, ...children.flatMap(tagsOf)]
}
