// How tldraw handles a matrix: it is taken hold of by its title and its axes, so that its cells stay free for cards,
// and it takes in the cards that have its fields.

import {
  type Editor,
  resizeBox,
  type SvgExportContext,
  type TLDragShapesOutInfo,
  type TLDropShapesOverInfo,
  type TLResizeInfo,
  type TLShape,
  useIsDarkMode,
  useValue,
} from 'tldraw'
import { languageOfLetters } from '@/lib/brief/text-shape'
import { MATRIX_SIZE_PX, MATRIX_TRAY_PX } from '@/lib/domain/matrix/matrix'
import { type MatrixShape, type MatrixShapeProps, matrixShapeProps } from '@/lib/schema/matrix-shape'
import { boardCriteria } from '../board-criteria'
import { canvasTheme } from '../colours/canvas-theme'
import { hasRatings } from '../cover/shown-ratings'
import { HolderGeometry } from '../holder/holder-geometry'
import { HolderShapeUtil } from '../holder/holder-shape-util'
import { isLocked } from '../lock/host-locks'
import { LockSign } from '../lock/lock-sign'
import { shapeWordPx } from '../sight/word-size'
import { facesFor } from '../text/canvas-fonts'
import { measureText, textMeasurer } from '../text/measure-text'
import { canvasWords, inReadersWords } from '../words/canvas-words'
import { axesOf } from './board-axes'
import { cardsOutside } from './bring-in'
import { dropCell } from './drop-cell'
import { filledCells, isTrayEmpty, NO_CELLS } from './filled-cells'
import { dragIntoMatrix, dragOutOfMatrix, dropIntoMatrix } from './matrix-drop'
import { MatrixFace } from './matrix-face'

/** Below this it can't hold a card. */
const MIN_SIZE_PX = { minWidth: 480, minHeight: 280 + MATRIX_TRAY_PX }
const TRAY_WORDS_PX = 112

export class MatrixShapeUtil extends HolderShapeUtil<MatrixShape> {
  static override type = 'matrix' as const
  static override props = matrixShapeProps

  override getDefaultProps(): MatrixShapeProps {
    const axes = { xField: 'impactCurrent', yField: 'likelihoodCurrent', layout: 'grid' } as const
    return { ...MATRIX_SIZE_PX, title: '', ...axes, xLow: '', xHigh: '', yLow: '', yHigh: '' }
  }

  /** Taken hold of by its title, its axes and the words of its tray. */
  override getGeometry(matrix: MatrixShape) {
    const { w, h } = matrix.props
    const { left, top, bottom } = axesOf(this.editor, matrix).grid.inset
    const words = Math.max(1, bottom - MATRIX_TRAY_PX)
    return new HolderGeometry({ w, h }, [
      { x: 0, y: 0, w, h: top },
      { x: 0, y: top, w: left, h: Math.max(1, h - top - MATRIX_TRAY_PX) },
      { x: left, y: h - bottom, w: Math.max(1, w - left), h: words },
      { x: 0, y: h - MATRIX_TRAY_PX, w: TRAY_WORDS_PX, h: MATRIX_TRAY_PX },
    ])
  }

  override onResize(matrix: MatrixShape, info: TLResizeInfo<MatrixShape>) {
    return resizeBox(matrix, info, MIN_SIZE_PX)
  }

  override onDragShapesIn(matrix: MatrixShape, shapes: TLShape[]) {
    dragIntoMatrix(this.editor, matrix, shapes)
  }

  override onDragShapesOver(matrix: MatrixShape, shapes: TLShape[]) {
    dragIntoMatrix(this.editor, matrix, shapes)
  }

  override onDragShapesOut(matrix: MatrixShape | undefined, shapes: TLShape[], _info: TLDragShapesOutInfo) {
    dragOutOfMatrix(this.editor, matrix, shapes)
  }

  override onDropShapesOver(matrix: MatrixShape, shapes: TLShape[], { initialParentIds }: TLDropShapesOverInfo) {
    dropIntoMatrix(this.editor, matrix, shapes, initialParentIds)
  }

  override getAriaDescriptor(matrix: MatrixShape) {
    const { canvas } = canvasWords(this.editor)
    const name = canvas('aria.matrix', { title: inReadersWords(this.editor, matrix).title })
    return isLocked(matrix) ? `${name}, ${canvas('lock.aria')}` : name
  }

  override getFontFaces(matrix: MatrixShape) {
    const props = inReadersWords(this.editor, matrix)
    const { canvas } = canvasWords(this.editor)
    return facesFor(
      [props.title, props.xLow, props.xHigh, props.yLow, props.yHigh, canvas('levelFromTable'), canvas('tray')].join(
        '',
      ),
    )
  }

  override component(matrix: MatrixShape) {
    return <MatrixView editor={this.editor} matrix={matrix} />
  }

  override indicator({ props }: MatrixShape) {
    return <rect width={props.w} height={props.h} rx={8} />
  }

  override toSvg(matrix: MatrixShape, { isDarkMode }: SvgExportContext) {
    const words = canvasWords(this.editor)
    return (
      <MatrixFace
        matrix={inReadersWords(this.editor, matrix)}
        criteria={boardCriteria(this.editor)}
        words={words}
        theme={canvasTheme(isDarkMode, boardCriteria(this.editor).palette)}
        measure={measureText}
        leastPx={0}
        filled={NO_CELLS}
        covered={filledCells(this.editor, matrix).covered}
        hasTray={!isTrayEmpty(this.editor, matrix)}
        hasTrayCards
        hasTrayHint={false}
        drop={undefined}
      />
    )
  }
}

function MatrixView({ editor, matrix }: { readonly editor: Editor; readonly matrix: MatrixShape }) {
  const isDark = useIsDarkMode()
  const words = useValue('words', () => canvasWords(editor), [editor])
  const shown = useValue('shown words', () => inReadersWords(editor, matrix), [editor, matrix])
  const criteria = useValue('criteria', () => boardCriteria(editor), [editor])
  const leastPx = useValue('least words', () => shapeWordPx(editor, matrix.id), [editor, matrix.id])
  const filled = useValue('filled cells', () => filledCells(editor, matrix), [editor, matrix])
  const hasTrayCards = useValue('has cards in its tray', () => !isTrayEmpty(editor, matrix), [editor, matrix])
  // The key of a result lies over the tray.
  const showsEmptyTray = useValue('shows an empty tray', () => !editor.getIsReadonly() && !hasRatings(editor, matrix), [
    editor,
    matrix,
  ])
  // If a button is at the tray's end, the words keep to its beginning.
  const mayHint = useValue('may hint', () => !editor.getIsReadonly() && cardsOutside(editor, matrix).length === 0, [
    editor,
    matrix,
  ])
  const drop = useValue('drop', () => dropCell(editor), [editor])
  const measure = useValue('measure', textMeasurer, [])
  return (
    <svg className="tl-svg-container" role="presentation" lang={languageOfLetters(shown.title) || undefined}>
      <MatrixFace
        matrix={shown}
        criteria={criteria}
        words={words}
        theme={canvasTheme(isDark, criteria.palette)}
        leastPx={leastPx}
        filled={filled.cells}
        covered={filled.covered}
        hasTray={showsEmptyTray || hasTrayCards}
        hasTrayCards={hasTrayCards}
        hasTrayHint={filled.isEmpty && mayHint}
        measure={measure}
        drop={drop?.matrixId === matrix.id ? drop.place : undefined}
      />
      {isLocked(matrix) ? <LockSign width={matrix.props.w} theme={canvasTheme(isDark, criteria.palette)} /> : null}
    </svg>
  )
}
