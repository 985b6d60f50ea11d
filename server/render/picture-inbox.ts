// Gathers what a drawing page sends: pieces, whose picture they are, and how it ended. The page is a browser that read
// a board; so what it says is checked and bounded.

import { z } from 'zod'
import { AppError } from '@/lib/domain/errors'
import type { RenderMessage, RenderRefusal } from '@/lib/picture/render-message'
import type { RenderedPicture } from './render-job'

/** The limit for all pictures of one job. The largest PNG that a browser draws stays below a quarter of it. */
const MAX_BYTES = 256 * 1024 * 1024
const px = z.number().int().nonnegative()

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('piece'), base64: z.string() }),
  z.object({ type: z.literal('picture'), name: z.string().max(20_000), widthPx: px, heightPx: px }),
  z.object({ type: z.literal('done') }),
  z.object({ type: z.literal('printable') }),
  z.object({
    type: z.literal('refused'),
    refusal: z.discriminatedUnion('why', [
      z.object({ why: z.literal('empty') }),
      z.object({ why: z.literal('too-large'), largestScale: z.number().nullable(), largestWidthPx: px }),
      z.object({ why: z.literal('failed'), detail: z.string() }),
    ]),
  }),
]) satisfies z.ZodType<RenderMessage>

export type Drawn =
  | { readonly kind: 'pictures'; readonly pictures: readonly RenderedPicture[] }
  | { readonly kind: 'printable' }

/** Gathers, checks and bounds the pieces of pictures that a drawing page sends. */
export class PictureInbox {
  /** Resolves when the page has finished. Rejects with AppError `bad-request`, `too-large` or an Error. */
  readonly drawn: Promise<Drawn>
  readonly #pictures: RenderedPicture[] = []
  #pieces: Buffer[] = []
  #bytes = 0
  #resolve: (drawn: Drawn) => void = () => undefined
  #reject: (error: Error) => void = () => undefined

  constructor() {
    this.drawn = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
    // The waiting caller may have gone away before it fails.
    this.drawn.catch(() => undefined)
  }

  take(raw: unknown): void {
    const parsed = messageSchema.safeParse(raw)
    if (parsed.success) this.#take(parsed.data)
    else this.fail(new Error('The drawing page said something that nobody understands.'))
  }

  /** Ends the job with an error that the page can no longer report itself. */
  fail(error: Error): void {
    this.#pieces = []
    this.#reject(error)
  }

  #take(message: RenderMessage): void {
    switch (message.type) {
      case 'piece':
        this.#takePiece(Buffer.from(message.base64, 'base64'))
        break
      case 'picture': {
        const { name, widthPx, heightPx } = message
        this.#pictures.push({ name, widthPx, heightPx, bytes: new Uint8Array(Buffer.concat(this.#pieces)) })
        this.#pieces = []
        break
      }
      case 'done':
        this.#resolve({ kind: 'pictures', pictures: this.#pictures })
        break
      case 'printable':
        this.#resolve({ kind: 'printable' })
        break
      case 'refused':
        this.fail(errorOf(message.refusal))
    }
  }

  #takePiece(piece: Buffer): void {
    this.#bytes += piece.length
    if (this.#bytes > MAX_BYTES)
      this.fail(new AppError('too-large', 'The picture has more bytes than this server sends.'))
    else this.#pieces.push(piece)
  }
}

function errorOf(refusal: RenderRefusal): Error {
  switch (refusal.why) {
    case 'empty':
      return new AppError('bad-request', 'There is nothing to draw: what was asked for is empty.')
    case 'too-large': {
      const { largestScale, largestWidthPx } = refusal
      const scale = largestScale === null ? '' : `The largest scale that works is ${largestScale}. `
      const detail = `This has more pixels than can be drawn. ${scale}The largest width that works is ${largestWidthPx} px; SVG and PDF have no such bound.`
      return new AppError('too-large', detail, 'scale')
    }
    case 'failed':
      return new Error(`The drawing page failed: ${refusal.detail}`)
  }
}
