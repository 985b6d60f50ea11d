// In which plain text each person types, and how far: the title or a field of a card, a name on the canvas. It is presence.
// The fields themselves draw it (field-carets), and shapes show who it is (peer-editing, peer-names).

import { type Computed, computed, type Editor, WeakCache } from 'tldraw'
import type { Presence } from '@/lib/protocol/presence'
import { jsonEqual } from '@/lib/std/json-equal'

type Writing = NonNullable<Presence['writing']>

/** A text of a shape that people type into in a field. */
export interface WritingPlace {
  readonly editor: Editor
  readonly shapeId: string
  /** The name of a field of cards, or `title`, `body`, `hint`, `words`. */
  readonly field: string
}

/** Another person who types in a field. */
export interface Writer {
  readonly key: string
  readonly name: string
  /** A CSS colour. */
  readonly color: string
  readonly writing: Writing
}

const tellers = new WeakCache<Editor, { tell: (writing: Writing | null) => void }>()
const signals = new WeakCache<Editor, Computed<readonly Writer[]>>()
const NOBODY: readonly Writer[] = []

/** Gives the fields of a board a function that sends others the place where this person types. */
export function setWritingTeller(editor: Editor, tell: (writing: Writing | null) => void): void {
  tellerOf(editor).tell = tell
}

/** Sends others the place where this person types; null once they are in no field. */
export function tellWriting(editor: Editor, writing: Writing | null): void {
  tellerOf(editor).tell(writing)
}

/** Reactive: everybody else who types in a field, on any page. The same array until one of them moves. */
export function writersOn(editor: Editor): readonly Writer[] {
  const read = () =>
    editor.getCollaborators().flatMap(({ id, userName, color, meta }) => {
      const writing = meta.writing as Writing | null | undefined
      return writing ? [{ key: id, name: userName, color, writing }] : []
    })
  return signals.get(editor, () => computed('people in fields', read, { isEqual: areEqual })).get()
}

/** Reactive: those of them who are in this text. */
export function writersIn({ editor, shapeId, field }: WritingPlace): readonly Writer[] {
  const here = writersOn(editor).filter(({ writing }) => writing.shapeId === shapeId && writing.field === field)
  return here.length > 0 ? here : NOBODY
}

const tellerOf = (editor: Editor) => tellers.get(editor, () => ({ tell: () => undefined }))

function areEqual(some: readonly Writer[], others: readonly Writer[]): boolean {
  return some.length === others.length && some.every((one, i) => jsonEqual({ ...one }, { ...others[i] }))
}
