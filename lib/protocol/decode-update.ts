// Decodes an update of a client within bounds. Yjs makes an object of every two bytes of a hostile frame: 8 MB are half a
// gigabyte and seconds of the event loop. So the count ends the decoding, not the other way round (SYNC-SPEC S4).

import * as Y from 'yjs'
import type { DecodedUpdate } from './update-extent'

export interface UpdateBounds {
  readonly structs: number
  /** Ranges of the delete set. */
  readonly deletes: number
}

/** No client writes so much. A clock near 2^53 would make the next one unreadable, including on disk. */
const MAX_CLOCK = 2 ** 40

/** An update contains more structs than it may. */
export class TooManyStructs extends Error {
  override readonly name = 'TooManyStructs'
}

type DecoderOfBytes = ConstructorParameters<typeof Y.UpdateDecoderV1>[0]

class CountingDecoder extends Y.UpdateDecoderV1 {
  #structs: number
  #deletes: number

  constructor(decoder: DecoderOfBytes, { structs, deletes }: UpdateBounds) {
    super(decoder)
    this.#structs = structs
    this.#deletes = deletes
  }

  /** Called first for each struct. */
  override readInfo(): number {
    if (--this.#structs < 0) throw new TooManyStructs('Too many structs')
    return super.readInfo()
  }

  /** Called first for each range. */
  override readDsClock(): number {
    if (--this.#deletes < 0) throw new TooManyStructs('Too many deleted ranges')
    return super.readDsClock()
  }
}

/** Decodes an update. Throws TooManyStructs beyond `bounds`, and another Error if the bytes are not an update. */
export function decodeUpdateWithin(update: Uint8Array, bounds: UpdateBounds): DecodedUpdate {
  // Yjs creates its decoder itself, from a class that it is given.
  const Bounded = new Proxy(CountingDecoder, {
    construct: (Class, [decoder]: [DecoderOfBytes]) => new Class(decoder, bounds),
  })
  const decoded = Y.decodeUpdateV2(update, Bounded as unknown as typeof Y.UpdateDecoderV1)
  for (const { id, length } of decoded.structs) checkClock(id.clock + length)
  for (const ranges of decoded.ds.clients.values()) for (const { clock, len } of ranges) checkClock(clock + len)
  return decoded
}

function checkClock(end: number): void {
  if (end > MAX_CLOCK) throw new Error(`An update that reaches to clock ${end}`)
}
