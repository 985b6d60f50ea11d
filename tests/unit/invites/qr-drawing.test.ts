// The path is the code: exactly its squares are black; and readers find the three corners and the margin.

import { describe, expect, it } from 'vitest'
import { drawQrCode } from '@/components/invites/qr-drawing'

const LINK = 'https://board.example.org/join#sKoWDuZWs8zenh9IX_IvO6Pf_oBlVZM8'
const MARGIN = 4
/** The pattern at three of the corners (ISO/IEC 18004). */
const CORNER = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']

function squares(text: string): string[] {
  const { size, path } = drawQrCode(text)
  const rows = Array.from({ length: size }, () => new Array<string>(size).fill('.'))
  let rest = path
  for (const [run, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    rows[Number(y)]?.fill('#', Number(x), Number(x) + Number(width))
    rest = rest.slice(run.length)
  }
  expect(rest, 'the path has nothing else').toBe('')
  return rows.map((row) => row.join(''))
}

const cut = (rows: readonly string[], x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))

describe('drawQrCode', () => {
  it('draws a code of a size that there is, with three corners and a white margin', () => {
    const rows = squares(LINK)
    const inner = rows.length - 2 * MARGIN
    expect((inner - 17) % 4).toBe(0)
    const far = MARGIN + inner - 7
    expect([cut(rows, MARGIN, MARGIN), cut(rows, far, MARGIN), cut(rows, MARGIN, far)]).toEqual([
      CORNER,
      CORNER,
      CORNER,
    ])
    expect(cut(rows, far, far)).not.toEqual(CORNER)
    const margin = [...rows.slice(0, MARGIN), ...rows.slice(-MARGIN), ...rows.map((row) => row.slice(0, MARGIN))]
    expect(margin.join('')).not.toContain('#')
    expect(rows.map((row) => row.slice(-MARGIN)).join('')).not.toContain('#')
  })

  it('is another one for another link', () => {
    expect(squares(`${LINK}x`)).not.toEqual(squares(LINK))
  })
})
