// Makes a thing once for each idempotency key of a person, however often the same request comes: at once, later, or after the
// server was killed at it (SYNC-SPEC S70). The id of the thing is chosen and written down before the thing is made, so that
// the next request finds it. The answer is made of the thing itself: no second copy of anybody's words is kept (decision 191).

import { createHash } from 'node:crypto'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { MadeOnceRow, OnceKey } from '../../db/people/made-once'
import type { ServiceContext } from '../context'

export interface OnceRequest {
  readonly userId: string
  readonly key: string
  /** All that the request says, so that another one under the same key is known as another. */
  readonly parts: readonly (string | Uint8Array)[]
}

export interface Making<Thing extends { readonly id: string }> {
  /**
   * Finds what was made under an id; null where there is nothing. `isMade` is false where nobody wrote down that making it
   * came to its end: what is made in several steps may be half there.
   */
  readonly find: (id: string, isMade: boolean) => Promise<Thing | null>
  /** Makes it. A thing that was there already may have an id of its own. */
  readonly make: (id: string) => Promise<Thing>
  readonly newId: () => string
}

export interface MadeThing<Thing> {
  readonly thing: Thing
  /** False: an earlier request made it. */
  readonly isNew: boolean
}

const A_SECOND = 1

/** The longest that a request of another node is taken to be at work: nobody here sees whether it still is. */
const AT_WORK_ELSEWHERE_MS = 30_000

type OnceContext = Pick<ServiceContext, 'madeOnce' | 'now' | 'presence'>

/** Makes things once for each key. There is one of it in a server, because it knows what is being made here just now. */
export class MakingOnce {
  readonly #context: OnceContext
  readonly #limits: Pick<Limits, 'maxIdempotencyKeysPerUser' | 'maxIdempotencyKeyAgeMs'>
  readonly #underWay = new Set<string>()

  constructor(context: OnceContext, limits: Pick<Limits, 'maxIdempotencyKeysPerUser' | 'maxIdempotencyKeyAgeMs'>) {
    this.#context = context
    this.#limits = limits
  }

  /**
   * Makes the thing, or finds what the same request made before. Throws AppError `conflict` while that one is at work,
   * `key-reused` where the key was another request's, `not-found` where the thing is gone, `too-many` beyond the keys that are
   * known of a person; and what making it throws.
   */
  async run<Thing extends { readonly id: string }>(
    { userId, key, parts }: OnceRequest,
    making: Making<Thing>,
  ): Promise<MadeThing<Thing>> {
    const name: OnceKey = { userId, keyHash: hashOf([key]) }
    const flight = `${userId} ${name.keyHash}`
    if (this.#underWay.has(flight)) throw stillAtWork()
    this.#underWay.add(flight)
    try {
      return await this.#alone(name, hashOf(parts), making)
    } finally {
      this.#underWay.delete(flight)
    }
  }

  async #alone<Thing extends { readonly id: string }>(
    name: OnceKey,
    requestHash: string,
    { find, make, newId }: Making<Thing>,
  ): Promise<MadeThing<Thing>> {
    const { madeOnce, now } = this.#context
    const known = await this.#known(name)
    if (known && known.requestHash !== requestHash) {
      throw new AppError('key-reused', 'This Idempotency-Key came with another request before. Make a new one.')
    }
    // Before anything is looked for: what another node is making just now may be half there.
    if (known && this.#mayBeAtWorkElsewhere(known)) throw stillAtWork()
    const found = known && (await find(known.thingId, known.isMade))
    if (known && found) {
      if (!known.isMade) await madeOnce.end(known, known.thingId)
      return { thing: found, isNew: false }
    }
    if (known?.isMade) throw new AppError('not-found', 'What this Idempotency-Key made was removed since.')
    // What was begun under the id of a killed request is nobody's: another id can't meet its remains.
    const row: MadeOnceRow = { ...name, requestHash, thingId: newId(), isMade: false, createdAt: now() }
    if (!(await madeOnce.begin(row, known))) throw stillAtWork()
    const thing = await make(row.thingId).catch(async (error: unknown) => {
      // A refused request made nothing, and leaves its key free. After a failure the next one looks whether it did.
      if (error instanceof AppError) await madeOnce.remove(row)
      throw error
    })
    await madeOnce.end(row, thing.id)
    return { thing, isNew: true }
  }

  #mayBeAtWorkElsewhere({ isMade, createdAt }: MadeOnceRow): boolean {
    const { now, presence } = this.#context
    return presence !== undefined && !isMade && now().getTime() - createdAt.getTime() < AT_WORK_ELSEWHERE_MS
  }

  async #known(name: OnceKey): Promise<MadeOnceRow | null> {
    const { madeOnce, now } = this.#context
    const row = await madeOnce.find(name)
    if (row && now().getTime() - row.createdAt.getTime() <= this.#limits.maxIdempotencyKeyAgeMs) return row
    if (row) await madeOnce.remove(row)
    else if ((await madeOnce.countOf(name.userId)) >= this.#limits.maxIdempotencyKeysPerUser) throw tooMany()
    return null
  }
}

function stillAtWork(): AppError {
  return new AppError('conflict', 'The first request with this key is still at work.', undefined, A_SECOND)
}

function tooMany(): AppError {
  return new AppError('too-many', 'As many keys are known of you as the server remembers in a day. Send none, or wait.')
}

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  // The length before each part, so that two parts are never one.
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
