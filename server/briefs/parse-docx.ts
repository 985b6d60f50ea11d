// Reads a Word document as blocks. Its package is checked and repacked before mammoth sees it, with only the parts that
// hold words; mammoth may read no other file (CVE-2025-11849), and its markup is read as a page's is.

import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import type { SourceDocument } from '@/lib/brief/source-document'
import { type ReadLimits, Refused } from './brief-job'
import { parseMarkup } from './parse-html'
import { readZip } from './read-zip'

const MAIN_PART = 'word/document.xml'
/** The main part of a workbook: a package of the same kind. */
const WORKBOOK_PART = 'xl/workbook.xml'
/** Parts that say something; pictures, fonts, macros and embedded files stay out. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(?:core|app)\.xml|word\/(?:document|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/[^/]+\.rels)$/
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Date'] => p.date:fresh",
  ...Array.from({ length: 9 }, (_, i) => `p[style-name='toc ${i + 1}'] => p.toc:fresh`),
  "p[style-name='TOC Heading'] => p.toc:fresh",
  "p[style-name='footnote text'] => p:fresh",
  'comment-reference => ',
]

/** Reads a Word document. Throws Refused. */
export async function parseDocx(bytes: Uint8Array, limits: ReadLimits): Promise<SourceDocument> {
  const files = readZip(bytes, limits, (name) => PARTS.test(name) || name === WORKBOOK_PART)
  if (!files.has(MAIN_PART)) throw new Refused(files.has(WORKBOOK_PART) ? 'workbook' : 'packed')
  const facts = readCore(textOf(files.get('docProps/core.xml')), textOf(files.get('docProps/app.xml')))
  const markup = await markupOf(files)
  return { format: 'docx', ...withDateLine(facts, markup), sourceUrl: '', blocks: parseMarkup(markup) }
}

/** A line in the style of a date says when a text was written; a program's own date when the file was made. */
function withDateLine(facts: ReturnType<typeof readCore>, markup: string): ReturnType<typeof readCore> {
  const line = /<p class="date">([^<]{4,60})<\/p>/.exec(markup)?.[1]
  const date = line === undefined ? '' : unescaped(line).trim()
  return date === '' ? facts : { ...facts, metadata: { ...facts.metadata, date } }
}

async function markupOf(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const clean = zipSync(Object.fromEntries(files), { level: 0 })
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(clean.buffer, clean.byteOffset, clean.byteLength) },
      {
        externalFileAccess: false,
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return value
  } catch {
    // Whatever mammoth stumbles over, the file isn't what Word writes.
    throw new Refused('damaged')
  }
}

/** Dublin Core of the package, and its company. */
function readCore(core: string, app: string) {
  const of = (xml: string, tag: string) => {
    const inside = new RegExp(`<(?:\\w+:)?${tag}\\b[^>]*>([^<]{1,600})<`).exec(xml)?.[1] ?? ''
    return unescaped(inside).replace(/\s+/g, ' ').trim().slice(0, 300)
  }
  const authors = of(core, 'creator')
    .split(/\s*;\s*/)
    .filter((name) => name !== '')
  return {
    title: of(core, 'title'),
    metadata: {
      authors,
      date: (of(core, 'created') || of(core, 'modified')).slice(0, 10),
      publisher: of(core, 'publisher') || of(app, 'Company'),
      rights: of(core, 'rights'),
      topics: of(core, 'keywords')
        .split(/\s*[,;、]\s*/)
        .filter((word) => word !== ''),
      language: of(core, 'language'),
    },
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

function textOf(file: Uint8Array | undefined): string {
  return file ? new TextDecoder().decode(file) : ''
}
