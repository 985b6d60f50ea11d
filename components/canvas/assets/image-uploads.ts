// The images of this page that are on their way to the server. A refused image is reported and forgotten; one that only
// couldn't get there stays in the list until it does, or until the person cancels it. Nothing is on the board before
// the server has it.

import { type Atom, atom, uniqueId } from 'tldraw'
import { ApiError } from '@/components/api/api-error'
import type { ImagePlace } from './image-places'
import { type StoredImage, sendImage } from './send-image'

export type UploadState =
  | { readonly kind: 'waiting' }
  /** `sent` from 0 to 1; at 1 the server is reading it. */
  | { readonly kind: 'sending'; readonly sent: number }
  | { readonly kind: 'stuck'; readonly why: StuckReason }

export type StuckReason = 'unreachable' | 'busy' | 'too-many'

export interface ImageUpload {
  readonly id: string
  readonly name: string
  /** A `blob:` address, for as long as it is in the list. */
  readonly preview: string
  /** The place of an image that goes onto the board by itself; undefined for others. */
  readonly place: ImagePlace | undefined
  readonly state: UploadState
}

interface Job {
  readonly file: File
  readonly abort: AbortController
  readonly settle: (image: StoredImage | undefined) => void
}

type SendImage = typeof sendImage

export interface ImageUploadsOptions {
  readonly boardId: string
  /** Receives uploads that the server refused for good. */
  readonly onRefused: (name: string, error: unknown) => void
  /** Replaced in tests, which send nowhere. */
  readonly send?: SendImage
}

/** The server takes a few at once of one person. */
const MAX_AT_ONCE = 2

export class ImageUploads {
  readonly #options: ImageUploadsOptions
  readonly #list: Atom<readonly ImageUpload[]> = atom('image uploads', [])
  readonly #jobs = new Map<string, Job>()

  constructor(options: ImageUploadsOptions) {
    this.#options = options
  }

  /** The board that receives the uploads. */
  get boardId(): string {
    return this.#options.boardId
  }

  /** Reactive. */
  get list(): readonly ImageUpload[] {
    return this.#list.get()
  }

  /** Resolves when the server has the image; to undefined when it is refused or called off. Never rejects. */
  upload(file: File, place?: ImagePlace): Promise<StoredImage | undefined> {
    return new Promise((resolve) => {
      const id = uniqueId()
      this.#jobs.set(id, { file, abort: new AbortController(), settle: resolve })
      const preview = URL.createObjectURL(file)
      this.#list.set([...this.list, { id, name: file.name, preview, place, state: { kind: 'waiting' } }])
      this.#next()
    })
  }

  /** Calls an upload off, whatever its state. */
  cancel(id: string): void {
    this.#jobs.get(id)?.abort.abort()
    this.#end(id, undefined)
  }

  /** Tries all again that are stuck. */
  retry(): void {
    for (const { id, state } of this.list) if (state.kind === 'stuck') this.#change(id, { kind: 'waiting' })
    this.#next()
  }

  /** Calls everything off. */
  dispose(): void {
    for (const { id } of this.list) this.cancel(id)
  }

  #next(): void {
    for (const { id, state } of this.list) {
      if (this.list.filter((each) => each.state.kind === 'sending').length >= MAX_AT_ONCE) return
      if (state.kind === 'waiting') void this.#send(id)
    }
  }

  async #send(id: string): Promise<void> {
    const job = this.#jobs.get(id)
    if (!job) return
    const { boardId, onRefused, send = sendImage } = this.#options
    this.#change(id, { kind: 'sending', sent: 0 })
    try {
      const onProgress = (sent: number) => this.#change(id, { kind: 'sending', sent })
      this.#end(id, await send(boardId, job.file, { signal: job.abort.signal, onProgress }))
    } catch (error) {
      if (job.abort.signal.aborted) return
      const why = stuckBecause(error)
      if (why) this.#change(id, { kind: 'stuck', why })
      else {
        onRefused(job.file.name, error)
        this.#end(id, undefined)
      }
    }
    this.#next()
  }

  #change(id: string, state: UploadState): void {
    this.#list.set(this.list.map((each) => (each.id === id ? { ...each, state } : each)))
  }

  #end(id: string, image: StoredImage | undefined): void {
    const job = this.#jobs.get(id)
    if (!job) return
    this.#jobs.delete(id)
    for (const each of this.list) if (each.id === id) URL.revokeObjectURL(each.preview)
    this.#list.set(this.list.filter((each) => each.id !== id))
    job.settle(image)
    this.#next()
  }
}

/** Returns why an upload is stuck; undefined for errors that another try would not change. */
function stuckBecause(error: unknown): StuckReason | undefined {
  if (!(error instanceof ApiError)) return undefined
  if (error.code === 'unreachable' || error.code === 'busy' || error.code === 'too-many') return error.code
  return error.status >= 500 ? 'busy' : undefined
}
