// A board as a file of stock tldraw (`.tldr`, format 1): what tldraw.com and every other editor made with tldraw opens.
// They refuse a file with shapes that they don't know, so that cards, matrices and zones become shapes of tldraw; links are
// arrows already and stay bound. What a board knows beyond its looks (fields, citations) is not in it: that is what the
// board's own file is for.

import {
  createTLSchema,
  defaultShapeSchemas,
  type TLAsset,
  type TLImageShape,
  type TLRecord,
  type TLShape,
} from '@tldraw/tlschema'
import { assetIdIn } from '../../document/records/asset-address'
import { idIn } from '../../document/records/field-groups'
import { pageOfShape } from '../../document/records/firm-ground'
import type { BoardRecord } from '../../document/records/records'
import { byIndex, type RecordLike } from '../../document/view/board-view'
import { criteriaOf } from '../../domain/criteria/criteria'
import type { Locale } from '../../domain/localized'
import type { CardShape } from '../../schema/card-shape'
import type { MatrixShape } from '../../schema/matrix-shape'
import type { ZoneShape } from '../../schema/zone-shape'
import { nativeCard } from './native-card'
import { nativeMatrix } from './native-matrix'
import { geoShape, richTextOf } from './native-shapes'
import { nativeZone } from './native-zone'

export const TLDR_MEDIA_TYPE = 'application/vnd.tldraw+json'

const FORMAT_VERSION = 1

type OwnShape = CardShape | MatrixShape | ZoneShape
type AnyShape = TLShape | OwnShape

export interface TldrOptions {
  readonly title: string
  readonly locale: Locale
  /** The board's images by their ids, as `data:` addresses. A missing image becomes a box with its name. */
  readonly images: ReadonlyMap<string, string>
}

/**
 * Writes `records`, which come from a store or a document and are valid. Records outside the document (cameras,
 * pointers) are left out.
 */
export function writeTldr(records: Iterable<RecordLike>, options: TldrOptions): string {
  const all = [...records] as (Exclude<TLRecord, TLShape> | AnyShape)[]
  const shapes = all.filter((record): record is AnyShape => record.typeName === 'shape')
  const document = all.find((record) => record.typeName === 'document')
  const words = { locale: options.locale, criteria: criteriaOf(document?.meta ?? {}) }
  const lowest = lowestChildren(shapes)
  const apart = arrowsApart(all)
  const assets = new Map<string, TLAsset>()
  for (const record of all) if (record.typeName === 'asset') assets.set(record.id, inlined(record, options.images))

  const native = shapes.flatMap((shape): TLShape[] => {
    if (isOwn(shape, 'card')) return [nativeCard(shape, words)]
    if (isOwn(shape, 'matrix')) return nativeMatrix(shape, lowest.get(shape.id), words)
    if (isOwn(shape, 'zone')) return nativeZone(shape, lowest.get(shape.id))
    if (!Object.hasOwn(defaultShapeSchemas, shape.type) || apart.has(shape.id)) return []
    return [shape.type === 'image' ? nativeImage(shape as TLImageShape, assets) : shape]
  })
  const kept = new Set(native.map(({ id }) => String(id)))
  const rest = all.filter((record) => {
    if (record.typeName === 'binding') return kept.has(record.fromId) && kept.has(record.toId)
    return record.typeName === 'page'
  })
  return JSON.stringify({
    tldrawFileFormatVersion: FORMAT_VERSION,
    schema: createTLSchema().serialize(),
    records: [
      // Stock tldraw has no use for the board's criteria.
      ...(document ? [{ ...document, name: options.title, meta: {} }] : []),
      ...rest,
      ...[...assets.values()].filter(hasAddress),
      ...native,
    ],
  })
}

function isOwn<T extends OwnShape['type']>(shape: AnyShape, type: T): shape is Extract<OwnShape, { type: T }> {
  return shape.type === type
}

/** The lowest index among the children of each shape or page. */
function lowestChildren(shapes: readonly AnyShape[]): ReadonlyMap<string, string> {
  const lowest = new Map<string, string>()
  for (const { parentId, index } of shapes.toSorted(byIndex)) if (!lowest.has(parentId)) lowest.set(parentId, index)
  return lowest
}

/** Returns the links between pages, which no other program draws. */
function arrowsApart(records: readonly RecordLike[]): ReadonlySet<string> {
  const byId = new Map(records.map((record) => [record.id, record as unknown as BoardRecord]))
  const pageOf = (id: string) => {
    const shape = byId.get(id)
    return shape && pageOfShape(shape, (other) => byId.get(other))?.id
  }
  const apart = new Set<string>()
  for (const { typeName, fromId, toId } of byId.values()) {
    if (typeName === 'binding' && pageOf(idIn(fromId)) !== pageOf(idIn(toId))) apart.add(idIn(fromId))
  }
  return apart
}

/** An address on a board's own server is useless elsewhere. */
function inlined(asset: TLAsset, images: ReadonlyMap<string, string>): TLAsset {
  if (asset.type === 'bookmark') return asset
  const id = assetIdIn(asset.props.src ?? '')
  if (id === undefined) return asset
  return { ...asset, props: { ...asset.props, src: images.get(id) ?? null } }
}

function hasAddress(asset: TLAsset): boolean {
  return asset.type === 'bookmark' || asset.props.src !== null
}

/** Writes the image, or a box of its size with its name if the file has no room for it. */
function nativeImage(image: TLImageShape, assets: ReadonlyMap<string, TLAsset>): TLShape {
  const asset = image.props.assetId ? assets.get(image.props.assetId) : undefined
  if (asset && hasAddress(asset)) return image
  const name = image.props.altText || (asset?.type === 'image' ? asset.props.name : '')
  const look = { fill: 'none', dash: 'dashed', align: 'middle', verticalAlign: 'middle' } as const
  return geoShape(image, image.props, { ...look, richText: richTextOf([{ text: name }]) })
}
