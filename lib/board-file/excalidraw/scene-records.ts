// The records of tldraw that an Excalidraw scene becomes: frames, groups, shapes with their labels inside, arrows bound to
// what they point at, and images with their data.

import { getIndices } from '@tldraw/utils'
import { frameShape, type NativePlace } from '../../export/tldr/native-shapes'
import { isJsonObject } from '../problems'
import {
  boundsOf,
  boundsOfAll,
  type Element,
  liveElements,
  numberIn,
  type Point,
  textIn,
  turnedOrigin,
} from './element'
import { isDrawable, isInvisible, shapeOfElement } from './element-shape'
import { frameKey, type SceneTree, sceneTree } from './scene-tree'

export interface Scene {
  readonly elements: unknown
  /** Data of images by their ids in the scene. */
  readonly files: unknown
  readonly pageId: string
  /** Begins all ids, so that scenes of one drawing keep apart. */
  readonly name: string
  /** The distance by which all is moved, px. */
  readonly by: Point
}

const LABELLED: readonly unknown[] = ['rectangle', 'ellipse', 'diamond', 'arrow']
const BINDABLE: readonly unknown[] = ['rectangle', 'ellipse', 'diamond', 'text', 'image', 'frame', 'magicframe']

/** Returns records of the current schema, in the order in which they lie on each other. */
export function sceneRecords(scene: Scene): object[] {
  return new SceneWriter(scene).records()
}

class SceneWriter {
  readonly #scene: Scene
  /** Everything but labels and frames. */
  readonly #things: readonly Element[]
  readonly #frames: readonly Element[]
  readonly #labels = new Map<string, Element>()
  readonly #tree: SceneTree
  /** The page's coordinates of what holds others. */
  readonly #origins = new Map<string, Point>()
  readonly #children = new Map<string, { readonly key: string; readonly make: (index: string) => object }[]>()
  readonly #placed = new Set<string>()

  constructor(scene: Scene) {
    this.#scene = scene
    const live = liveElements(scene.elements)
    const labelled = new Set(live.filter(({ type }) => LABELLED.includes(type)).map(({ id }) => textIn(id)))
    for (const element of live) {
      const { type, containerId, id } = element
      if (type === 'text' && typeof containerId === 'string' && containerId !== id && labelled.has(containerId))
        this.#labels.set(containerId, element)
    }
    const labels = new Set(this.#labels.values())
    this.#frames = live.filter(isFrame)
    this.#things = live.filter((element) => !isFrame(element) && !labels.has(element) && !isInvisible(element))
    const shown = this.#things.filter(
      (element) => isDrawable(element) && (element.type !== 'image' || this.#fileOf(element)),
    )
    this.#tree = sceneTree(shown, new Set(this.#frames.map(({ id }) => textIn(id))))
  }

  records(): object[] {
    for (const frame of this.#frames) {
      this.#origins.set(frameKey(textIn(frame.id)), { x: numberIn(frame.x), y: numberIn(frame.y) })
    }
    for (const [key, members] of this.#tree.groups) {
      const { minX, minY } = boundsOfAll(members)
      this.#origins.set(key, { x: minX, y: minY })
    }
    for (const element of this.#things) this.#place(element)
    for (const frame of this.#frames) this.#placeHolder(frameKey(textIn(frame.id)))
    return [...this.#assets(), ...this.#inOrder(undefined), ...this.#bindings()]
  }

  #place(element: Element): void {
    const holder = isDrawable(element) ? this.#tree.holderOf(element) : undefined
    if (holder !== undefined) this.#placeHolder(holder)
    const label = this.#labels.get(textIn(element.id))
    const assetId = element.type === 'image' ? this.#assetId(element) : null
    this.#add(holder, textIn(element.id), (index) =>
      shapeOfElement({ element, label, assetId }, this.#placeOf(element, holder, index)),
    )
  }

  /** Puts a group or a frame where the first thing in it lies. */
  #placeHolder(key: string): void {
    if (this.#placed.has(key)) return
    this.#placed.add(key)
    const frame = this.#frames.find(({ id }) => frameKey(textIn(id)) === key)
    const holder = frame ? undefined : this.#tree.holderOfGroup(key)
    if (holder !== undefined) this.#placeHolder(holder)
    const at = this.#origins.get(key) ?? { x: 0, y: 0 }
    this.#add(holder, key, (index) => {
      const place = { ...this.#inHolder(at, holder), id: this.#idOf(key), parentId: this.#parentId(holder), index }
      if (frame) {
        const size = { w: numberIn(frame.width), h: numberIn(frame.height) }
        return frameShape(place, size, textIn(frame.name).slice(0, 200))
      }
      return {
        ...place,
        typeName: 'shape',
        type: 'group',
        rotation: 0,
        opacity: 1,
        isLocked: false,
        meta: {},
        props: {},
      }
    })
  }

  #add(holder: string | undefined, key: string, make: (index: string) => object): void {
    const siblings = this.#children.get(holder ?? '') ?? []
    siblings.push({ key, make })
    this.#children.set(holder ?? '', siblings)
  }

  #inOrder(holder: string | undefined): object[] {
    const siblings = this.#children.get(holder ?? '') ?? []
    const indices = getIndices(siblings.length)
    return siblings.flatMap(({ key, make }, i) => [make(indices[i] ?? 'a1'), ...this.#inOrder(key)])
  }

  #placeOf(element: Element, holder: string | undefined, index: string): NativePlace {
    return {
      ...this.#inHolder(turnedOrigin(element), holder),
      id: this.#idOf(textIn(element.id)),
      parentId: this.#parentId(holder),
      index,
      rotation: numberIn(element.angle),
      opacity: Math.min(1, Math.max(0, numberIn(element.opacity, 100) / 100)),
      isLocked: element.locked === true,
    }
  }

  /** Children lie relative to what holds them. */
  #inHolder({ x, y }: Point, holder: string | undefined): Point {
    const { by } = this.#scene
    const origin = holder === undefined ? { x: -by.x, y: -by.y } : (this.#origins.get(holder) ?? { x: 0, y: 0 })
    return { x: x - origin.x, y: y - origin.y }
  }

  #parentId(holder: string | undefined): string {
    return holder === undefined ? this.#scene.pageId : this.#idOf(holder)
  }

  #idOf(key: string): string {
    return `shape:${this.#scene.name}-${key}`
  }

  /** Arrows hold on to what they point at in Excalidraw. */
  #bindings(): object[] {
    const targets = new Map([...this.#things, ...this.#frames].map((element) => [textIn(element.id), element]))
    return this.#things.flatMap((arrow) =>
      arrow.type === 'arrow' && isDrawable(arrow)
        ? (['start', 'end'] as const).flatMap((terminal) => {
            const bound = arrow[`${terminal}Binding`]
            const target = isJsonObject(bound) ? targets.get(textIn(bound.elementId)) : undefined
            if (!target || !BINDABLE.includes(target.type)) return []
            if (target.type === 'image' && !this.#fileOf(target)) return []
            const key = isFrame(target) ? frameKey(textIn(target.id)) : textIn(target.id)
            const [fromId, toId] = [this.#idOf(textIn(arrow.id)), this.#idOf(key)]
            const fixed = isJsonObject(bound) && Array.isArray(bound.fixedPoint) ? bound.fixedPoint : [0.5, 0.5]
            const normalizedAnchor = { x: share(fixed[0]), y: share(fixed[1]) }
            return [
              {
                id: `binding:${fromId.slice('shape:'.length)}-${terminal}`,
                typeName: 'binding',
                type: 'arrow',
                fromId,
                toId,
                props: { terminal, normalizedAnchor, isPrecise: false, isExact: false, snap: 'none' },
                meta: {},
              },
            ]
          })
        : [],
    )
  }

  #assets(): object[] {
    const images = new Map<string, Element>()
    for (const element of this.#things) if (element.type === 'image') images.set(this.#assetId(element), element)
    return [...images].flatMap(([id, element]) => {
      const file = this.#fileOf(element)
      if (!file) return []
      const { minX, minY, maxX, maxY } = boundsOf(element)
      return [
        {
          id,
          typeName: 'asset',
          type: 'image',
          props: {
            w: Math.max(1, maxX - minX),
            h: Math.max(1, maxY - minY),
            name: 'image',
            isAnimated: false,
            mimeType: textIn(file.mimeType),
            src: textIn(file.dataURL),
          },
          meta: {},
        },
      ]
    })
  }

  #assetId({ fileId }: Element): string {
    return `asset:${this.#scene.name}-${textIn(fileId)}`
  }

  #fileOf({ fileId }: Element): Element | undefined {
    const { files } = this.#scene
    const file =
      isJsonObject(files) && typeof fileId === 'string' && Object.hasOwn(files, fileId) ? files[fileId] : null
    return isJsonObject(file) && typeof file.dataURL === 'string' ? file : undefined
  }
}

function isFrame({ type }: Element): boolean {
  return type === 'frame' || type === 'magicframe'
}

function share(value: unknown): number {
  return Math.min(1, Math.max(0, numberIn(value, 0.5)))
}
