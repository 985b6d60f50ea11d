// A PDF whose text is stored as glyph numbers, as Japanese text is: only a table says which letters they stand for.

import { pdfOfObjects } from './pdf'

export interface CidText {
  /** Letters; a ligature's glyph is a list of the letters it stands for. */
  readonly text: string | readonly string[]
  /** Points from the left and from the foot of the page. */
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Turned a quarter to the right, as Latin words lie in vertical lines. */
  readonly isTurned?: boolean
}

const hex = (number: number) => number.toString(16).padStart(4, '0')
const utf16 = (text: string) => Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join('')

/** Makes a PDF of one page; with `isVertical` its font runs from top to bottom. */
export function makeCidPdf(texts: readonly CidText[], { isVertical = false } = {}): Buffer {
  const shapes = [...new Set(texts.flatMap(({ text }) => [...text]))]
  const numberOf = (shape: string) => hex(shapes.indexOf(shape) + 1)
  const content = texts
    .map(({ text, x, y, size = 11, isTurned = false }) => {
      const turn = isTurned ? '0 -1 1 0' : '1 0 0 1'
      return `BT /F1 ${size} Tf ${turn} ${x} ${y} Tm <${[...text].map(numberOf).join('')}> Tj ET`
    })
    .join('\n')
  const table = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Table def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...shapes.map((shape) => `1 beginbfchar <${numberOf(shape)}> <${utf16(shape)}> endbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
  const stream = (words: string) => `<< /Length ${words.length} >>\nstream\n${words}\nendstream`
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    stream(content),
    `<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-${isVertical ? 'V' : 'H'} /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sample /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /Sample /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    stream(table),
  ])
}
