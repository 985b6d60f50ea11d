// Takes one uploaded image from its request to a clean file on the disk: it admits, receives, checks and re-encodes it.

import { open, writeFile } from 'node:fs/promises'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { Asker } from '../fairness/asker'
import { receiveFile, type SentFile } from '../uploads/receive-file'
import type { AssetStore } from './asset-store'
import type { ImageEncoder } from './image-encoder'
import type { EncodedImage } from './image-job'
import { type NotAnImage, SNIFFED_BYTES, sniffImage } from './image-type'
import type { UploadGate } from './upload-gate'

const SENTENCES: Readonly<Record<NotAnImage, string>> = {
  svg: 'SVG drawings are not taken, because they can hold programs. Export the drawing as PNG, and upload that.',
  heic: 'HEIC photos are not taken. Save the photo as JPEG, and upload that.',
  video: 'Videos are not taken. A board holds PNG, JPEG, WebP, GIF and AVIF images.',
  other: 'This file is no image that a board can hold. Upload a PNG, JPEG, WebP, GIF or AVIF image.',
}

export interface ImageUploadsOptions {
  readonly store: AssetStore
  readonly encoder: ImageEncoder
  readonly gate: UploadGate
  readonly limits: Limits
}

/** Takes uploaded images from their requests to clean files on the disk. */
export class ImageUploads {
  readonly #options: ImageUploadsOptions

  constructor(options: ImageUploadsOptions) {
    this.#options = options
  }

  /**
   * Reads the request's form and calls `use` with a new image and the id of its file. The file is removed again when
   * `use` throws or the sender has gone away by then. Throws AppError `bad-request`, `too-large`, `unsupported-image`,
   * `too-many`, `busy`.
   */
  async take<T>({ request, asker }: SentFile, use: (id: string, image: EncodedImage) => Promise<T>): Promise<T> {
    const { store, encoder, gate, limits } = this.#options
    const { maxImageBytes, maxImagePixels } = limits
    return gate.admit(asker, async (ended) => {
      const [input, output] = [store.draft(), store.draft()]
      try {
        await receiveFile(request, input, { maxBytes: maxImageBytes, tooLarge: tooLarge(maxImageBytes), ended })
        const type = await typeOf(input)
        stillWanted(request)
        const job = { input, output, type, maxPixels: maxImagePixels, maxBytes: maxImageBytes }
        const image = await encoder.encode(job, asker, AbortSignal.any([ended, request.signal]))
        stillWanted(request)
        const id = await store.keep(output)
        try {
          return await use(id, image)
        } catch (error) {
          await store.forget([id])
          throw error
        }
      } finally {
        await Promise.all([store.discard(input), store.discard(output)])
      }
    })
  }

  /**
   * Re-encodes an image from a board's file. The caller must then add its row, or call `forget` of the store. Throws
   * AppError `unsupported-image` or `too-large`; nothing is kept then.
   */
  async remake(bytes: Uint8Array, asker: Asker): Promise<{ readonly id: string; readonly image: EncodedImage }> {
    const { store, encoder, limits } = this.#options
    const { maxImageBytes: maxBytes, maxImagePixels: maxPixels } = limits
    const [input, output] = [store.draft(), store.draft()]
    try {
      await writeFile(input, bytes, { flag: 'wx', mode: 0o600 })
      const image = await encoder.encode({ input, output, type: await typeOf(input), maxPixels, maxBytes }, asker)
      return { id: await store.keep(output), image }
    } finally {
      await Promise.all([store.discard(input), store.discard(output)])
    }
  }
}

function tooLarge(maxBytes: number): string {
  return `An image may have at most ${maxBytes} bytes. Scale it down or save it as JPEG, and upload that.`
}

/** Refuses an upload that its sender has called off, because nobody would learn the image's address. */
function stillWanted({ signal }: Request): void {
  if (signal.aborted) throw new AppError('bad-request', 'The upload was called off.')
}

/** Throws AppError `unsupported-image`. */
async function typeOf(path: string) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0)
    const sniffed = await sniffImage(buffer.subarray(0, bytesRead))
    if ('type' in sniffed) return sniffed.type
    throw new AppError('unsupported-image', SENTENCES[sniffed.refused], 'file')
  } finally {
    await file.close()
  }
}
