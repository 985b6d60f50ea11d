// A PNG that is larger than a canvas can be: drawn in tiles, band by band, and packed as it is drawn, so that never more than
// one band of it is in memory.

import { PNG_PIXEL_BYTES, pngDensity, pngHeader, pngRows } from '@/lib/picture/png-bytes'
import { PNG_SIGNATURE, pngChunk } from '@/lib/std/png-chunk'
import { decodeSvg } from './rasterize-svg'

export interface LargePngOptions {
  readonly widthPx: number
  readonly heightPx: number
  readonly dpi?: number | undefined
}

const TILE_PX = 4096
const BAND_AREA_PX = 8_000_000

/** Rejects where the browser can't draw or pack it, and with the signal's reason between two bands. */
export async function drawLargePng(svg: string, options: LargePngOptions, signal?: AbortSignal): Promise<Blob> {
  const { widthPx, heightPx, dpi } = options
  const image = await decodeSvg(svg)
  const packer = new CompressionStream('deflate')
  // Start reading first: the packed data waits for nobody.
  const packed = chunksOf(packer.readable)
  const writer = packer.writable.getWriter()
  const bandHeight = Math.max(1, Math.min(heightPx, Math.floor(BAND_AREA_PX / widthPx)))
  let above = new Uint8ClampedArray(widthPx * PNG_PIXEL_BYTES)
  try {
    for (let y = 0; y < heightPx; y += bandHeight) {
      signal?.throwIfAborted()
      const height = Math.min(bandHeight, heightPx - y)
      const pixels = drawBand(image, options, y, height)
      await writer.write(pngRows(pixels, widthPx, above))
      above = pixels.slice(-above.length)
    }
    await writer.close()
  } catch (error) {
    await Promise.allSettled([writer.abort(error), packed])
    throw error
  }
  const parts = [PNG_SIGNATURE, pngHeader(widthPx, heightPx), ...(dpi ? [pngDensity(dpi)] : [])]
  return new Blob([...parts, ...(await packed), pngChunk('IEND', new Uint8Array())], { type: 'image/png' })
}

function drawBand(
  image: HTMLImageElement,
  { widthPx, heightPx }: LargePngOptions,
  top: number,
  height: number,
): Uint8ClampedArray<ArrayBuffer> {
  const band = new Uint8ClampedArray(widthPx * height * PNG_PIXEL_BYTES)
  for (let left = 0; left < widthPx; left += TILE_PX) {
    const width = Math.min(TILE_PX, widthPx - left)
    const tile = drawTile(image, { widthPx, heightPx }, { left, top, width, height })
    for (let row = 0; row < height; row++) {
      const from = row * width * PNG_PIXEL_BYTES
      const line = tile.subarray(from, from + width * PNG_PIXEL_BYTES)
      band.set(line, (row * widthPx + left) * PNG_PIXEL_BYTES)
    }
  }
  return band
}

function drawTile(
  image: HTMLImageElement,
  { widthPx, heightPx }: LargePngOptions,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): Uint8ClampedArray {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser gives no canvas to draw on.')
  context.drawImage(image, -left, -top, widthPx, heightPx)
  return context.getImageData(0, 0, width, height).data
}

/** Reads a compressed stream into the PNG chunks that hold pixels. */
async function chunksOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks
    chunks.push(pngChunk('IDAT', value))
  }
}
