// How tldraw handles a card: its box, resizing, editing, what it says to a screen reader, and its picture in exports.

import {
  Rectangle2d,
  resizeBox,
  ShapeUtil,
  type SvgExportContext,
  type TLResizeInfo,
  type TLShapePartial,
} from 'tldraw'
import { titledShape } from '@/lib/domain/cards/kept-title'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { textIn } from '@/lib/domain/localized'
import { CARD_SIZE_PX, type CardShape, type CardShapeProps, cardShapeProps } from '@/lib/schema/card-shape'
import { faceCriteria } from '../board-criteria'
import { canvasTheme } from '../colours/canvas-theme'
import { withoutCovered } from '../cover/covered-scores'
import { doubleClickOn, isLocked, lockFor } from '../lock/host-locks'
import { AssessmentPathFace } from '../matrix/assessment-path'
import { setDropCell } from '../matrix/drop-cell'
import { shownPath } from '../matrix/shown-path'
import { facesFor } from '../text/canvas-fonts'
import { measureText } from '../text/measure-text'
import { canvasWords } from '../words/canvas-words'
import { CardFace } from './card-face'
import { cardFacts, cardLevel } from './card-facts'
import { CARD_MIN_WIDTH_PX, fullCardHeight, layoutCard } from './card-layout'
import { CardOnceSeen } from './card-once-seen'
import { cardRelations } from './card-relations'
import { isInMatrix, tintOf } from './card-view'
import { faceContext } from './face-context'
import { ownerColor } from './shown-owner'

export class CardShapeUtil extends ShapeUtil<CardShape> {
  static override type = 'card' as const
  static override props = cardShapeProps

  override getDefaultProps(): CardShapeProps {
    return {
      ...CARD_SIZE_PX,
      color: 'black',
      kind: 'risk',
      ref: '',
      title: '',
      body: '',
      fields: {},
      tags: [],
      citations: {},
      language: '',
      createdBy: '',
      createdAt: '',
    }
  }

  override getGeometry({ props }: CardShape) {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }

  override canEdit(card: CardShape) {
    return lockFor(this.editor, card) === undefined
  }

  override onDoubleClick(card: CardShape) {
    return doubleClickOn(this.editor, card)
  }

  /** A matrix decides the size of its cards. */
  override hideResizeHandles(card: CardShape) {
    return isInMatrix(this.editor, card)
  }

  override hideRotateHandle() {
    return true
  }

  override hideSelectionBoundsFg(card: CardShape) {
    return isInMatrix(this.editor, card)
  }

  override hideSelectionBoundsBg() {
    return true
  }

  override onBeforeUpdate(_before: CardShape, next: CardShape) {
    return next.rotation === 0 ? undefined : { ...next, rotation: 0 }
  }

  override onResize(card: CardShape, info: TLResizeInfo<CardShape>) {
    if (isInMatrix(this.editor, card)) return undefined
    const resized = resizeBox(card, info, { minWidth: CARD_MIN_WIDTH_PX, minHeight: 60 })
    const { w, h } = resized.props
    return { ...resized, props: { ...resized.props, h: Math.max(h, this.contentHeight(card, w)) } }
  }

  override onTranslateEnd(): TLShapePartial<CardShape> | undefined {
    setDropCell(this.editor, undefined)
    return undefined
  }

  override onTranslateCancel() {
    setDropCell(this.editor, undefined)
  }

  override getText({ props }: CardShape) {
    return [props.title, props.body].filter((text) => text !== '').join('\n')
  }

  override getAriaDescriptor(card: CardShape) {
    const { card: t, canvas, locale } = canvasWords(this.editor)
    const criteria = faceCriteria(this.editor)
    const { kind, ref, title } = card.props
    const called = t('aria.card', { kind: t(`kind.${kind}`), ref, title: title || t('face.untitled') })
    const name = isLocked(card) ? `${called}, ${canvas('lock.aria')}` : called
    const level = cardLevel(withoutCovered(this.editor, card), criteria)
    return level ? `${name}, ${t('aria.scored', { level: levelWord(criteria, level, locale) })}` : name
  }

  override getFontFaces({ props }: CardShape) {
    const { card: t, locale } = canvasWords(this.editor)
    const { levelWords } = faceCriteria(this.editor)
    const words = Object.values(levelWords).map((word) => textIn(word, locale))
    const { category = '', owner = '' } = props.fields
    return facesFor([props.title, props.body, category, owner, t('face.untitled'), ...words].join(''))
  }

  override component(card: CardShape) {
    return <CardOnceSeen editor={this.editor} card={card} />
  }

  override indicator({ props }: CardShape) {
    return <rect width={props.w} height={props.h} rx={7} />
  }

  override toSvg(card: CardShape, { isDarkMode }: SvgExportContext) {
    const size = { w: card.props.w, h: card.props.h }
    const facts = this.facts(card, withoutCovered(this.editor, card))
    const mode = isInMatrix(this.editor, card) ? 'compact' : 'full'
    const layout = layoutCard(facts, size, mode, measureText)
    const path = shownPath(this.editor, card, true)
    const theme = canvasTheme(isDarkMode, faceCriteria(this.editor).palette)
    return (
      <>
        <CardFace
          facts={facts}
          layout={layout}
          size={size}
          theme={theme}
          tint={tintOf(card, isDarkMode)}
          ownerColor={ownerColor(this.editor, card)}
        />
        {path ? (
          <AssessmentPathFace
            path={path}
            card={{ x: card.x, y: card.y, ...size }}
            theme={theme}
            words={canvasWords(this.editor)}
          />
        ) : null}
      </>
    )
  }

  /** The height that a card of this width needs outside a matrix. */
  contentHeight(card: CardShape, width = card.props.w): number {
    return fullCardHeight(this.facts(card), width, measureText)
  }

  private facts(card: CardShape, shown = card.props) {
    const words = canvasWords(this.editor)
    const titled = titledShape({ props: shown, meta: card.meta })
    return cardFacts(titled, cardRelations(this.editor, card), words, faceCriteria(this.editor), {
      ...faceContext(this.editor, card),
      isCovered: shown !== card.props,
    })
  }
}
