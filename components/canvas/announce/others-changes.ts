// What other people do, in words for screen readers: cards and links that they make, change and remove, and who comes and
// goes. Gathered for some seconds, so that a busy board is not one endless sentence.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { isTakingBack } from '@/components/binding/index'
import { Disposer } from '@/lib/std/disposer'
import { peerEditing } from '../peer-editing'
import { canvasWords } from '../words/canvas-words'
import { CardChanges, MOST_SENTENCES, type SpokenThing, watchCards } from './card-changes'

/** How long changes are gathered: long enough for a sentence about what a person did, short enough to be about now. */
export const GATHERED_MS = 5_000

interface Person {
  readonly id: string
  readonly name: string
}

export interface OthersFollowed {
  come(person: Person): void
  leave(person: Person): void
  stop(): void
}

/** Calls `say` with one text for all that others did in the last seconds. */
export function followOthers(editor: Editor, say: (text: string) => void): OthersFollowed {
  const disposer = new Disposer()
  const news = new OthersNews(editor)
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      const text = news.take()
      if (text !== '') say(text)
      if (!news.isEmpty) wait()
    }, GATHERED_MS)
  }
  disposer.add(() => clearTimeout(timer))
  disposer.add(
    watchCards(editor, (shape, before, source) => {
      // One's own undo comes out of the document, as others' changes do.
      if (source === 'remote' && !isTakingBack(editor) && news.change(shape, before)) wait()
    }),
  )
  const meet = (person: Person, isHere: boolean) => {
    news.meet(person, isHere)
    wait()
  }
  return {
    come: (person) => meet(person, true),
    leave: (person) => meet(person, false),
    stop: () => disposer.dispose(),
  }
}

/** What has happened since it was last taken. */
class OthersNews {
  readonly #editor: Editor
  readonly #changes: CardChanges
  /** The person who had a card selected when it changed: afterwards they may have gone on to the next. */
  readonly #whoOf = new Map<TLShapeId, string>()
  readonly #come = new Map<string, string>()
  readonly #gone = new Map<string, string>()

  constructor(editor: Editor) {
    this.#editor = editor
    // A title that somebody types is spoken when it is written.
    this.#changes = new CardChanges(editor, (id) => peerEditing(editor, id) !== undefined)
  }

  get isEmpty(): boolean {
    return this.#changes.isEmpty
  }

  /** Returns whether it is a card or a link. */
  change(shape: TLShape, before: TLShape | undefined): boolean {
    if (!this.#changes.add(shape, before) && !this.#changes.has(shape.id)) return false
    const who = peerEditing(this.#editor, shape.id)?.name ?? whoHolds(this.#editor, shape.id)
    if (who !== undefined) this.#whoOf.set(shape.id, who)
    return true
  }

  meet({ id, name }: Person, isHere: boolean): void {
    const [to, from] = isHere ? [this.#come, this.#gone] : [this.#gone, this.#come]
    // A person who reloads their page leaves and comes at once: that isn't news.
    if (!from.delete(id)) to.set(id, name)
  }

  take(): string {
    const sentences = [...this.#people('come', this.#come), ...this.#people('gone', this.#gone), ...this.#cards()]
    this.#changes.clear()
    for (const people of [this.#come, this.#gone]) people.clear()
    for (const id of this.#whoOf.keys()) if (!this.#changes.has(id)) this.#whoOf.delete(id)
    return sentences.join('. ')
  }

  #people(way: 'come' | 'gone', people: ReadonlyMap<string, string>): string[] {
    const { canvas } = canvasWords(this.#editor)
    if (people.size > MOST_SENTENCES) return [canvas(`spoken.others.${way}Many`, { count: people.size })]
    return [...people.values()].map((who) => canvas(`spoken.others.${way}`, { who }))
  }

  #cards(): string[] {
    const { canvas } = canvasWords(this.#editor)
    const things = {
      added: this.#changes.added(),
      changed: this.#changes.changed(),
      removed: this.#changes.removed(),
    }
    const ways = ['added', 'changed', 'removed'] as const
    const count = ways.reduce((sum, way) => sum + things[way].length, 0)
    if (count > MOST_SENTENCES) {
      const counts = ways.flatMap((way) =>
        things[way].length > 0 ? [canvas(`spoken.${way}Many`, { count: things[way].length })] : [],
      )
      return [canvas('spoken.others.many', { what: counts.join(', ') })]
    }
    return ways.flatMap((way) =>
      things[way].map((thing) => canvas(`spoken.others.${way}`, { who: this.#who(thing), what: thing.words })),
    )
  }

  #who({ id }: SpokenThing): string {
    const who = this.#whoOf.get(id) ?? whoHolds(this.#editor, id)
    return who ?? canvasWords(this.#editor).canvas('spoken.others.somebody')
  }
}

/** The name of the one other person who has a shape selected; undefined where there is none or more than one. */
function whoHolds(editor: Editor, id: string): string | undefined {
  const names = new Map(
    editor
      .getCollaborators()
      .filter(({ selectedShapeIds }) => selectedShapeIds.some((selected) => selected === id))
      .map(({ userId, userName }) => [userId, userName]),
  )
  const [only, another] = names.values()
  return another === undefined ? only : undefined
}
