// Announces to screen readers what this person selects and what their own changes, undo and redo did: in words, once
// per change, however many records it touched. Peers' changes are not announced, and typing speaks for itself.

import { type Editor, react, type TLShape, type TLShapeId, unsafe__withoutCapture } from 'tldraw'
import { Disposer } from '@/lib/std/disposer'
import { canvasWords } from '../canvas-words'
import { isCard } from '../card/is-card'
import { announce } from './announcement'
import { isLink, spokenChange, spokenLink, spokenName, spokenPlace } from './spoken-card'

/** More cards than this are announced as a count instead of one by one. */
const MOST_SENTENCES = 3

/** Needs the binding's undo in place already. Returns how to stop. */
export function announceChanges(editor: Editor): () => void {
  const disposer = new Disposer()
  const changes = new Changes(editor)
  const { sideEffects } = editor
  disposer.add(
    sideEffects.registerAfterCreateHandler('shape', (shape, source) => changes.add(shape, undefined, source)),
  )
  disposer.add(
    sideEffects.registerAfterChangeHandler('shape', (before, after, source) => changes.add(after, before, source)),
  )
  disposer.add(sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => changes.add(shape, shape, source)))
  disposer.add(
    // A link's ends may go before it does, and with them its name.
    sideEffects.registerBeforeDeleteHandler('binding', ({ fromId }, source) => {
      const arrow = editor.getShape(fromId)
      if (arrow) changes.add(arrow, arrow, source)
    }),
  )
  for (const way of ['undo', 'redo'] as const) disposer.add(watchHistory(editor, way, changes))
  let selected: readonly TLShapeId[] = []
  disposer.add(
    react('announce selection', () => {
      const ids = editor.getSelectedShapeIds()
      if (ids === selected || !editor.isIn('select.idle')) return
      selected = ids
      unsafe__withoutCapture(() => changes.select())
    }),
  )
  return () => disposer.dispose()
}

/** Describes the selection in words; '' if nothing is selected. */
export function spokenSelection(editor: Editor): string {
  const shapes = editor.getSelectedShapes()
  const { canvas } = canvasWords(editor)
  const [only] = shapes
  if (!only) return ''
  if (shapes.length > 1) return canvas('spoken.several', { count: shapes.length })
  const place = isCard(only) ? spokenPlace(editor, only) : ''
  const onPage = editor.getCurrentPageShapesInReadingOrder()
  const number = onPage.findIndex(({ id }) => id === only.id) + 1
  const order = number > 0 ? canvas('spoken.order', { number, count: onPage.length }) : ''
  return [spokenName(editor, only), place, order].filter((part) => part !== '').join('. ')
}

function watchHistory(editor: Editor, way: 'undo' | 'redo', changes: Changes): () => void {
  const act = editor[way].bind(editor)
  editor[way] = () => {
    changes.begin(way)
    return act()
  }
  return () => {
    editor[way] = act
  }
}

/** Gathers until the running script is done, then says all of it at once. */
class Changes {
  readonly #editor: Editor
  /** The shapes as they were; undefined for those that were not there. */
  readonly #before = new Map<TLShapeId, TLShape | undefined>()
  readonly #namesBefore = new Map<TLShapeId, string>()
  #way: 'undo' | 'redo' | undefined
  #hasSelected = false
  #isWaiting = false

  constructor(editor: Editor) {
    this.#editor = editor
  }

  add(shape: TLShape, before: TLShape | undefined, source: 'remote' | 'user'): void {
    if (source === 'remote' && !this.#way) return
    if (this.#before.has(shape.id) || !(isCard(shape) || isLink(shape))) return
    this.#before.set(shape.id, before)
    // Remember the names now: once the link is gone, nothing knows which cards it joined.
    if (before) this.#namesBefore.set(shape.id, spokenName(this.#editor, before))
    this.#wait()
  }

  select(): void {
    this.#hasSelected = true
    this.#wait()
  }

  begin(way: 'undo' | 'redo'): void {
    this.#way = way
    this.#wait()
  }

  #wait(): void {
    if (this.#isWaiting) return
    this.#isWaiting = true
    queueMicrotask(() => {
      this.#isWaiting = false
      // A change in the hand or in typing is announced when it is done.
      if (!this.#editor.isDisposed && !this.#editor.inputs.isDragging && !this.#editor.getEditingShapeId())
        this.#speak()
    })
  }

  #speak(): void {
    const { canvas } = canvasWords(this.#editor)
    const said = isTyping() && !this.#way ? [] : [this.#created(), this.#removed(), this.#changed()]
    const selected = this.#editor.getSelectedShapeIds()
    const isNews = this.#hasSelected && !selected.some((id) => this.#before.has(id) && this.#editor.getShape(id))
    const sentences = [
      this.#way ? canvas(`spoken.${this.#way}`) : '',
      ...said,
      isNews && !this.#way ? spokenSelection(this.#editor) : '',
    ].filter((sentence) => sentence !== '')
    this.#before.clear()
    this.#namesBefore.clear()
    this.#way = undefined
    this.#hasSelected = false
    announce(this.#editor, sentences.join('. '))
  }

  #created(): string {
    const shapes = this.#now((before) => !before)
    const [only] = shapes
    const { canvas } = canvasWords(this.#editor)
    if (!only) return ''
    if (shapes.length > 1) return canvas('spoken.addedMany', { count: shapes.length })
    const place = isCard(only) ? spokenPlace(this.#editor, only) : ''
    return [canvas('spoken.added', { name: spokenName(this.#editor, only) }), place].filter(Boolean).join(', ')
  }

  #removed(): string {
    const names = [...this.#namesBefore].flatMap(([id, name]) => (this.#editor.getShape(id) ? [] : [name]))
    const { canvas } = canvasWords(this.#editor)
    if (names.length > 1) return canvas('spoken.removedMany', { count: names.length })
    return names[0] === undefined ? '' : canvas('spoken.removed', { name: names[0] })
  }

  #changed(): string {
    const sentences = this.#now((before) => before !== undefined).flatMap((shape) => {
      const before = this.#before.get(shape.id)
      if (isCard(shape) && isCard(before)) return spokenChange(this.#editor, before, shape) || []
      return isLink(shape) && before?.meta !== shape.meta ? spokenLink(this.#editor, shape) : []
    })
    if (sentences.length <= MOST_SENTENCES) return sentences.join('. ')
    return canvasWords(this.#editor).canvas('spoken.changedMany', { count: sentences.length })
  }

  #now(was: (before: TLShape | undefined) => boolean): TLShape[] {
    return [...this.#before].flatMap(([id, before]) => {
      const shape = this.#editor.getShape(id)
      return shape && was(before) ? [shape] : []
    })
  }
}

/**
 * Returns whether the focus is in a text box elsewhere on the page; there, screen readers already speak what is typed.
 */
function isTyping(): boolean {
  return (
    document.activeElement?.matches('textarea, [contenteditable], input:not([type=radio], [type=checkbox])') ?? false
  )
}
