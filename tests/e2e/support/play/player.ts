// In the page: a person who does one random thing after another, on the board that the page shows. Two of them at once
// do what no test thought of. Their seeds repeat what each tries; how the two interleave can't be repeated.

import type { Editor, TLShapeId } from 'tldraw'
import { seededRandom } from '../../../support/seeded-random'
import { boardInPage } from '../board-in-page'
import { Hand, type Modifiers, type Point } from './hand'
import { movesFor } from './moves'
import { STEP_MARK } from './step-mark'

export class Player {
  readonly editor: Editor
  readonly hand: Hand
  readonly #random: () => number
  #fault: string | undefined

  constructor(seed: number) {
    this.editor = boardInPage().editor
    this.hand = new Hand(this.editor)
    this.#random = seededRandom(seed)
  }

  /** Plays so many steps, or fewer if the page fails: then resolves with the reason. */
  async play(steps: number): Promise<string | undefined> {
    // Without an error the browser only reports that an observer's notifications must wait for the next frame.
    const onError = ({ error }: ErrorEvent) => {
      if (error) this.fail(inWords(error))
    }
    const onRejection = ({ reason }: PromiseRejectionEvent) => this.fail(inWords(reason))
    this.editor.on('crash', ({ error }) => this.fail(inWords(error)))
    window.addEventListener('error', onError)
    window.addEventListener('unhandledrejection', onRejection)
    for (let step = 0; step < steps && !this.#fault; step++) await this.#playOne(step)
    this.hand.letGo()
    window.removeEventListener('error', onError)
    window.removeEventListener('unhandledrejection', onRejection)
    return this.#fault
  }

  /** Undoes and redoes more than can have been done. */
  async undoAll(): Promise<void> {
    for (let times = 0; times < 40; times++) {
      this.editor.undo()
      if (times % 4 === 0) await this.turn()
    }
    for (let times = 0; times < 40; times++) {
      this.editor.redo()
      if (times % 4 === 0) await this.turn()
    }
  }

  async #playOne(step: number): Promise<void> {
    if (step % 20 === 0) this.#lookAtAll()
    const move = this.#pickMove()
    const before = this.editor.getPath()
    let done: unknown
    try {
      done = await move.play(this)
    } catch (error) {
      this.fail(inWords(error))
    }
    this.#note(`${step} ${move.name}: ${typeof done === 'string' ? done : ''} (${before} -> ${this.editor.getPath()})`)
    this.#closeWhatIsOpen()
    await this.#maybeRest(0.6)
  }

  #pickMove() {
    const moves = movesFor(this)
    let at = this.#random() * moves.reduce((sum, { weight }) => sum + weight, 0)
    for (const move of moves) {
      at -= move.weight
      if (at < 0) return move
    }
    return this.pick(moves)
  }

  fail(why: string): void {
    this.#fault ??= why
    this.#note(`FAULT: ${why}`)
  }

  #note(what: string): void {
    // Reported at once: a page that hangs or dies reports nothing more.
    console.debug(`${STEP_MARK}${what}`)
  }

  /** Dialogs and menus are closed with Escape: other tests cover their content. */
  #closeWhatIsOpen(): void {
    if (document.querySelector('[role="dialog"], [role="menu"], [role="alertdialog"]')) this.hand.tap('Escape')
  }

  #lookAtAll(): void {
    this.editor.zoomToFit({ immediate: true })
  }

  backToSelect(): void {
    for (let times = 0; times < 3 && !this.editor.isIn('select.idle'); times++) this.hand.tap('Escape')
  }

  areKeysTaken(): boolean {
    return this.editor.getEditingShapeId() !== null || this.editor.menus.hasAnyOpenMenus()
  }

  chance(share: number): boolean {
    return this.#random() < share
  }

  /** A whole number from 0 up to below `end`. */
  number(end: number): number {
    return Math.floor(this.#random() * end)
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.number(items.length)]
    if (item === undefined) throw new Error('Nothing to pick from.')
    return item
  }

  /** A shape of the board; as often as not one that the other person has selected. */
  anyShape(): TLShapeId | undefined {
    const theirs = this.theirShapes()
    if (theirs.length > 0 && this.chance(0.4)) return this.pick(theirs)
    const ids = [...this.editor.getCurrentPageShapeIds()]
    return ids.length > 0 ? this.pick(ids.sort()) : undefined
  }

  theirShapes(): TLShapeId[] {
    const ids = this.editor.getCollaboratorsOnCurrentPage().flatMap(({ selectedShapeIds }) => selectedShapeIds)
    return ids.filter((id) => this.editor.getShape(id))
  }

  /** The middle of a shape on the screen. */
  middleOf(id: TLShapeId): Point {
    const bounds = this.editor.getShapePageBounds(id)
    return bounds ? this.editor.pageToScreen(bounds.center) : this.spot()
  }

  /** Anywhere on the canvas. */
  spot(): Point {
    const { x, y, w, h } = this.editor.getViewportScreenBounds()
    return { x: x + w * (0.1 + 0.8 * this.#random()), y: y + h * (0.1 + 0.75 * this.#random()) }
  }

  near({ x, y }: Point, distance: number): Point {
    return { x: x + (this.#random() - 0.5) * distance, y: y + (this.#random() - 0.5) * distance }
  }

  async moveTo(to: Point, modifiers: Modifiers = {}): Promise<void> {
    const steps = 1 + this.number(5)
    for (let step = 1; step <= steps; step++) {
      this.hand.move({ x: to.x - (steps - step) * 7, y: to.y - (steps - step) * 5 }, modifiers)
      this.editor.emit('tick', 16)
      await this.#maybeRest(0.35)
    }
  }

  /** Lets everything that waits run, including messages of others. */
  async turn(): Promise<void> {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(null)
    })
  }

  /**
   * Sometimes lets others' changes in, and sometimes the screen. Resting after every little action would make the page
   * draw itself ten times a step.
   */
  async #maybeRest(share: number): Promise<void> {
    if (!this.chance(share)) return
    await (this.chance(0.15) ? this.frame() : this.turn())
  }

  async frame(): Promise<void> {
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }

  async frames(count: number): Promise<void> {
    for (let frame = 0; frame < count; frame++) await this.frame()
  }
}

function inWords(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
