// The asset record of an image that the server has.

import { AssetRecordType, type TLImageAsset } from 'tldraw'
import type { StoredImage } from './send-image'

export function imageAsset(image: StoredImage, name: string): TLImageAsset {
  const { id, url, mimeType, widthPx, heightPx, byteLength, isAnimated } = image
  const props = { name, src: url, w: widthPx, h: heightPx, mimeType, isAnimated, fileSize: byteLength }
  return AssetRecordType.create({ id: AssetRecordType.createId(id), type: 'image', props }) as TLImageAsset
}
