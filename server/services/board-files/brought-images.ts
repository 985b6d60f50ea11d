// The images of an imported file. The image program re-encodes each one before anything refers to it.

import type { ReadImage } from '@/lib/board-file/read-board-file'
import { assetAddress } from '@/lib/document/records/asset-address'
import type { BoardRecord } from '@/lib/document/records/records'
import { AppError } from '@/lib/domain/errors'
import type { JsonObject } from '@/lib/std/json'
import type { EncodedImage } from '../../assets/image-job'
import type { Parcel } from '../../board-files/parcel'
import type { AssetRow } from '../../db/boards/assets'
import type { Asker } from '../../fairness/asker'
import type { ServiceContext } from '../context'

type MadeImages = ReadonlyMap<string, { readonly id: string; readonly image: EncodedImage }>

/** Holds the re-encoded images of an imported file. */
export class BroughtImages {
  readonly #context: ServiceContext
  readonly #personId: string
  /** Images by the ids of their asset records. */
  readonly #images: MadeImages

  private constructor(context: ServiceContext, personId: string, images: MadeImages) {
    this.#context = context
    this.#personId = personId
    this.#images = images
  }

  /**
   * Reads the images of a file, and `more` that its versions alone show. Throws AppError `unsupported-image`, `too-large`,
   * `unreadable-board`, `storage-full`; nothing is kept then.
   */
  static async make(
    context: ServiceContext,
    parcel: Parcel,
    { personId, asker }: { readonly personId: string; readonly asker: Asker },
    maxBytes: number,
    more: Readonly<Record<string, ReadImage>> = {},
  ): Promise<BroughtImages> {
    const images = new Map<string, { readonly id: string; readonly image: EncodedImage }>()
    const brought = new BroughtImages(context, personId, images)
    try {
      let left = maxBytes
      for (const [recordId, image] of Object.entries({ ...more, ...parcel.file.images })) {
        const made = await context.imageUploads.remake(await parcel.image(image, recordId), asker)
        images.set(recordId, made)
        left -= made.image.byteLength
        if (left < 0) {
          throw new AppError(
            'storage-full',
            'The images of this file are more than a board may have. Nothing was made of it.',
            'file',
          )
        }
      }
    } catch (error) {
      await brought.forget()
      throw error
    }
    return brought
  }

  /** What they take together. */
  get bytes(): number {
    return [...this.#images.values()].reduce((sum, { image }) => sum + image.byteLength, 0)
  }

  /** The record, showing the image at its address here. */
  inRecord(record: BoardRecord): BoardRecord {
    const made = this.#images.get(record.id)
    if (!made) return record
    const { mimeType, widthPx: w, heightPx: h, byteLength: fileSize, isAnimated } = made.image
    const props = { ...(record.props as JsonObject), src: assetAddress(made.id), mimeType, w, h, fileSize, isAnimated }
    return { ...record, props }
  }

  async belongTo(boardId: string): Promise<void> {
    const createdAt = this.#context.now()
    const rows = [...this.#images.values()].map(({ id, image }): AssetRow => {
      const { mimeType, widthPx, heightPx, byteLength, sha256 } = image
      return { id, boardId, mimeType, widthPx, heightPx, byteLength, sha256, createdById: this.#personId, createdAt }
    })
    await this.#context.assets.addAll(rows)
  }

  /** Takes the files back: nothing was made of them. */
  async forget(): Promise<void> {
    await this.#context.assetStore.forget([...this.#images.values()].map(({ id }) => id))
  }
}
