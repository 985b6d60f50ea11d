// Announces to screen readers what this person selects and what their own changes, undo and redo did: in words, once
// per change, however many records it touched. Typing speaks for itself. Others' changes have a line of their own
// (others-changes).

import { type Editor, react, type TLShape, type TLShapeId, unsafe__withoutCapture } from 'tldraw'
import { type HistoryWay, onTakingBack } from '@/components/binding/index'
import { dayAt } from '@/lib/domain/cards/card-dates'
import { Disposer } from '@/lib/std/disposer'
import { isCard } from '../card/is-card'
import { canvasWords } from '../words/canvas-words'
import { announce } from './announcement'
import { CardChanges, MOST_SENTENCES, watchCards } from './card-changes'
import { spokenDuty, spokenName, spokenPlace } from './spoken-card'

/** Returns how to stop. */
export function announceChanges(editor: Editor): () => void {
  const disposer = new Disposer()
  const changes = new OwnChanges(editor)
  disposer.add(watchCards(editor, (shape, before, source) => changes.add(shape, before, source)))
  disposer.add(onTakingBack(editor, (way) => changes.begin(way)))
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
  const duty = isCard(only) ? spokenDuty(editor, only, dayAt(new Date())).join(', ') : ''
  return [spokenName(editor, only), duty, place, order].filter((part) => part !== '').join('. ')
}

/** Gathers until the running script is done, then says all of it at once. */
class OwnChanges {
  readonly #editor: Editor
  readonly #changes: CardChanges
  #way: HistoryWay | undefined
  #hasSelected = false
  #isWaiting = false

  constructor(editor: Editor) {
    this.#editor = editor
    this.#changes = new CardChanges(editor)
  }

  add(shape: TLShape, before: TLShape | undefined, source: 'remote' | 'user'): void {
    // One's own undo comes out of the document.
    if (source === 'remote' && !this.#way) return
    if (this.#changes.add(shape, before)) this.#wait()
  }

  select(): void {
    this.#hasSelected = true
    this.#wait()
  }

  begin(way: HistoryWay): void {
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
    const isNews = this.#hasSelected && !selected.some((id) => this.#changes.has(id) && this.#editor.getShape(id))
    const sentences = [
      this.#way ? canvas(`spoken.${this.#way}`) : '',
      ...said,
      isNews && !this.#way ? spokenSelection(this.#editor) : '',
    ].filter((sentence) => sentence !== '')
    this.#changes.clear()
    this.#way = undefined
    this.#hasSelected = false
    announce(this.#editor, sentences.join('. '))
  }

  #created(): string {
    const added = this.#changes.added()
    const [only] = added
    const { canvas } = canvasWords(this.#editor)
    if (!only) return ''
    if (added.length > 1) return canvas('spoken.addedMany', { count: added.length })
    return canvas('spoken.added', { name: only.words })
  }

  #removed(): string {
    const removed = this.#changes.removed()
    const { canvas } = canvasWords(this.#editor)
    if (removed.length > 1) return canvas('spoken.removedMany', { count: removed.length })
    return removed[0] === undefined ? '' : canvas('spoken.removed', { name: removed[0].words })
  }

  #changed(): string {
    const changed = this.#changes.changed()
    if (changed.length <= MOST_SENTENCES) return changed.map(({ words }) => words).join('. ')
    return canvasWords(this.#editor).canvas('spoken.changedMany', { count: changed.length })
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
