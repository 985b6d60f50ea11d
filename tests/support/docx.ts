// Word documents with as few parts as Word itself needs, with text of our own.

import { strToU8, type Zippable, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
const styled = (style: string, inside: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`

/** Parts of a document's body. */
export const docxParts = {
  heading: (level: number, text: string) => styled(`Heading${level}`, run(text)),
  title: (text: string) => styled('Title', run(text)),
  contents: (text: string) => styled('TOC1', run(text)),
  paragraph: (text: string, note?: number) =>
    `<w:p>${run(text)}${note === undefined ? '' : `<w:r><w:footnoteReference w:id="${note}"/></w:r>`}</w:p>`,
  item: (text: string) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`,
  table: (rows: readonly (readonly string[])[]) =>
    `<w:tbl>${rows
      .map(
        (row, i) =>
          `<w:tr>${i === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${row.map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`).join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`,
} as const

export interface DocxOptions {
  readonly title?: string
  readonly authors?: string
  readonly notes?: Readonly<Record<number, string>>
  /** Files in addition to the usual ones, or in place of them. */
  readonly files?: Zippable
}

export function makeDocx(
  body: string,
  { title = '', authors = '', notes = {}, files = {} }: DocxOptions = {},
): Uint8Array {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
  const heading = (level: number) =>
    `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    ),
    'word/styles.xml': xml(
      `<w:styles ${W}>${[1, 2, 3].map(heading).join('')}${style('Title', 'Title')}${style('TOC1', 'toc 1')}</w:styles>`,
    ),
    'word/numbering.xml': xml(
      `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/footnotes.xml': xml(
      `<w:footnotes ${W}>${Object.entries(notes)
        .map(([id, text]) => `<w:footnote w:id="${id}"><w:p>${run(text)}</w:p></w:footnote>`)
        .join('')}</w:footnotes>`,
    ),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(authors)}</dc:creator><dcterms:created>2026-03-04T05:06:07Z</dcterms:created></cp:coreProperties>`,
    ),
    'word/document.xml': xml(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...files,
  })
}
