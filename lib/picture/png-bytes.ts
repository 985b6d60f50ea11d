// The parts of a PNG file (https://www.w3.org/TR/png-3/), for pictures that are larger than a browser writes by itself. Pure.

import { pngChunk } from '../std/png-chunk'

/** Bytes of a pixel: red, green, blue, opacity. */
export const PNG_PIXEL_BYTES = 4
const INCHES_PER_METRE = 1 / 0.0254

/** Makes the start of a PNG file: 8 bits a channel, with opacity, not interlaced. */
export function pngHeader(widthPx: number, heightPx: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, widthPx)
  view.setUint32(4, heightPx)
  data.set([8, 6, 0, 0, 0], 8)
  return pngChunk('IHDR', data)
}

/** Makes the pHYs chunk that declares a PNG's resolution, in dots per inch. */
export function pngDensity(dpi: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  view.setUint32(0, Math.round(dpi * INCHES_PER_METRE))
  view.setUint32(4, Math.round(dpi * INCHES_PER_METRE))
  data[8] = 1
  return pngChunk('pHYs', data)
}

/**
 * Encodes rows of pixels as a PNG holds them, each as its difference from the one above (filter 2): what is of one
 * colour becomes zeros. `above` is the last row before these, all zeros for the first.
 */
export function pngRows(pixels: Uint8ClampedArray, widthPx: number, above: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const stride = widthPx * PNG_PIXEL_BYTES
  const rows = pixels.length / stride
  const bytes = new Uint8Array(rows * (stride + 1))
  for (let row = 0; row < rows; row++) {
    const to = row * (stride + 1)
    const from = row * stride
    bytes[to] = 2
    for (let i = 0; i < stride; i++) {
      const before = row === 0 ? above[i] : pixels[from - stride + i]
      bytes[to + 1 + i] = (pixels[from + i] as number) - (before as number)
    }
  }
  return bytes
}
