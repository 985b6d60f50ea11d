// The pins of comments that this canvas shows. The board's page provides them, and the canvas knows nothing of threads.

import { type Atom, atom, type Editor, type TLShapeId, WeakCache } from 'tldraw'

/** The comments about one shape that aren't resolved. */
export interface ThreadPin {
  readonly shapeId: TLShapeId
  readonly comments: number
  /** Some of them haven't been read by this person. */
  readonly isUnread: boolean
}

const NONE: readonly ThreadPin[] = []
const pins = new WeakCache<Editor, Atom<readonly ThreadPin[]>>()

const pinsAtom = (editor: Editor) => pins.get(editor, () => atom<readonly ThreadPin[]>('thread pins', NONE))

/** Reactive. */
export function threadPins(editor: Editor): readonly ThreadPin[] {
  return pinsAtom(editor).get()
}

export function setThreadPins(editor: Editor, next: readonly ThreadPin[]): void {
  pinsAtom(editor).set(next)
}
