// Parts of our own faces, with the letters that a picture has: a whole Japanese face is a megabyte, a page of it twenty
// kilobytes. Parts that were asked for lately are kept.

import { createHash } from 'node:crypto'
import type { WantedFace } from '@/lib/picture/shipped-faces'
import type { Asker } from '@/server/fairness/asker'
import { FairLine } from '@/server/fairness/fair-line'
import { PLACES_FOR_A_WORKSHOP } from '@/server/fairness/fair-places'
import type { Logger } from '@/server/log/logger'
import { RequestThread } from '@/server/threads/request-thread'
import { type Clock, systemClock } from '@/server/time/clock'
import type { FontReply, FontRequest } from './font-job'

/** scripts/build-server.mjs puts the thread's file next to the server's. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './font-thread-source.mjs' : './font-thread.mjs',
  import.meta.url,
)
type FontThread = RequestThread<FontRequest, FontReply>
/** A part of a face, and what it is known by. */
interface Part extends FontRequest {
  readonly key: string
}

const MAX_HEAP_MB = 512
const MAX_IDLE_MS = 30_000
const MAX_KEPT_BYTES = 8 * 1024 * 1024
const PLACES_PER_PERSON = 4

/** Cuts our own faces to the letters that a picture uses, and keeps recent results. */
export class FaceCutter {
  /** Cut faces by face and letters, the longest unused first. */
  readonly #kept = new Map<string, Uint8Array>()
  /** Requests over HTTP have a thread apart from the server's own pictures, which so never wait behind them. */
  readonly #forPages: FontThread
  readonly #forOwnPictures: FontThread
  readonly #line: FairLine
  #keptBytes = 0

  constructor(logger: Logger, clock: Clock = systemClock) {
    const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MB }
    const thread = (name: string): FontThread =>
      new RequestThread({ name, entry: ENTRY, resourceLimits, maxIdleMs: MAX_IDLE_MS, logger })
    this.#forPages = thread('fonts')
    this.#forOwnPictures = thread('fonts of own pictures')
    this.#line = new FairLine({
      clock,
      places: PLACES_FOR_A_WORKSHOP,
      placesPerPerson: PLACES_PER_PERSON,
      words: {
        tooMany: 'Several of your pictures are being made just now. Try again when one is done.',
        busy: 'Many pictures are being made just now. Try again in a moment.',
        calledOff: 'The picture was called off.',
      },
    })
  }

  /** Requests that wait for their turn. */
  get waiting(): number {
    return this.#line.waiting
  }

  /**
   * Resolves to a WOFF2 file when it is the asker's turn. It cuts nothing for a client that has gone away before then.
   * Throws AppError `busy` or `too-many` with a time, `bad-request` when `signal` aborts; rejects when the face can't
   * be read.
   */
  async cut(wanted: WantedFace, asker: Asker, signal?: AbortSignal): Promise<Uint8Array> {
    const part = partOf(wanted)
    return this.#keptOf(part.key) ?? this.#line.run(asker, () => this.#make(part, this.#forPages), signal)
  }

  /** A WOFF2 file for a picture that this server draws itself. Rejects when the face can't be read. */
  async cutForOwnPicture(wanted: WantedFace): Promise<Uint8Array> {
    return this.#make(partOf(wanted), this.#forOwnPictures)
  }

  async close(): Promise<void> {
    await Promise.all([this.#forPages.close(), this.#forOwnPictures.close()])
  }

  /** A request that waited behind one for the same letters finds the face already cut. */
  async #make({ key, face, text }: Part, thread: FontThread): Promise<Uint8Array> {
    const known = this.#keptOf(key)
    if (known) return known
    const reply = await thread.ask({ face, text }, [])
    if (reply.type === 'failed') throw new Error(`The face ${face} could not be cut: ${reply.message}`)
    this.#keep(key, reply.woff2)
    return reply.woff2
  }

  #keptOf(key: string): Uint8Array | undefined {
    const known = this.#kept.get(key)
    if (!known) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, known)
    return known
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

function partOf({ name, text }: WantedFace): Part {
  const letters = [...new Set(text)].sort().join('')
  return { face: name, text: letters, key: createHash('sha256').update(`${name}\n${letters}`).digest('base64') }
}
