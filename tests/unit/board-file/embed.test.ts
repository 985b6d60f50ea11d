// A picture that carries a board looks the same, gives the board back, and never more than was requested.

import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from '@/lib/board-file/base64'
import { embedInPng, extractFromPng, pngCarriesBoard } from '@/lib/board-file/embed-png'
import { embedInSvg, extractFromSvg, svgCarriesBoard } from '@/lib/board-file/embed-svg'
import { chunk, plainImage } from '../../fixtures/images'
import '../../support/property-seed'

const MOST = 1024 * 1024
const DATA = {
  title: '半導体 🚢 <&>',
  cards: Array.from({ length: 50 }, (_, i) => ({ id: `shape:${i}`, title: 'Port' })),
}
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4" aria-label="a > b"><rect width="4" height="4"/></svg>'

describe('in a PNG', () => {
  test('the board comes back, and the picture has the same pixels for another reader', async () => {
    const { bytes } = await plainImage('png')
    const carrying = embedInPng(bytes, DATA)
    expect(extractFromPng(carrying, MOST)).toEqual(DATA)
    expect(pngCarriesBoard(carrying)).toBe(true)
    const raw = (png: Uint8Array) => sharp(png).raw().toBuffer()
    expect(await raw(carrying)).toEqual(await raw(bytes))
    expect(carrying.length).toBeLessThan(bytes.length + JSON.stringify(DATA).length / 3)
  })

  test('its earlier content is removed', async () => {
    const twice = embedInPng(embedInPng((await plainImage('png')).bytes, DATA), { title: 'Newer' })
    expect(extractFromPng(twice, MOST)).toEqual({ title: 'Newer' })
    expect(Buffer.from(twice).toString('latin1').split('fbBd')).toHaveLength(2)
  })

  test('a picture without a board, one that is cut off, one with a flipped bit and one that isn’t a PNG give nothing', async () => {
    const { bytes } = await plainImage('png')
    const carrying = embedInPng(bytes, DATA)
    const flipped = Uint8Array.from(carrying)
    const at = Buffer.from(carrying).indexOf('fbBd') + 20
    flipped[at] = (flipped[at] ?? 0) ^ 1
    for (const each of [bytes, carrying.subarray(0, at), flipped, new Uint8Array(), (await plainImage('jpeg')).bytes]) {
      expect(extractFromPng(each, MOST)).toBeUndefined()
    }
    expect(() => embedInPng(carrying.subarray(0, at), DATA)).toThrow()
  })

  test('more than may be unpacked is nothing, whatever it is packed into', async () => {
    const { bytes } = await plainImage('png')
    const text = JSON.stringify('a'.repeat(1_000))
    expect(extractFromPng(embedInPng(bytes, 'a'.repeat(1_000)), text.length)).toBe('a'.repeat(1_000))
    expect(extractFromPng(embedInPng(bytes, 'a'.repeat(1_000)), text.length - 1)).toBeUndefined()
    const bomb = chunk('fbBd', Buffer.concat([Buffer.from([1]), deflateSync(Buffer.alloc(20 * 1024 * 1024, 0x20))]))
    const end = bytes.length - 12
    expect(extractFromPng(Buffer.concat([bytes.subarray(0, end), bomb, bytes.subarray(end)]), MOST)).toBeUndefined()
  })
})

describe('in an SVG', () => {
  test('the board comes back, and another reader still draws it', async () => {
    const carrying = embedInSvg(SVG, DATA)
    expect(extractFromSvg(carrying, MOST)).toEqual(DATA)
    expect(svgCarriesBoard(carrying)).toBe(true)
    expect((await sharp(Buffer.from(carrying)).metadata()).width).toBe(4)
    expect(extractFromSvg(embedInSvg(carrying, { title: 'Newer' }), MOST)).toEqual({ title: 'Newer' })
  })

  test('it is read from a file that another program saved again, with its own prefix and line breaks', () => {
    const saved = embedInSvg(SVG, DATA)
      .replace('<foreboard-board xmlns=', '<ns0:foreboard-board id="m1" xmlns:ns0=')
      .replace('</foreboard-board>', '\n</ns0:foreboard-board>')
      .replace(/([A-Za-z0-9+/]{76})(?=[A-Za-z0-9+/=])/g, '$1\n    ')
    expect(extractFromSvg(saved, MOST)).toEqual(DATA)
  })

  test('a drawing without a board gives nothing', () => {
    expect(extractFromSvg(SVG, MOST)).toBeUndefined()
    expect(extractFromSvg(`${SVG}<!-- urn:foreboard:board:1 foreboard-board> -->`, MOST)).toBeUndefined()
    expect(() => embedInSvg('<svg/>', DATA)).toThrow()
  })
})

test('base64 is what everybody else writes, both ways, and nothing else is read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64')
      expect(toBase64(bytes)).toBe(text)
      expect(fromBase64(text)).toEqual(Uint8Array.from(bytes))
    }),
  )
  for (const text of ['a', 'ab', 'ab=c', 'a-b_', 'é', 'ab===']) expect(fromBase64(text)).toBeUndefined()
})
