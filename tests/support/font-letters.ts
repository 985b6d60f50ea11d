// The letters that a font file has, read from its table `cmap` (OpenType 1.9, cmap formats 4 and 12).

import subsetFont from 'subset-font'

const EVERYTHING = Array.from({ length: 0xd7ff - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('')

/** Sorted by code point. Takes WOFF2. */
export async function lettersIn(woff2: Buffer): Promise<string[]> {
  // A subset of all code points unpacks the font and removes nothing.
  const font = await subsetFont(woff2, EVERYTHING, { targetFormat: 'sfnt' })
  const cmap = tableOf(font, 'cmap')
  const points = new Set<number>()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4))
    const format = table.readUInt16BE(0)
    if (format === 4) addSegments(table, points)
    else if (format === 12) addGroups(table, points)
  }
  return [...points].sort((a, b) => a - b).map((point) => String.fromCodePoint(point))
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i
    if (font.toString('latin1', entry, entry + 4) !== tag) continue
    const offset = font.readUInt32BE(entry + 8)
    return font.subarray(offset, offset + font.readUInt32BE(entry + 12))
  }
  throw new Error(`The font has no table ${tag}`)
}

function addSegments(table: Buffer, points: Set<number>): void {
  const double = table.readUInt16BE(6)
  for (let i = 0; i < double; i += 2) {
    const end = table.readUInt16BE(14 + i)
    const start = table.readUInt16BE(16 + double + i)
    for (let point = start; point <= end; point++) if (point !== 0xffff) points.add(point)
  }
}

function addGroups(table: Buffer, points: Set<number>): void {
  for (let i = 0; i < table.readUInt32BE(12); i++) {
    const group = 16 + 12 * i
    for (let point = table.readUInt32BE(group); point <= table.readUInt32BE(group + 4); point++) points.add(point)
  }
}
