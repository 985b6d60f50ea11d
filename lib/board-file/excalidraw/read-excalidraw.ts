// Reads a file or a clipboard of Excalidraw as a .tldr file, which pages and the server read alike. tldraw's own reader of
// Excalidraw's clipboard works inside an open editor alone, knows no frames, stops at members that older files lack, and
// leaves a labelled shape that is alone in its group where it lay in Excalidraw, far from the rest.

import { createTLSchema } from '@tldraw/tlschema'
import type { JsonObject } from '../../std/json'
import { isJsonObject } from '../problems'
import { boundsOfAll, liveElements, type Point } from './element'
import { sceneRecords } from './scene-records'

const TYPES: readonly unknown[] = ['excalidraw', 'excalidraw/clipboard', 'excalidrawlib']
const PAGE_ID = 'page:excalidraw'
/** Items of a library lie in rows of this width, px. */
const ROW_PX = 1600
const GAP_PX = 80

/** Recognises a parsed Excalidraw file, library or clipboard by its own type. */
export function isExcalidraw(value: unknown): value is JsonObject {
  return isJsonObject(value) && TYPES.includes(value.type)
}

/** Returns the drawing as a .tldr file; what has no shape in tldraw is in it under a type that no board holds. */
export function tldrOfExcalidraw(value: JsonObject): JsonObject {
  const scenes =
    value.type === 'excalidrawlib' ? libraryScenes(value) : [{ elements: value.elements, by: { x: 0, y: 0 } }]
  const records = [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
    { id: PAGE_ID, typeName: 'page', name: 'Excalidraw', index: 'a1', meta: {} },
    ...scenes.flatMap(({ elements, by }, i) =>
      sceneRecords({ elements, files: value.files, pageId: PAGE_ID, name: `excalidraw-${i + 1}`, by }),
    ),
  ]
  return {
    tldrawFileFormatVersion: 1,
    schema: createTLSchema().serialize() as unknown as JsonObject,
    records: records as unknown as JsonObject[],
  }
}

interface PlacedScene {
  readonly elements: readonly object[]
  readonly by: Point
}

/** Lays the items of a library out in rows, each as a group, because they all begin at the same place. */
function libraryScenes({ libraryItems, library }: JsonObject): PlacedScene[] {
  const items = itemsOf(libraryItems ?? library)
  const placed: PlacedScene[] = []
  let [x, y, rowHeight] = [0, 0, 0]
  for (const [i, item] of items.entries()) {
    const elements = liveElements(item)
    const { minX, minY, maxX, maxY } = boundsOfAll(elements)
    if (x > 0 && x + maxX - minX > ROW_PX) [x, y, rowHeight] = [0, y + rowHeight + GAP_PX, 0]
    const grouped = elements.map((element) => ({
      ...element,
      groupIds: [...(Array.isArray(element.groupIds) ? (element.groupIds as unknown[]) : []), `item-${i + 1}`],
    }))
    placed.push({ elements: grouped, by: { x: x - minX, y: y - minY } })
    x += maxX - minX + GAP_PX
    rowHeight = Math.max(rowHeight, maxY - minY)
  }
  return placed
}

/** The items of a library of version 2; in version 1 each is a list of elements. */
function itemsOf(items: unknown): unknown[] {
  if (!Array.isArray(items)) return []
  return items.map((item: unknown) => (isJsonObject(item) ? item.elements : item))
}
