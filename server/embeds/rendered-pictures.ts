// Pictures that were drawn for addresses on other pages. Each is drawn at most once a change and interval, however many
// ask for it at once, and the ones that were longest not asked for are forgotten.

import { createHash } from 'node:crypto'
import type { Clock } from '../time/clock'

export interface RenderedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
  /** A strong validator: of the bytes themselves. */
  readonly etag: string
  /** When the board that it shows was changed last. */
  readonly changedAt: Date
}

interface Kept {
  picture: RenderedPicture
  renderedAtMs: number
}

export interface RenderedPicturesOptions {
  readonly clock: Clock
  readonly minIntervalMs: number
  readonly maxBytes: number
}

type Render = () => Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }>

/** Keeps pictures drawn for other sites' pages, each drawn at most once a change and interval. */
export class RenderedPictures {
  readonly #options: RenderedPicturesOptions
  /** The longest not asked for first. */
  readonly #kept = new Map<string, Kept>()
  readonly #underWay = new Map<string, Promise<RenderedPicture>>()

  constructor(options: RenderedPicturesOptions) {
    this.#options = options
  }

  /**
   * The picture `name` of a board that was changed last at `changedAt`: the kept one where nothing changed since, or it
   * is too young to be drawn again.
   */
  async get(name: string, changedAt: Date, render: Render): Promise<RenderedPicture> {
    const kept = this.#kept.get(name)
    if (kept) {
      this.#kept.delete(name)
      this.#kept.set(name, kept)
      const isNew = kept.picture.changedAt.getTime() === changedAt.getTime()
      if (isNew || this.#options.clock.now() - kept.renderedAtMs < this.#options.minIntervalMs) return kept.picture
    }
    const underWay = this.#underWay.get(name) ?? this.#render(name, changedAt, render)
    this.#underWay.set(name, underWay)
    return underWay
  }

  async #render(name: string, changedAt: Date, render: Render): Promise<RenderedPicture> {
    try {
      const { bytes, mediaType } = await render()
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
      const picture = { bytes: new Uint8Array(bytes), mediaType, etag, changedAt }
      this.#kept.delete(name)
      this.#kept.set(name, { picture, renderedAtMs: this.#options.clock.now() })
      this.#forgetOldest()
      return picture
    } finally {
      this.#underWay.delete(name)
    }
  }

  #forgetOldest(): void {
    let bytes = 0
    for (const { picture } of this.#kept.values()) bytes += picture.bytes.length
    for (const [name, { picture }] of this.#kept) {
      if (bytes <= this.#options.maxBytes) return
      this.#kept.delete(name)
      bytes -= picture.bytes.length
    }
  }
}
