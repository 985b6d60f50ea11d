// Tracks shapes that share a parent, and the pages of the board, as far as something can go wrong: two of them at one
// place in the order, between which nobody can insert anything, and empty groups, which nobody can see, select or remove.

import { idIn } from '../records/field-groups'
import type { BoardRecord } from '../records/records'

/** Finds parents whose children share a place in the order, and groups that are empty. */
export class Siblings {
  /** Shapes by their place in the order of their parent; pages, which have none, by theirs on the board. */
  readonly #places = new Map<string, Set<string>>()
  readonly #crowded = new Set<string>()
  readonly #childCounts = new Map<string, number>()
  readonly #groups = new Set<string>()
  readonly #emptyGroups = new Set<string>()

  /** Ids of groups without a child. */
  get emptyGroups(): ReadonlySet<string> {
    return this.#emptyGroups
  }

  /** The shapes, or pages, at each place that more than one has, by id. */
  crowds(): string[][] {
    return [...this.#crowded].map((place) => [...(this.#places.get(place) ?? [])])
  }

  add(record: BoardRecord): void {
    if (!isOrdered(record)) return
    const { id } = record
    const place = placeOf(record)
    const shapes = this.#places.get(place)
    if (shapes) {
      shapes.add(id)
      this.#crowded.add(place)
    } else this.#places.set(place, new Set([id]))
    if (record.typeName === 'page') return
    this.#count(idIn(record.parentId), 1)
    if (record.type !== 'group') return
    this.#groups.add(id)
    this.#look(id)
  }

  remove(record: BoardRecord): void {
    if (!isOrdered(record)) return
    const { id } = record
    const place = placeOf(record)
    const shapes = this.#places.get(place)
    shapes?.delete(id)
    if (shapes && shapes.size < 2) this.#crowded.delete(place)
    if (shapes?.size === 0) this.#places.delete(place)
    if (record.typeName === 'page') return
    this.#count(idIn(record.parentId), -1)
    this.#groups.delete(id)
    this.#look(id)
  }

  #count(parentId: string, more: number): void {
    const count = (this.#childCounts.get(parentId) ?? 0) + more
    if (count === 0) this.#childCounts.delete(parentId)
    else this.#childCounts.set(parentId, count)
    this.#look(parentId)
  }

  #look(id: string): void {
    if (this.#groups.has(id) && !this.#childCounts.has(id)) this.#emptyGroups.add(id)
    else this.#emptyGroups.delete(id)
  }
}

function isOrdered({ typeName }: BoardRecord): boolean {
  return typeName === 'shape' || typeName === 'page'
}

function placeOf({ parentId, index }: BoardRecord): string {
  return `${idIn(parentId)} ${idIn(index)}`
}
