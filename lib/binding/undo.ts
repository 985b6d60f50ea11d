// Undo that is yours alone. tldraw's own history puts whole old records back and so reverts a peer's edit of another
// field; Y.UndoManager takes back only what this binding's origin wrote, field group by field group, and leaves what
// someone else has changed since. A record that a peer deleted stays deleted.

import { atom, type Signal } from '@tldraw/state'
import * as Y from 'yjs'
import { recordsOf } from '../document/roots'

/** Changes closer together than this are one step unless a mark stands between them. */
const TYPING_GROUP_MS = 500

export class Undo {
  readonly #manager: Y.UndoManager
  readonly #canUndo = atom('canUndo', false)
  readonly #canRedo = atom('canRedo', false)

  constructor(doc: Y.Doc, origin: object) {
    this.#manager = new Y.UndoManager(recordsOf(doc), {
      trackedOrigins: new Set([origin]),
      captureTimeout: TYPING_GROUP_MS,
    })
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
      this.#manager.on(event, this.#update)
    }
  }

  get canUndo(): Signal<boolean> {
    return this.#canUndo
  }

  get canRedo(): Signal<boolean> {
    return this.#canRedo
  }

  /** Takes back the last step. Where peers have overtaken all of it, the step is dropped and nothing else happens. */
  undo(): void {
    this.#last(this.#manager.undoStack, () => this.#manager.undo())
  }

  redo(): void {
    this.#last(this.#manager.redoStack, () => this.#manager.redo())
  }

  /** What comes next is a step of its own. */
  markStep(): void {
    this.#manager.stopCapturing()
  }

  /** Until `endStep`, all changes are one step, however long it takes. */
  beginStep(): void {
    this.#manager.stopCapturing()
    this.#manager.captureTimeout = Number.POSITIVE_INFINITY
  }

  endStep(): void {
    this.#manager.stopCapturing()
    this.#manager.captureTimeout = TYPING_GROUP_MS
  }

  /** Takes the step under way back for good: it can't be redone. */
  dropStep(): void {
    this.undo()
    this.#manager.clear(false, true)
    this.#update()
  }

  dispose(): void {
    this.#manager.destroy()
  }

  /** UndoManager goes on to the next step where one has no effect; here it sees the last one only. */
  #last(stack: unknown[], act: () => void): void {
    const earlier = stack.splice(0, stack.length - 1)
    act()
    stack.unshift(...earlier)
    this.#update()
  }

  readonly #update = (): void => {
    this.#canUndo.set(this.#manager.canUndo())
    this.#canRedo.set(this.#manager.canRedo())
  }
}
