// Images in what was copied from a board, this one or another, or drawn elsewhere. An image belongs to
// one board: it comes along as data and is uploaded here before anything is put down, so that a paste is one step and no
// record points elsewhere.

import type { Editor, TLAsset, TLContent } from 'tldraw'
import { assetIdIn } from '@/lib/document/records/asset-address'
import { preparedOrSaid } from './add-images'
import { canvasUploads } from './canvas-uploads'
import type { StoredImage } from './send-image'

/** The content with our images in it. Those that are refused or called off are missing, and their shapes with them. */
export async function withOwnImages(editor: Editor, content: TLContent): Promise<TLContent> {
  const assets = await Promise.all(content.assets.map((asset) => ownAsset(editor, asset)))
  const kept = assets.filter((asset) => asset !== undefined)
  const own = new Set<unknown>(kept.map(({ id }) => id))
  const isShown = (id: unknown) => typeof id !== 'string' || own.has(id) || !!editor.getAsset(id as TLAsset['id'])
  const shapes = content.shapes.filter(({ props }) => !('assetId' in props) || isShown(props.assetId))
  const there = new Set(shapes.map(({ id }) => id))
  return {
    ...content,
    assets: kept,
    shapes,
    rootShapeIds: content.rootShapeIds.filter((id) => there.has(id)),
    bindings: (content.bindings ?? []).filter(({ fromId, toId }) => there.has(fromId) && there.has(toId)),
  }
}

/** Whether putting the content down has to wait for uploads. */
export function hasForeignImages(editor: Editor, content: TLContent): boolean {
  return content.assets.some((asset) => !editor.getAsset(asset.id))
}

async function ownAsset(editor: Editor, asset: TLAsset): Promise<TLAsset | undefined> {
  if (editor.getAsset(asset.id)) return asset
  if (asset.type !== 'image') return undefined
  const { src, name } = asset.props
  if (src && assetIdIn(src)) return asset
  const image = await uploaded(editor, src ?? '', name)
  if (!image) return undefined
  const { url, mimeType, widthPx: w, heightPx: h, byteLength: fileSize, isAnimated } = image
  return { ...asset, props: { ...asset.props, src: url, mimeType, w, h, fileSize, isAnimated } }
}

/** Only data is taken: what lies elsewhere isn't fetched. */
async function uploaded(editor: Editor, address: string, name: string): Promise<StoredImage | undefined> {
  const bytes = bytesOf(address)
  if (!bytes) return undefined
  const file = new File([bytes], name || 'image', { type: bytes.type })
  const prepared = await preparedOrSaid(editor, file)
  return prepared && canvasUploads(editor)?.upload(prepared.file)
}

/** Pages may not fetch `data:` addresses (SYNC-SPEC S30). */
function bytesOf(address: string): Blob | undefined {
  const [, type, base64] = /^data:(image\/[a-z+.-]+);base64,(.*)$/s.exec(address) ?? []
  if (!type || base64 === undefined) return undefined
  try {
    return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type })
  } catch {
    // The data is not of the type that it claims.
    return undefined
  }
}
