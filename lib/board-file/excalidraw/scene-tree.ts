// Which groups and frames of a scene hold what: Excalidraw names all of them beside each element, the innermost first, and
// tldraw has a shape for each that holds others.

import { type Element, textIn } from './element'

/** The most groups around an element; those farther in are let go. */
const MOST_GROUPS = 8

export interface SceneTree {
  /** The key of what holds an element, a group or a frame; undefined: the page. */
  readonly holderOf: (element: Element) => string | undefined
  readonly holderOfGroup: (key: string) => string | undefined
  /** Elements of each group, those of groups in it among them. */
  readonly groups: ReadonlyMap<string, readonly Element[]>
}

/** The key of a group or a frame among all that can hold something. */
export const groupKey = (id: string) => `group:${id}`
/** The key of a frame. */
export const frameKey = (id: string) => `frame:${id}`

/** Reads the groups of elements that have shapes. A group of a single thing is none. */
export function sceneTree(elements: readonly Element[], frames: ReadonlySet<string>): SceneTree {
  const parents = new Map<string, string | undefined>()
  const children = new Map<string, Set<string>>()
  const members = new Map<string, Element[]>()
  for (const element of elements) {
    let child = textIn(element.id)
    const chain = chainOf(element)
    for (const [i, key] of chain.entries()) {
      // The first element that names a group decides where it is, so that no group comes to be in itself.
      if (!parents.has(key)) parents.set(key, chain[i + 1] ?? frameOf(element, frames))
      const inside = members.get(key) ?? []
      inside.push(element)
      members.set(key, inside)
      children.set(key, (children.get(key) ?? new Set()).add(child))
      child = key
    }
  }
  const isKept = (key: string) => (children.get(key)?.size ?? 0) > 1
  const keptFrom = (key: string | undefined): string | undefined => {
    let at = key
    while (at !== undefined && parents.has(at) && !isKept(at)) at = parents.get(at)
    return at
  }
  return {
    holderOf: (element) => keptFrom(chainOf(element)[0] ?? frameOf(element, frames)),
    holderOfGroup: (key) => keptFrom(parents.get(key)),
    groups: new Map([...members].filter(([key]) => isKept(key))),
  }
}

function chainOf({ groupIds }: Element): string[] {
  const ids = Array.isArray(groupIds) ? groupIds.filter((id): id is string => typeof id === 'string') : []
  return [...new Set(ids)].slice(-MOST_GROUPS).map(groupKey)
}

function frameOf({ id, frameId }: Element, frames: ReadonlySet<string>): string | undefined {
  return typeof frameId === 'string' && frameId !== id && frames.has(frameId) ? frameKey(frameId) : undefined
}
