// A board file from its request until something was made of it: let in, received on the disk, and read one after the
// other, because a large one fills the memory for a while.

import type { Limits } from '@/lib/protocol/limits'
import type { AssetStore } from '../assets/asset-store'
import type { UploadGate } from '../assets/upload-gate'
import { receiveFile } from '../uploads/receive-file'
import { openParcel, type Parcel } from './parcel'

export interface BoardFileUploadsOptions {
  readonly store: Pick<AssetStore, 'draft' | 'discard'>
  readonly gate: UploadGate
  readonly limits: Limits
}

export class BoardFileUploads {
  readonly #options: BoardFileUploadsOptions
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: BoardFileUploadsOptions) {
    this.#options = options
  }

  /**
   * Reads the request's form and calls `use` with what the file says. Throws AppError `bad-request`, `too-large`,
   * `unreadable-board`, `too-many`, `busy`, and what `use` throws.
   */
  take<T>(request: Request, personId: string, use: (parcel: Parcel) => Promise<T>): Promise<T> {
    const { store, gate, limits } = this.#options
    return gate.admit(personId, async () => {
      const path = store.draft()
      try {
        const { maxArchiveBytes } = limits
        await receiveFile(request, path, maxArchiveBytes, `An archive may have at most ${maxArchiveBytes} bytes.`)
        const made = this.#last.then(() => this.#read(path, personId, use))
        // The next one begins however this one ended; its caller has `made`.
        this.#last = made.catch(() => undefined)
        return await made
      } finally {
        await store.discard(path)
      }
    })
  }

  async #read<T>(path: string, personId: string, use: (parcel: Parcel) => Promise<T>): Promise<T> {
    const parcel = await openParcel(path, personId, this.#options.limits)
    try {
      return await use(parcel)
    } finally {
      await parcel.close()
    }
  }
}
