import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { pngDensity, pngHeader, pngRows } from '@/lib/picture/png-bytes'
import { PNG_SIGNATURE, pngChunk } from '@/lib/std/png-chunk'

test('a PNG of two bands is read by another program, pixel for pixel and as dense as it says', async () => {
  const [width, height] = [5, 4]
  const pixels = Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * 37 + (i % 4) * 11) % 256)
  const half = pixels.length / 2
  const first = pixels.subarray(0, half)
  const above = new Uint8ClampedArray(width * 4)
  const rows = [pngRows(first, width, above), pngRows(pixels.subarray(half), width, first.slice(-width * 4))]
  const file = Buffer.concat([
    ...[PNG_SIGNATURE, pngHeader(width, height), pngDensity(150)],
    ...[pngChunk('IDAT', deflateSync(Buffer.concat(rows))), pngChunk('IEND', new Uint8Array())],
  ])
  const image = sharp(file)
  expect(await image.metadata()).toMatchObject({ format: 'png', width, height, hasAlpha: true, density: 150 })
  expect([...(await image.raw().toBuffer())]).toEqual([...pixels])
})
