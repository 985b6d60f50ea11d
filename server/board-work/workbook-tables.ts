// What makes a sheet a table that can be worked with and printed, which the library doesn't write: filters, as few pages
// across as its words stay legible on, and heads that stand on every page with the references.

/** The most letters across one A4 page in landscape, which prints them at two fifths of their size. A wider sheet takes a second page. */
const MOST_LETTERS_ACROSS = 340

export interface TableSheet {
  readonly name: string
  readonly rows: number
  /** The widths of its columns, in letters. */
  readonly widths: readonly number[]
  /** The first row names the columns, the first column the rows. */
  readonly isTable: boolean
}

/** A feature of the library (write-excel-file) for all sheets of one workbook, in their order. */
export function tableFeature(sheets: readonly TableSheet[]) {
  const ofSheet = (xml: string, _options: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
    withTable(xml, sheets[sheetIndex])
  const ofBook = (xml: string) => withPrintTitles(xml, sheets)
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: ofSheet },
        'xl/workbook.xml': { transform: ofBook },
      },
    },
  }
}

/**
 * Adds a filter right behind the data and says first that the sheet fits its pages, as the XML requires (ECMA-376
 * 18.3.1.99). Pages print across, then down; 0 is any number of them.
 */
function withTable(xml: string, sheet: TableSheet | undefined): string {
  if (!sheet?.isTable) return xml
  const letters = sheet.widths.reduce((sum, width) => sum + width, 0)
  const pagesAcross = Math.ceil(letters / MOST_LETTERS_ACROSS)
  const range = `A1:${columnLetters(sheet.widths.length)}${sheet.rows}`
  return xml
    .replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
    .replace(/<worksheet [^>]*>/, (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('<pageSetup ', `<pageSetup fitToWidth="${pagesAcross}" fitToHeight="0" pageOrder="overThenDown" `)
}

/** Rows and columns to repeat are names that every spreadsheet knows (ECMA-376 18.2.5). */
function withPrintTitles(xml: string, sheets: readonly TableSheet[]): string {
  const names = sheets.flatMap(({ name, isTable }, index) => {
    if (!isTable) return []
    const sheet = `'${name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$A:$A,${sheet}!$1:$1</definedName>`
  })
  return xml.replace('<definedNames/>', () =>
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
  )
}

/** The 1st column is A, the 27th AA. */
function columnLetters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26))
  return count > 26 ? `${columnLetters(Math.floor((count - 1) / 26))}${letter}` : letter
}
