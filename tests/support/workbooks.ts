// Workbooks as other programs write them, with as few parts as they need, and text of our own.

import { strToU8, type Zippable, zipSync } from 'fflate'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)

export interface XlsxSheet {
  readonly name: string
  /** The XML inside of sheetData. */
  readonly rows: string
  readonly state?: 'hidden' | 'veryHidden'
  readonly merged?: readonly string[]
}

export interface XlsxOptions {
  /** The XML of each shared string. */
  readonly strings?: readonly string[]
  /** Format codes; cells have them by their style, from 1. */
  readonly formats?: readonly string[]
  readonly isFrom1904?: boolean
  /** Files in addition to the usual ones, or in place of them. */
  readonly files?: Zippable
}

/** A workbook of Excel. */
export function makeXlsx(
  sheets: readonly XlsxSheet[],
  { strings = [], formats = [], isFrom1904 = false, files = {} }: XlsxOptions = {},
): Uint8Array<ArrayBuffer> {
  const merges = (merged: readonly string[]) =>
    merged.length === 0 ? '' : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return zipSync({
    '[Content_Types].xml': xml('<Types/>'),
    'xl/workbook.xml': xml(
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="${isFrom1904 ? 1 : 0}"/><sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${RELATIONS}">${sheets
        .map(
          (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': xml(`<sst ${MAIN}>${strings.map((inside) => `<si>${inside}</si>`).join('')}</sst>`),
    'xl/styles.xml': xml(
      `<styleSheet ${MAIN}><numFmts>${formats
        .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
        .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
        .map((_, i) => `<xf numFmtId="${164 + i}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ rows, merged = [] }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        xml(`<worksheet ${MAIN}><sheetData>${rows}</sheetData>${merges(merged)}</worksheet>`),
      ]),
    ),
    ...files,
  })
}

/** Rows of inline strings, from A1 on. */
export function inlineRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) =>
    `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
  return rows.map((cells, i) => `<row r="${i + 1}">${cells.map(cell).join('')}</row>`).join('')
}

/** An OpenDocument spreadsheet; `tables` is the XML inside of office:spreadsheet. */
export function makeOds(tables: string, files: Zippable = {}): Uint8Array<ArrayBuffer> {
  const names = ['office', 'table', 'text', 'style', 'dc', 'calcext']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': xml(
      `<office:document-content ${names}><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': xml('<manifest:manifest xmlns:manifest="urn:x"/>'),
    ...files,
  })
}
