// A board's data inside a PNG: a chunk of our own (PNG 5.4: ancillary, private, safe to copy), which every other program
// passes over, so that the picture stays the same picture.

import { crc32, PNG_SIGNATURE, pngChunk } from '../std/png-chunk'
import { packJson, unpackJson } from './packed-json'

const CHUNK_TYPE = 'fbBd'
/** Begins the chunk's data: how the rest is packed. */
const PACKED_BY_ZLIB = 1

interface Chunk {
  readonly type: string
  /** The offset of the chunk's length field; `end` is the offset of the first byte after the chunk. */
  readonly start: number
  readonly end: number
}

/** Embeds `data` in the picture and replaces any earlier data. Throws if `png` is not a PNG. */
export function embedInPng(png: Uint8Array, data: unknown): Uint8Array<ArrayBuffer> {
  const chunks = chunksOf(png)
  if (chunks?.at(-1)?.type !== 'IEND') throw new Error('Only a whole PNG can carry a board')
  const own = pngChunk(CHUNK_TYPE, joined([Uint8Array.of(PACKED_BY_ZLIB), packJson(data)]))
  const kept = chunks.filter(({ type }) => type !== CHUNK_TYPE)
  const parts = [png.subarray(0, PNG_SIGNATURE.length)]
  for (const { type, start, end } of kept) {
    if (type === 'IEND') parts.push(own)
    parts.push(png.subarray(start, end))
  }
  return joined(parts)
}

/** Whether the picture contains a board's data, as far as its chunks show. */
export function pngCarriesBoard(png: Uint8Array): boolean {
  return chunksOf(png)?.some(({ type }) => type === CHUNK_TYPE) ?? false
}

/**
 * Reads the data that the picture carries. Returns undefined if there is none, or if it is damaged or larger than
 * `maxBytes` unpacked.
 */
export function extractFromPng(png: Uint8Array, maxBytes: number): unknown {
  const chunk = chunksOf(png)?.find(({ type }) => type === CHUNK_TYPE)
  if (!chunk) return undefined
  const body = png.subarray(chunk.start + 4, chunk.end - 4)
  const check = new DataView(png.buffer, png.byteOffset + chunk.end - 4, 4).getUint32(0)
  if (check !== crc32(body) || body[4] !== PACKED_BY_ZLIB) return undefined
  return unpackJson(body.subarray(5), maxBytes)
}

/** Returns the chunks up to the end of the picture, without a truncated one; undefined if it is not a PNG. */
function chunksOf(png: Uint8Array): Chunk[] | undefined {
  if (!PNG_SIGNATURE.every((byte, i) => png[i] === byte)) return undefined
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Chunk[] = []
  for (let start = PNG_SIGNATURE.length; start + 12 <= png.length; ) {
    const end = start + 12 + view.getUint32(start)
    if (end > png.length) break
    const type = String.fromCharCode(...png.subarray(start + 4, start + 8))
    chunks.push({ type, start, end })
    if (type === 'IEND') break
    start = end
  }
  return chunks
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
