// Parts of our own faces, with the letters that a picture has: a whole Japanese face is a megabyte, a page of it twenty
// kilobytes. Parts that were asked for lately are kept; what is being made is made once.

import { createHash } from 'node:crypto'
import { AppError } from '@/lib/domain/errors'
import type { WantedFace } from '@/lib/picture/shipped-faces'
import type { Logger } from '@/server/log'
import { RequestThread } from '@/server/threads/request-thread'
import type { FontReply, FontRequest } from './font-job'

/** scripts/build-server.mjs puts the thread's file next to the server's. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './font-thread-source.mjs' : './font-thread.mjs',
  import.meta.url,
)
const MAX_HEAP_MB = 512
const MAX_IDLE_MS = 30_000
const MAX_KEPT_BYTES = 8 * 1024 * 1024
/** A part takes a tenth of a second: beyond this somebody would wait for more than ten. */
const MAX_WAITING = 100

export class FaceCutter {
  readonly #thread: RequestThread<FontRequest, FontReply>
  /** By face and letters, the longest unused first. */
  readonly #kept = new Map<string, Uint8Array>()
  readonly #underWay = new Map<string, Promise<Uint8Array>>()
  #keptBytes = 0

  constructor(logger: Logger) {
    const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MB }
    this.#thread = new RequestThread({ name: 'fonts', entry: ENTRY, resourceLimits, maxIdleMs: MAX_IDLE_MS, logger })
  }

  /** A WOFF2 file. Throws AppError `busy` when too many wait; rejects when the face can't be read. */
  async cut({ name, text }: WantedFace): Promise<Uint8Array> {
    const letters = [...new Set(text)].sort().join('')
    const key = createHash('sha256').update(`${name}\n${letters}`).digest('base64')
    const known = this.#kept.get(key)
    if (known) {
      this.#kept.delete(key)
      this.#kept.set(key, known)
      return known
    }
    const underWay = this.#underWay.get(key)
    if (underWay) return underWay
    if (this.#underWay.size >= MAX_WAITING) {
      throw new AppError('busy', 'Many pictures are being made just now. Try again in a minute.')
    }
    const making = this.#make({ face: name, text: letters }).finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, making)
    const made = await making
    this.#keep(key, made)
    return made
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  async #make(request: FontRequest): Promise<Uint8Array> {
    const reply = await this.#thread.ask(request, [])
    if (reply.type === 'failed') throw new Error(`The face ${request.face} could not be cut: ${reply.message}`)
    return reply.woff2
  }

  #keep(key: string, made: Uint8Array): void {
    this.#keptBytes += made.length - (this.#kept.get(key)?.length ?? 0)
    this.#kept.set(key, made)
    for (const [oldest, { length }] of this.#kept) {
      if (this.#keptBytes <= MAX_KEPT_BYTES) break
      this.#kept.delete(oldest)
      this.#keptBytes -= length
    }
  }
}
