// The server's request to the image program, and the answer: one job as JSON in its argument, one line of JSON back.

import type { ImageType } from './image-type'

export interface ImageJob {
  readonly input: string
  /** The path of the new image; no file is there yet. */
  readonly output: string
  readonly type: ImageType
  /** Width times height, of the input. */
  readonly maxPixels: number
  /** The limit for the new image. */
  readonly maxBytes: number
}

/** Why an image isn't taken. */
export type ImageRefusal = 'unreadable' | 'too-many-pixels' | 'too-many-frames' | 'too-much-memory' | 'too-large'

export interface EncodedImage {
  readonly mimeType: 'image/png' | 'image/jpeg' | 'image/webp'
  readonly widthPx: number
  readonly heightPx: number
  readonly isAnimated: boolean
  readonly byteLength: number
  /** SHA-256 of the new file's bytes, in hex. */
  readonly sha256: string
}

export type ImageAnswer =
  | { readonly taken: true; readonly image: EncodedImage }
  | { readonly taken: false; readonly why: ImageRefusal }
