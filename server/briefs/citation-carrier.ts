// Carries passages from one version of a brief to another, in a thread and in fair turns (SYNC-SPEC S43).

import { type AnchoredPassage, Reanchoring } from '@/lib/brief/reanchor'
import type { Asker } from '../fairness/asker'
import { FairLine } from '../fairness/fair-line'
import type { Logger } from '../log/logger'
import { RequestThread } from '../threads/request-thread'
import { systemClock } from '../time/clock'
import type { CarryReply, CarryRequest } from './carry-job'

/** scripts/build-server.mjs puts the thread's file next to the server's. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './carry-thread-source.mjs' : './carry-thread.mjs',
  import.meta.url,
)
const MAX_HEAP_MB = 512
const MAX_IDLE_MS = 30_000
const PLACES = 32
const PLACES_PER_PERSON = 4

/** Finds the place of a passage of the old text in the new one. */
export type Carrying = Pick<Reanchoring, 'carry'>

/** Carries passages from one version of a brief to another, in a thread and in fair turns. */
export class CitationCarrier {
  readonly #thread: RequestThread<CarryRequest, CarryReply>
  readonly #line = new FairLine({
    clock: systemClock,
    places: PLACES,
    placesPerPerson: PLACES_PER_PERSON,
    words: {
      tooMany: 'Several of your briefs are being compared just now. Try again when one is done.',
      busy: 'Too many briefs are being compared just now. Try again in a moment.',
      calledOff: 'The comparison was called off.',
    },
  })

  constructor(logger: Logger) {
    const resourceLimits = { maxOldGenerationSizeMb: MAX_HEAP_MB }
    this.#thread = new RequestThread({
      name: 'citations',
      entry: ENTRY,
      resourceLimits,
      maxIdleMs: MAX_IDLE_MS,
      logger,
    })
  }

  /**
   * Carries passages ahead, when it is the asker's turn; the server's own work, without one, waits for nobody but what is
   * being done. A passage that isn't among them is carried when it is asked for, in this thread: somebody made it in
   * between. Throws AppError `too-many` or `busy` with a time, `bad-request` when `signal` aborts.
   */
  async carry(request: CarryRequest, asker: Asker | null, signal?: AbortSignal): Promise<Carrying> {
    const ask = () => this.#ask(request)
    const carried = request.passages.length === 0 ? [] : await (asker ? this.#line.run(asker, ask, signal) : ask())
    const known = new Map(request.passages.map((passage, i) => [keyOf(passage), carried[i]]))
    let late: Reanchoring | undefined
    return {
      carry: (passage) => {
        const ahead = known.get(keyOf(passage))
        if (ahead) return ahead
        late ??= new Reanchoring(request.from, request.to)
        return late.carry(passage)
      },
    }
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  async #ask({ from, to, passages }: CarryRequest): Promise<readonly AnchoredPassage[]> {
    const reply = await this.#thread.ask({ from, to, passages: passages.map(plain) }, [])
    if (reply.type === 'carried') return reply.passages
    throw new Error(`Citations could not be carried: ${reply.message}`)
  }
}

function plain({ quote, prefix, suffix, start, end, state }: AnchoredPassage): AnchoredPassage {
  return { quote, prefix, suffix, start, end, state }
}

function keyOf(passage: AnchoredPassage): string {
  return JSON.stringify(plain(passage))
}
