// Which text of a shape is edited in place, where it stands and how it is written back.

import type { Editor, TLShape } from 'tldraw'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import type { Rect } from '@/lib/domain/matrix/matrix'
import { faceCriteria } from '../board-criteria'
import { cardFacts } from '../card/card-facts'
import { layoutCard } from '../card/card-layout'
import { cardRelations } from '../card/card-relations'
import { isInMatrix } from '../card/card-view'
import { setCardText } from '../card/change-cards'
import { faceContext } from '../card/face-context'
import { isCard } from '../card/is-card'
import { isMatrix } from '../matrix/arrange-matrix'
import { axesOf } from '../matrix/board-axes'
import { MATRIX_TITLE } from '../matrix/matrix-face'
import { measureText } from '../text/measure-text'
import { canvasWords } from '../words/canvas-words'
import { isZone } from '../zone/zone-drop'
import { ZONE_PADDING_PX, ZONE_TITLE } from '../zone/zone-face'

export interface EditableTitle {
  readonly value: string
  readonly maxLength: number
  /** The place of the title in the shape's own coordinates. */
  readonly rect: Rect
  readonly fontSize: number
  readonly lineHeight: number
  /** True if the text has no room where it stands: it is edited in a box of its own. */
  readonly needsBox: boolean
}

const BOX_WIDTH_PX = 236

/** Reactive; undefined for shapes whose text tldraw edits itself. */
export function editableTitle(editor: Editor, shape: TLShape): EditableTitle | undefined {
  if (isCard(shape)) {
    const { title, w, h } = shape.props
    const compact = isInMatrix(editor, shape)
    const context = { ...faceContext(editor, shape), isCovered: false }
    const facts = cardFacts(
      shape.props,
      cardRelations(editor, shape),
      canvasWords(editor),
      faceCriteria(editor),
      context,
    )
    const place = layoutCard(facts, { w, h }, 'full', measureText).title
    const rect = compact ? { x: -4, y: -4, w: Math.max(BOX_WIDTH_PX, w + 8), h: 44 } : place
    return { value: title, maxLength: TITLE_MAX_LENGTH, rect, fontSize: 14, lineHeight: 18, needsBox: compact }
  }
  if (isMatrix(shape)) {
    const { left } = axesOf(editor, shape).grid.inset
    const rect = { x: left, y: 8, w: shape.props.w - left - 8, h: 26 }
    return line(shape.props.title, rect, MATRIX_TITLE.size)
  }
  if (isZone(shape)) {
    const rect = { x: ZONE_PADDING_PX, y: 10, w: shape.props.w - 2 * ZONE_PADDING_PX, h: 24 }
    return line(shape.props.title, rect, ZONE_TITLE.size)
  }
  return undefined
}

export function writeTitle(editor: Editor, shape: TLShape, title: string): void {
  if (isCard(shape)) setCardText(editor, shape.id, { title })
  else editor.updateShape({ id: shape.id, type: shape.type, props: { title } })
}

function line(value: string, rect: Rect, fontSize: number): EditableTitle {
  return { value, maxLength: TITLE_MAX_LENGTH, rect, fontSize, lineHeight: rect.h, needsBox: false }
}
