// Keeps the board list's picture of this board fresh: an editor's browser draws it when edits have settled, seldom, and
// when the page is hidden. The picture is a nicety, so a failure is only counted and logged at debug level.

export interface ThumbnailKeeperOptions {
  /** Undefined where there is nothing to draw. */
  readonly draw: () => Promise<Blob | undefined>
  readonly send: (picture: Blob) => Promise<unknown>
  readonly now?: () => number
}

const SETTLED_AFTER_MS = 4_000
const APART_MS = 30_000

export class ThumbnailKeeper {
  #options: ThumbnailKeeperOptions
  #now: () => number
  #timer: ReturnType<typeof setTimeout> | undefined
  #isDirty = false
  #isDrawing = false
  #lastAt = Number.NEGATIVE_INFINITY
  #failures = 0

  constructor(options: ThumbnailKeeperOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
  }

  get failures(): number {
    return this.#failures
  }

  /** Somebody on this page changed the board. */
  edited(): void {
    this.#isDirty = true
    clearTimeout(this.#timer)
    const earliest = this.#lastAt + APART_MS - this.#now()
    this.#timer = setTimeout(() => void this.#draw(), Math.max(SETTLED_AFTER_MS, earliest))
  }

  /** Called when the page is hidden or left: draws at once whatever isn't drawn yet. */
  putAside(): void {
    clearTimeout(this.#timer)
    if (this.#isDirty) void this.#draw()
  }

  dispose(): void {
    clearTimeout(this.#timer)
  }

  async #draw(): Promise<void> {
    if (this.#isDrawing) return
    this.#isDrawing = true
    this.#isDirty = false
    this.#lastAt = this.#now()
    try {
      const picture = await this.#options.draw()
      if (picture) await this.#options.send(picture)
    } catch (error) {
      this.#failures += 1
      console.debug(`The board's picture was not kept (${this.#failures}).`, error)
    } finally {
      this.#isDrawing = false
    }
  }
}
