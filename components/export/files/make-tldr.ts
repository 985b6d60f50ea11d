// The board as a file of stock tldraw, from what is on the screen, with the images that the server gives.

import { FileHelpers } from 'tldraw'
import { ApiError } from '@/components/api/client'
import { fetchFile } from '@/components/api/fetch-file'
import { assetAddress } from '@/lib/document/records/asset-address'
import { boardFileName } from '@/lib/export/file-name'
import { imageIdsOf, imagesWithin } from '@/lib/export/tldr/images-within'
import { TLDR_MEDIA_TYPE, writeTldr } from '@/lib/export/tldr/write-tldr'
import type { DataFile } from './data-file'
import { type DataSource, recordsNow } from './data-source'

export async function makeTldr(source: DataSource): Promise<DataFile> {
  const { boardTitle, locale } = source
  const records = recordsNow(source)
  const ids = imageIdsOf(records)
  const images = await loadImages(ids, source)
  const text = writeTldr(records, { title: boardTitle, locale, images })
  const blob = new Blob([text], { type: TLDR_MEDIA_TYPE })
  const count = ids.length - images.size
  return {
    blob,
    name: boardFileName('drawing', { title: boardTitle, at: Date.now() }, locale, 'tldr'),
    madeHere: { format: 'tldr', part: 'board' },
    ...(count > 0 && { note: { note: 'imagesLeftOut', count } }),
  }
}

/** Loads images as `data:` addresses; leaves out those that have no room, or that can't be loaded. */
async function loadImages(ids: readonly string[], { signal, onProgress }: DataSource) {
  const found = new Map<string, Blob>()
  let bytes = 0
  for (const id of ids) {
    try {
      const image = await fetchFile(assetAddress(id), { signal })
      found.set(id, image)
      bytes += image.size
      onProgress(bytes)
    } catch (error) {
      // An image that is gone, or a server that can't be reached: the rest of the drawing is there.
      if (!(error instanceof ApiError)) throw error
    }
  }
  const images = new Map<string, string>()
  for (const id of imagesWithin(new Map([...found].map(([each, { size }]) => [each, size])))) {
    const image = found.get(id)
    if (image) images.set(id, await FileHelpers.blobToDataUrl(image))
  }
  return images
}
