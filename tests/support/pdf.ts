// A PDF writer that is just large enough for tests: lines of text at given places of pages, in a font that every reader
// has.

export interface PdfTextLine {
  readonly text: string
  /** Points from the left and from the foot of a page of 595 x 842. */
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
}

export interface PdfOptions {
  readonly title?: string
  readonly author?: string
  /** Entries of the catalogue, such as an action that runs on opening. */
  readonly catalog?: string
}

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&')

function contentOf(lines: readonly PdfTextLine[]): string {
  return lines
    .map(
      ({ text, x, y, size = 11, bold = false }) =>
        `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
    )
    .join('\n')
}

/** A PDF of the given objects, numbered from 1; the first must be the catalogue. */
export function pdfOfObjects(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = 9
  const push = (bytes: Buffer) => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const [i, object] of objects.entries()) {
    offsets.push(at)
    push(
      Buffer.concat([
        Buffer.from(`${i + 1} 0 obj\n`),
        Buffer.from(object as string, 'latin1'),
        Buffer.from('\nendobj\n'),
      ]),
    )
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

export function makePdf(
  pages: readonly (readonly PdfTextLine[])[],
  { title, author, catalog = '' }: PdfOptions = {},
): Buffer {
  const first = 6
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const info = `<< ${title === undefined ? '' : `/Title (${escaped(title)})`} ${author === undefined ? '' : `/Author (${escaped(author)})`} /CreationDate (D:20260304050607Z) >>`
  return pdfOfObjects(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
      font('Helvetica'),
      font('Helvetica-Bold'),
      info,
      ...pages.flatMap((lines, i) => {
        const content = contentOf(lines)
        return [
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
          `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
        ]
      }),
    ],
    '/Info 5 0 R',
  )
}

/** Running text from the top of a page downwards, one PDF line for each of `lines`. */
export function pageOfText(lines: readonly string[], { top = 760, leading = 15, size = 11 } = {}): PdfTextLine[] {
  return lines.map((text, i) => ({ text, x: 72, y: top - i * leading, size }))
}
