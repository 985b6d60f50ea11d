// The comparison with golden pictures can fail: it finds parts that are moved, missing or of another colour, and passes
// what another machine smooths differently.

import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { compareBlocks, comparePixels, type Picture, readPicture } from '../support/compare-pictures'

const golden = await readPicture(readFileSync('tests/golden/en-light.png'))
const TOLERANCE = 14

/** The golden picture with a part of it repainted. */
function changed(change: (rgb: Buffer, width: number) => void): Picture {
  const rgb = Buffer.from(golden.rgb)
  change(rgb, golden.width)
  return { ...golden, rgb }
}

/** The title of the first card: two lines of letters. */
const TITLE = { left: 40, top: 62, width: 170, height: 40 }

function eachRow(width: number, visit: (start: number, end: number) => void): void {
  for (let y = TITLE.top; y < TITLE.top + TITLE.height; y++) {
    const start = 3 * (y * width + TITLE.left)
    visit(start, start + 3 * TITLE.width)
  }
}

async function unlike(picture: Picture): Promise<number> {
  return (await compareBlocks(picture, golden, TOLERANCE)).unlike
}

describe('comparing pictures', () => {
  it('finds words that are gone, moved by three pixels, or of another colour', async () => {
    expect(
      await unlike(changed((rgb, width) => eachRow(width, (start, end) => rgb.fill(255, start, end)))),
    ).toBeGreaterThan(0)
    const moved = changed((rgb, width) => eachRow(width, (start, end) => rgb.copyWithin(start + 9, start, end)))
    expect(await unlike(moved)).toBeGreaterThan(0)
    const red = changed((rgb, width) =>
      eachRow(width, (start, end) => {
        for (let at = start; at < end; at += 3) rgb[at] = 255
      }),
    )
    expect(await unlike(red)).toBeGreaterThan(0)
  })

  it('finds a cell of another tint', async () => {
    const tinted = changed((rgb, width) => eachRow(width, (start, end) => rgb.fill(225, start, end)))
    expect(await unlike(tinted)).toBeGreaterThan(0)
  })

  it('passes the same ink, smoothed otherwise', async () => {
    const { width, height, rgb } = golden
    const raw = { raw: { width, height, channels: 3 } } as const
    const smoothed = await sharp(rgb, raw).blur(0.4).raw().toBuffer()
    expect(await unlike({ width, height, rgb: smoothed })).toBe(0)
    expect((await comparePixels({ width, height, rgb: smoothed }, golden, 48)).unlike).toBe(0)
  })

  it('finds a word that is gone by its pixels, and says where', async () => {
    const without = changed((rgb, width) => eachRow(width, (start, end) => rgb.fill(255, start, end)))
    const { unlike: share, worst, places } = await comparePixels(without, golden, 48)
    expect(share).toBeGreaterThan(0)
    expect(worst).toBeGreaterThan(90)
    expect(places[0]).toMatch(/^\d+ px near (48|96|144),48, #[0-9a-f]{6} for #[0-9a-f]{6}$/)
  })
})
