// Cards and links that were made, removed or changed since one last asked, in words for screen readers.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { Disposer } from '@/lib/std/disposer'
import { isCard } from '../card/is-card'
import { isLink, spokenChange, spokenLink, spokenName, spokenPlace } from './spoken-card'

/** More changes than this are announced as a count instead of one by one. */
export const MOST_SENTENCES = 3

export interface SpokenThing {
  readonly id: TLShapeId
  readonly words: string
}

type OnChange = (shape: TLShape, before: TLShape | undefined, source: 'remote' | 'user') => void

/** Reports each shape before it goes and after it came or changed, with what it was. Returns how to stop. */
export function watchCards(editor: Editor, onChange: OnChange): () => void {
  const { sideEffects } = editor
  const disposer = new Disposer()
  disposer.add(sideEffects.registerAfterCreateHandler('shape', (shape, source) => onChange(shape, undefined, source)))
  disposer.add(
    sideEffects.registerAfterChangeHandler('shape', (before, after, source) => onChange(after, before, source)),
  )
  disposer.add(sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => onChange(shape, shape, source)))
  disposer.add(
    // A link's ends may go before it does, and with them its name.
    sideEffects.registerBeforeDeleteHandler('binding', ({ fromId }, source) => {
      const arrow = editor.getShape(fromId)
      if (arrow) onChange(arrow, arrow, source)
    }),
  )
  return () => disposer.dispose()
}

export class CardChanges {
  readonly #editor: Editor
  /** The shapes as they were; undefined for those that were not there. */
  readonly #before = new Map<TLShapeId, TLShape | undefined>()
  readonly #namesBefore = new Map<TLShapeId, string>()
  readonly #isUnfinished: (id: TLShapeId) => boolean

  /** What is unfinished is left out, and is there the next time. */
  constructor(editor: Editor, isUnfinished: (id: TLShapeId) => boolean = () => false) {
    this.#editor = editor
    this.#isUnfinished = isUnfinished
  }

  get isEmpty(): boolean {
    return this.#before.size === 0
  }

  /** Returns whether it is the first change of a card or link. */
  add(shape: TLShape, before: TLShape | undefined): boolean {
    if (this.#before.has(shape.id) || !(isCard(shape) || isLink(shape))) return false
    this.#before.set(shape.id, before)
    // Remember the names now: once the link is gone, nothing knows which cards it joined.
    if (before) this.#namesBefore.set(shape.id, spokenName(this.#editor, before))
    return true
  }

  has(id: TLShapeId): boolean {
    return this.#before.has(id)
  }

  /** Forgets all but what is unfinished. */
  clear(): void {
    for (const id of this.#before.keys()) {
      if (this.#editor.getShape(id) && this.#isUnfinished(id)) continue
      this.#before.delete(id)
      this.#namesBefore.delete(id)
    }
  }

  /** The names of new cards and links, cards with their places. */
  added(): SpokenThing[] {
    return this.#now((before) => before === undefined).map((shape) => {
      const place = isCard(shape) ? spokenPlace(this.#editor, shape) : ''
      return { id: shape.id, words: [spokenName(this.#editor, shape), place].filter(Boolean).join(', ') }
    })
  }

  removed(): SpokenThing[] {
    return [...this.#namesBefore].flatMap(([id, words]) => (this.#editor.getShape(id) ? [] : [{ id, words }]))
  }

  /** What is different, such as `R-001: likelihood 4`; without what is as it was, or changed in nothing that is spoken. */
  changed(): SpokenThing[] {
    return this.#now((before) => before !== undefined).flatMap((shape) => {
      const words = this.#change(shape)
      return words === '' ? [] : [{ id: shape.id, words }]
    })
  }

  #change(shape: TLShape): string {
    const before = this.#before.get(shape.id)
    if (isCard(shape) && isCard(before)) return spokenChange(this.#editor, before, shape)
    return isLink(shape) && before?.meta !== shape.meta ? spokenLink(this.#editor, shape) : ''
  }

  #now(was: (before: TLShape | undefined) => boolean): TLShape[] {
    return [...this.#before].flatMap(([id, before]) => {
      const shape = this.#editor.getShape(id)
      return shape && was(before) && !this.#isUnfinished(id) ? [shape] : []
    })
  }
}
