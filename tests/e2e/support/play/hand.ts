// In the page: a hand at mouse and keyboard. Its events are dispatched where a browser's are, so that the app's own
// listeners decide what they mean. A press captures the pointer as the browser would.

import type { Editor } from 'tldraw'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Modifiers {
  readonly shiftKey?: boolean
  readonly altKey?: boolean
  readonly ctrlKey?: boolean
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Escape: 27,
  Enter: 13,
  Delete: 46,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
}

export class Hand {
  readonly #editor: Editor
  #taken: Element | undefined
  #at: Point = { x: 0, y: 0 }

  constructor(editor: Editor) {
    this.#editor = editor
  }

  get isDown(): boolean {
    return this.#taken !== undefined
  }

  /** Presses the element drawn there. Returns false, and does nothing, if that isn't part of the canvas. */
  press(at: Point, modifiers: Modifiers = {}): boolean {
    const target = document.elementFromPoint(at.x, at.y)
    if (!target?.closest('.tl-canvas')) return false
    this.#at = at
    this.#send(target, 'pointermove', modifiers)
    const focused = document.activeElement
    // The browser's own default action when a real pointer goes down.
    if (focused && !focused.contains(target)) this.#editor.getContainer().focus()
    this.#taken = target
    this.#send(target, 'pointerdown', modifiers)
    return true
  }

  move(to: Point, modifiers: Modifiers = {}): void {
    this.#at = to
    this.#send(this.#receiver(), 'pointermove', modifiers)
  }

  letGo(modifiers: Modifiers = {}): void {
    if (!this.#taken) return
    const receiver = this.#receiver()
    this.#taken = undefined
    this.#send(receiver, 'pointerup', modifiers)
  }

  /** Opens the menu of the element there. */
  rightClick(at: Point): void {
    const target = document.elementFromPoint(at.x, at.y)
    if (!target?.closest('.tl-canvas')) return
    this.#at = at
    for (const type of ['pointermove', 'pointerdown', 'pointerup'] as const) this.#send(target, type, {}, 2)
    target.dispatchEvent(new MouseEvent('contextmenu', { ...this.#place(), button: 2 }))
  }

  keyDown(key: string, modifiers: Modifiers & { readonly repeat?: boolean } = {}): void {
    this.#sendKey('keydown', key, modifiers)
  }

  keyUp(key: string, modifiers: Modifiers = {}): void {
    this.#sendKey('keyup', key, modifiers)
  }

  tap(key: string, modifiers: Modifiers = {}): void {
    this.keyDown(key, modifiers)
    this.keyUp(key, modifiers)
  }

  /** Types into the focused field as an input method does: at the caret, all at once. */
  type(text: string): boolean {
    const field = document.activeElement
    if (!(field instanceof HTMLElement) || !(field.isContentEditable || field instanceof HTMLTextAreaElement))
      return false
    return document.execCommand('insertText', false, text)
  }

  /** The captured element may have left the page: a browser then sends the pointer's events to the element under it. */
  #receiver(): Element {
    if (this.#taken?.isConnected) return this.#taken
    return document.querySelector('.tl-canvas') ?? document.body
  }

  #place() {
    return { bubbles: true, cancelable: true, composed: true, clientX: this.#at.x, clientY: this.#at.y }
  }

  #send(
    target: Element,
    type: 'pointerdown' | 'pointermove' | 'pointerup',
    modifiers: Modifiers,
    button = type === 'pointermove' ? -1 : 0,
  ): void {
    const buttons = this.#taken ? 1 : 0
    const mouse = { pointerId: 1, pointerType: 'mouse', isPrimary: true, pressure: buttons / 2 }
    target.dispatchEvent(new PointerEvent(type, { ...this.#place(), ...mouse, ...modifiers, button, buttons }))
  }

  #sendKey(type: 'keydown' | 'keyup', key: string, modifiers: Modifiers & { readonly repeat?: boolean }): void {
    const keyCode = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0)
    const code = key.length === 1 ? `Key${key.toUpperCase()}` : key
    const target = document.activeElement ?? document.body
    const event = { key, code, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true, ...modifiers }
    target.dispatchEvent(new KeyboardEvent(type, event))
  }
}
