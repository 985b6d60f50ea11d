// What the tools that put something onto the board have in common: a key or a button picks the tool up, and only a click or
// Enter puts something down. Somebody who types where no field has the keyboard builds nothing.

import { StateNode, type TLKeyboardEventInfo } from 'tldraw'
import type { Point } from '@/lib/domain/rect'
import { focusCanvas } from '../sight/focus-canvas'

export abstract class PlacingTool extends StateNode {
  #isEnterDown = false

  /** Puts it down at a point of the page; without one, that of a good place. */
  abstract place(at: Point | undefined): void

  override onEnter() {
    this.#isEnterDown = false
    // Chosen by its key, the page may have the focus, and Enter would not arrive here.
    focusCanvas(this.editor)
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onExit() {
    this.editor.setCursor({ type: 'default', rotation: 0 })
  }

  override onPointerUp() {
    const { x, y } = this.editor.inputs.currentPagePoint
    this.place({ x, y })
  }

  override onKeyDown({ key }: TLKeyboardEventInfo) {
    if (key === 'Enter') this.#isEnterDown = true
  }

  /**
   * Acts when the key comes up: its press would still end as a new line in the title that opens. A key that was pressed
   * before this tool was active has chosen the tool in the bar or a menu.
   */
  override onKeyUp({ key }: TLKeyboardEventInfo) {
    if (key === 'Enter' && this.#isEnterDown) this.place(undefined)
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }
}
