// The tool that draws links: drag from one card to another, or click one and then the other. Cards that may be reached
// are outlined; a wrong target is refused with what would be right. Escape goes back one step.

import { type Editor, StateNode, type TLShapeId } from 'tldraw'
import { linkKindsBetween } from '@/lib/domain/cards/link'
import type { CardShape } from '@/lib/schema/card-shape'
import { isCard } from '../card/is-card'
import { say } from '../words/say'
import { setLinkDraft } from './link-draft'
import { makeLink, refuseLink } from './make-link'

class Idle extends StateNode {
  static override id = 'idle'

  override onEnter() {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerDown() {
    const card = cardUnderPointer(this.editor)
    if (card) this.parent.transition('picking', { fromId: card.id })
    else say(this.editor, ({ canvas }) => canvas('linkStartsOnCard'))
  }

  override onCancel() {
    this.editor.setCurrentTool('select')
  }
}

class Picking extends StateNode {
  static override id = 'picking'
  private from: CardShape | undefined
  private hasLeftSource = false

  override onEnter({ fromId }: { fromId: TLShapeId }) {
    const from = this.editor.getShape(fromId)
    if (!isCard(from)) return this.parent.transition('idle')
    this.from = from
    this.hasLeftSource = false
    const targets = this.editor
      .getCurrentPageShapes()
      .filter((shape) => isCard(shape) && !refuseLink(this.editor, from, shape))
    this.editor.setHintingShapes(targets)
    this.showDraft()
  }

  override onExit() {
    this.from = undefined
    setLinkDraft(this.editor, undefined)
    this.editor.setHintingShapes([])
  }

  override onPointerMove() {
    this.showDraft()
  }

  override onPointerUp() {
    const target = cardUnderPointer(this.editor)
    if (target && target.id !== this.from?.id) this.finish(target)
    // Releasing beside all cards after a drag cancels the link. Releasing on the card itself lets the next click pick
    // the target.
    else if (!target && this.hasLeftSource) this.parent.transition('idle')
  }

  override onCancel() {
    this.parent.transition('idle')
  }

  private showDraft() {
    if (!this.from) return
    const target = cardUnderPointer(this.editor)
    const other = target?.id === this.from.id ? undefined : target
    if (!target) this.hasLeftSource = true
    const { x, y } = this.editor.inputs.currentPagePoint
    const isAllowed = other ? !refuseLink(this.editor, this.from, other) : true
    setLinkDraft(this.editor, { fromId: this.from.id, point: { x, y }, targetId: other?.id, isAllowed })
  }

  private finish(target: CardShape) {
    const { editor, from } = this
    if (!from) return
    const refusal = refuseLink(editor, from, target)
    const kind = linkKindsBetween(from.props.kind, target.props.kind)[0]
    if (refusal || !kind) {
      sayRefusal(editor, from, target)
      this.parent.transition('idle')
      return
    }
    const id = makeLink(editor, from.id, target.id, { kind })
    editor.setCurrentTool('select')
    if (id) editor.select(id)
  }
}

export class LinkTool extends StateNode {
  static override id = 'link'
  static override initial = 'idle'
  static override children = () => [Idle, Picking]

  override onExit() {
    this.editor.setCursor({ type: 'default', rotation: 0 })
  }
}

function cardUnderPointer(editor: Editor): CardShape | undefined {
  const shape = editor.getShapeAtPoint(editor.inputs.currentPagePoint, { hitInside: true, filter: isCard })
  return isCard(shape) ? shape : undefined
}

/** Explains the refusal, and what would be right. */
export function sayRefusal(editor: Editor, from: CardShape, to: CardShape): void {
  const refusal = refuseLink(editor, from, to)
  if (!refusal) return
  say(editor, ({ card: t, canvas, locale }) => {
    if (refusal.reason !== 'kinds') return canvas(`linkRefused.${refusal.reason}`)
    const list = new Intl.ListFormat(locale, { type: 'disjunction' })
    return canvas('linkRefused.kinds', {
      from: t(`kind.${from.props.kind}`),
      to: t(`kind.${to.props.kind}`),
      allowed: list.format(refusal.allowed.map((kind) => t(`kind.${kind}`))),
      count: refusal.allowed.length,
    })
  })
}
