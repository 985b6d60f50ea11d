// Takes a board file from its request until it is read. Files are admitted and received on the disk, and then read one
// after the other, in fair turns (SYNC-SPEC S38), because a large one fills the memory for a while.

import type { Limits } from '@/lib/protocol/limits'
import type { AssetStore } from '../assets/asset-store'
import type { UploadGate } from '../assets/upload-gate'
import { FairLine } from '../fairness/fair-line'
import { systemClock } from '../time/clock'
import { receiveFile, type SentFile } from '../uploads/receive-file'
import type { BoardFileReader } from './board-file-reader'
import { openParcel, type Parcel } from './parcel'

const PLACES = 32
const PLACES_PER_PERSON = 4

export interface BoardFileUploadsOptions {
  readonly store: Pick<AssetStore, 'draft' | 'discard'>
  readonly gate: UploadGate
  readonly reader: BoardFileReader
  readonly limits: Limits
}

/** Receives uploaded board files on the disk and reads them one after the other, in fair turns. */
export class BoardFileUploads {
  readonly #options: BoardFileUploadsOptions
  readonly #line: FairLine

  constructor(options: BoardFileUploadsOptions) {
    this.#options = options
    this.#line = new FairLine({
      clock: systemClock,
      places: PLACES,
      placesPerPerson: PLACES_PER_PERSON,
      words: {
        tooMany: 'Too many of your board files are being read at once. Wait until one is done.',
        busy: 'Too many board files are being read just now. Try again in a moment.',
        calledOff: 'The import was called off.',
      },
    })
  }

  /**
   * Reads the request's form and calls `use` with the file's content. Throws AppError `bad-request`, `too-large`,
   * `unreadable-board`, `too-many`, `busy`, and what `use` throws.
   */
  take<T>({ request, asker }: SentFile, personId: string, use: (parcel: Parcel) => Promise<T>): Promise<T> {
    const { store, gate, limits } = this.#options
    return gate.admit(asker, async (ended) => {
      const path = store.draft()
      try {
        const { maxArchiveBytes: maxBytes } = limits
        await receiveFile(request, path, {
          maxBytes,
          tooLarge: `An archive may have at most ${maxBytes} bytes.`,
          ended,
        })
        const wanted = AbortSignal.any([ended, request.signal])
        return await this.#line.run(asker, () => this.#read(path, personId, use), wanted)
      } finally {
        await store.discard(path)
      }
    })
  }

  async #read<T>(path: string, personId: string, use: (parcel: Parcel) => Promise<T>): Promise<T> {
    const { limits, reader } = this.#options
    const parcel = await openParcel(path, { author: personId, limits, reader })
    try {
      return await use(parcel)
    } finally {
      await parcel.close()
    }
  }
}
