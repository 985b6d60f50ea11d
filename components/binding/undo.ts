// Undo that is yours alone. tldraw's own history puts whole old records back and so reverts a peer's edit of another
// field; Y.UndoManager takes back only what this binding's origin wrote, field group by field group, and leaves what
// someone else has changed since. A record that a peer deleted stays deleted.

import { atom, type Signal } from '@tldraw/state'
import * as Y from 'yjs'
import { type RecordMap, recordsOf } from '@/lib/document/records/roots'
import { rescueLetters, type WasMeant } from '@/lib/document/repair/rescue-letters'
import { structsIn } from './held-changes'

/** Changes closer together than this are one step unless a mark stands between them. */
const TYPING_GROUP_MS = 500
/** Key in a step's `meta` for the group of steps that is undone together with it. */
const GROUP = Symbol('group')

export class Undo {
  readonly #doc: Y.Doc
  readonly #records: Y.Map<RecordMap>
  readonly #manager: Y.UndoManager
  /** The items that the step going back, or being done again, has itself made. */
  #takenBack = Y.createDeleteSet()
  readonly #isHeldBack: (steps: readonly Step[]) => boolean
  /** The step that is being taken back or done again. */
  #step: Step | undefined
  /** The group to which new steps belong. */
  #group: object | undefined
  #isStepMade = false
  readonly #canUndo = atom('canUndo', false)
  readonly #canRedo = atom('canRedo', false)

  /** `isHeldBack` returns, and reports, whether a step may not be undone or redone. */
  constructor(doc: Y.Doc, origin: object, isHeldBack: (steps: readonly Step[]) => boolean = () => false) {
    this.#doc = doc
    this.#records = recordsOf(doc)
    this.#isHeldBack = isHeldBack
    this.#manager = new Y.UndoManager(this.#records, {
      trackedOrigins: new Set([origin]),
      captureTimeout: TYPING_GROUP_MS,
      deleteFilter: (item) => {
        const goes = !this.#isOnlyValue(item)
        if (goes) this.#noteTakenBack(item)
        return goes
      },
    })
    doc.on('afterTransaction', this.#rescueOthers)
    this.#manager.on('stack-item-added', ({ stackItem, type }) => {
      if (type === 'undo') this.#isStepMade = true
      if (this.#group) stackItem.meta.set(GROUP, this.#group)
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

  /** Undoes the last step. If peers have overtaken all of it, the step is dropped and nothing else happens. */
  undo(): void {
    this.#lastGroup(this.#manager.undoStack, () => this.#manager.undo())
  }

  redo(): void {
    this.#lastGroup(this.#manager.redoStack, () => this.#manager.redo())
  }

  /** Covers the transactions with this origin, too. */
  track(origin: unknown): void {
    this.#manager.addTrackedOrigin(origin)
  }

  /** The step that `undo` would take back. */
  get last(): Step | undefined {
    return this.#manager.undoStack.at(-1)
  }

  /** Makes one group of the steps that came after `step`; of all of them if it is undefined. */
  joinAfter(step: Step | undefined): void {
    const stack = this.#manager.undoStack
    const at = step ? stack.indexOf(step) : -1
    const steps = step && at < 0 ? [] : stack.slice(at + 1)
    if (steps.length < 2 || steps.some(({ meta }) => meta.has(GROUP))) return
    const group = {}
    for (const { meta } of steps) meta.set(GROUP, group)
  }

  /** Starts a separate step with the next change. */
  markStep(): void {
    this.#manager.stopCapturing()
  }

  /** Collects all changes into one step until `endStep`, however long that takes. */
  beginStep(): void {
    this.#isStepMade = false
    this.#manager.stopCapturing()
    this.#manager.captureTimeout = Number.POSITIVE_INFINITY
  }

  endStep(): void {
    this.#manager.stopCapturing()
    this.#manager.captureTimeout = TYPING_GROUP_MS
  }

  /**
   * All steps until `endGroup` are taken back and done again together, each still an update of its own: what comes in
   * pieces because one update has a limit goes and comes back in pieces too.
   */
  beginGroup(): void {
    this.#manager.stopCapturing()
    this.#group = {}
  }

  /** Makes everything that `write` changes one undo step, as part of the open group if there is one. */
  together(write: () => void): void {
    const before = this.#group
    this.#manager.stopCapturing()
    this.#group ??= {}
    write()
    this.#manager.stopCapturing()
    this.#group = before
  }

  endGroup(): void {
    this.#manager.stopCapturing()
    this.#group = undefined
  }

  /** Reverts for good everything that the group has written. */
  dropGroup(): void {
    const group = this.#group
    this.endGroup()
    if (group && this.#manager.undoStack.at(-1)?.meta.get(GROUP) === group) this.dropStep()
  }

  /** Reverts for good everything written since `beginStep`; does nothing if a peer had deleted the subject. */
  dropBegunStep(): void {
    if (this.#isStepMade) this.dropStep()
  }

  /** Takes the last step back for good: it can't be redone. */
  dropStep(): void {
    this.undo()
    this.#manager.clear(false, true)
    this.#update()
  }

  dispose(): void {
    this.#doc.off('afterTransaction', this.#rescueOthers)
    this.#manager.destroy()
  }

  #lastGroup(stack: Step[], act: () => void): void {
    const group: unknown = stack.at(-1)?.meta.get(GROUP)
    const first = group === undefined ? stack.length - 1 : stack.findIndex(({ meta }) => meta.get(GROUP) === group)
    const steps = stack.slice(Math.max(0, first))
    if (steps.length > 0 && this.#isHeldBack(steps)) {
      // Peers have overtaken the step: it goes, and the one before it is next.
      stack.splice(-steps.length)
      this.#update()
      return
    }
    const before = this.#group
    this.#group = typeof group === 'object' && group !== null ? group : undefined
    do this.#last(stack, act)
    while (group !== undefined && stack.at(-1)?.meta.get(GROUP) === group)
    this.#group = before
  }

  /** Shows UndoManager only the last step: by itself it goes on to the next step if one has no effect. */
  #last(stack: Step[], act: () => void): void {
    const earlier = stack.splice(0, stack.length - 1)
    this.#step = stack[0]
    // A restored record comes back whole, even if a peer wrote to it while it was being deleted. Peers' changes of
    // other records stay.
    this.#manager.ignoreRemoteMapChanges = this.#restoresRecord()
    if (this.#step && this.#manager.ignoreRemoteMapChanges) this.#leaveOvertaken(this.#step)
    act()
    this.#step = undefined
    stack.unshift(...earlier)
    this.#update()
  }

  /**
   * Removes values from the step that it replaced in existing records, if somebody else has set another value since.
   */
  #leaveOvertaken(step: Step): void {
    const isOvertaken = ({ parent, parentSub, deleted }: Y.Item): boolean => {
      if (parentSub === null || !deleted || !(parent instanceof Y.AbstractType)) return false
      const record = parent._item
      const now = parent._map.get(parentSub)
      const isThere = parent !== this.#records && record !== null && !record.deleted
      return isThere && now !== undefined && !Y.isDeleted(step.insertions, now.id)
    }
    for (const struct of structsIn(this.#doc, step.deletions)) {
      if (!(struct instanceof Y.Item) || !isOvertaken(struct)) continue
      const { client, clock } = struct.id
      const ranges = step.deletions.clients.get(client) ?? []
      step.deletions.clients.set(
        client,
        ranges.flatMap((range) => without(range, clock, struct.length)),
      )
    }
  }

  #restoresRecord(): boolean {
    for (const item of this.#records._map.values()) if (item.deleted && this.#isReplaced(item)) return true
    return false
  }

  /**
   * Returns whether a value must stay because the value that it replaced can't come back: UndoManager doesn't redo a
   * value if a peer has written the same key, and would leave the record without one (a card without a place).
   */
  #isOnlyValue(item: Y.Item): boolean {
    const { parent, parentSub } = item
    if (parentSub === null || !(parent instanceof Y.AbstractType) || parent._map.get(parentSub) !== item) return false
    for (let earlier = item.left; earlier; earlier = earlier.left) if (this.#isReplaced(earlier)) return true
    return false
  }

  /** Whether the step took the item away, having found it there. */
  #isReplaced({ id }: Y.Item): boolean {
    return this.#step !== undefined && Y.isDeleted(this.#step.deletions, id) && !Y.isDeleted(this.#step.insertions, id)
  }

  #noteTakenBack({ id: { client, clock }, length }: Y.Item): void {
    const ranges = this.#takenBack.clients.get(client) ?? []
    ranges.push({ clock, len: length })
    this.#takenBack.clients.set(client, ranges)
  }

  /**
   * Puts back what others have typed into a line that a step made and has taken back (decision 166). The opposite step
   * brings that line back with their letters, so that it takes these away.
   */
  readonly #rescueOthers = (transaction: Y.Transaction): void => {
    if (transaction.origin !== this.#manager) return
    // In order, as Yjs looks it up.
    const takenBack = Y.mergeDeleteSets([this.#takenBack])
    this.#takenBack = Y.createDeleteSet()
    const wasMeant: WasMeant = ({ client, clock }) => Y.isDeleted(takenBack, Y.createID(client, clock))
    const { undoing, undoStack, redoStack } = this.#manager
    const opposite = (undoing ? redoStack : undoStack).at(-1)
    const { clientID, store } = this.#doc
    const clock = Y.getState(store, clientID)
    if (rescueLetters(transaction, { wasMeant, mayBeBack: false }) === 0 || !opposite) return
    const ranges = opposite.insertions.clients.get(clientID) ?? []
    ranges.push({ clock, len: Y.getState(store, clientID) - clock })
    opposite.insertions.clients.set(clientID, ranges)
  }

  readonly #update = (): void => {
    this.#canUndo.set(this.#manager.canUndo())
    this.#canRedo.set(this.#manager.canRedo())
  }
}

type Range = Step['deletions']['clients'] extends Map<number, (infer R)[]> ? R : never

/** A range of deletions without the `length` clocks from `clock` on. */
function without(range: Range, clock: number, length: number): Range[] {
  const [end, holeEnd] = [range.clock + range.len, clock + length]
  if (holeEnd <= range.clock || clock >= end) return [range]
  const before = { ...range, len: clock - range.clock }
  const after = { ...range, clock: holeEnd, len: end - holeEnd }
  return [before, after].filter(({ len }) => len > 0)
}

export type Step = Y.UndoManager['undoStack'][number]
