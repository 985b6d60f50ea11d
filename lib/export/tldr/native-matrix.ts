// A matrix as a frame of stock tldraw: its cells as rectangles in the colours of their levels, its rings as circles, the
// words of its axes and the tolerance line, all locked behind the cards, which keep their places in it.

import type { TLShape } from '@tldraw/tlschema'
import { getIndices, getIndicesBelow, type IndexKey } from '@tldraw/utils'
import { levelWord } from '../../domain/criteria/criteria'
import { type Cell, cellRect, gridRect, type Rect, trayRect } from '../../domain/matrix/matrix'
import { type MatrixAxes, matrixAxes } from '../../domain/matrix/matrix-axes'
import { levelOfCell, regionOfCell } from '../../domain/matrix/matrix-cells'
import { type LineBetween, regionLines, toleranceLines } from '../../domain/matrix/matrix-lines'
import { wordsIn } from '../../i18n/words'
import type { MatrixShape } from '../../schema/matrix-shape'
import { axisName, axisText } from '../axis-text'
import type { BoardWords } from '../register-words'
import { fitText } from './fit-text'
import { frameShape, geoShape, LEVEL_COLORS, lineShape, type NativePlace, richTextOf, textShape } from './native-shapes'

/** Room for the words above the cells, below them and beside them. */
const LABEL_PX = { stepBelow: 28, title: 22, headAbove: 30, least: 80 } as const

type Draw = (place: NativePlace) => TLShape
type Look = Parameters<typeof geoShape>[2]

/** Returns the frame, then the shapes in it. `lowestChild` is the index of its backmost child, if it has one. */
export function nativeMatrix(matrix: MatrixShape, lowestChild: string | undefined, words: BoardWords): TLShape[] {
  const axes = matrixAxes(matrix.props, words.criteria)
  const drawn: Draw[] = [
    ...(axes.grid.layout === 'rings' ? rings(axes, matrix, words) : cells(axes, words)),
    ...(axes.grid.layout === 'rings' ? [] : axisLabels(axes, matrix, words)),
    ...toleranceLines(axes, words.criteria).map((line) => stroke(line, 'dashed')),
    ...regionLines(axes).map((line) => stroke(line, 'solid')),
    box(trayRect(matrix.props), { text: wordsIn(words.locale).canvas.tray, dash: 'dashed', fill: 'none' }),
  ]
  const indices = lowestChild ? getIndicesBelow(lowestChild as IndexKey, drawn.length) : getIndices(drawn.length)
  return [
    frameShape(matrix, matrix.props, matrix.props.title),
    ...drawn.map((draw, i) =>
      draw({ id: `${matrix.id}-${i}`, parentId: matrix.id, index: indices[i] ?? 'a1', x: 0, y: 0, isLocked: true }),
    ),
  ]
}

function cells(axes: MatrixAxes, words: BoardWords): Draw[] {
  const { columns, rows } = axes.grid
  const all: Cell[] = []
  for (let y = 1; y <= rows; y++) for (let x = 1; x <= columns; x++) all.push({ x, y })
  return all.map((cell) => {
    const level = levelOfCell(axes, words.criteria, cell)
    const region = regionOfCell(axes, cell)
    return box(cellRect(axes.grid, cell), {
      color: level ? LEVEL_COLORS[level] : 'grey',
      fill: level ? 'solid' : 'semi',
      text: level
        ? levelWord(words.criteria, level, words.locale)
        : region
          ? wordsIn(words.locale).canvas.region[region]
          : '',
    })
  })
}

/** Draws rings from the outermost inwards, so that each lies on the one around it. */
function rings({ grid, x }: MatrixAxes, { props }: MatrixShape, words: BoardWords): Draw[] {
  return Array.from({ length: grid.columns }, (_, i) => grid.columns - i).map((ring) =>
    box(cellRect(grid, { x: ring, y: 1 }), {
      geo: 'ellipse',
      fill: ring % 2 === 1 ? 'solid' : 'semi',
      align: 'middle',
      text: x ? axisText(x, ring, { low: props.xLow, high: props.xHigh }, words) : '',
    }),
  )
}

function axisLabels({ grid, x, y }: MatrixAxes, { props }: MatrixShape, words: BoardWords): Draw[] {
  const area = gridRect(grid)
  const labels: Draw[] = []
  for (let position = 1; x && position <= x.count; position++) {
    const { x: left, w } = cellRect(grid, { x: position, y: 1 })
    const below = x.type === 'step'
    const top = below ? area.y + area.h : area.y - LABEL_PX.headAbove
    const text = axisText(x, position, { low: props.xLow, high: props.xHigh }, words)
    labels.push(label({ x: left, y: top, w, h: below ? LABEL_PX.stepBelow : LABEL_PX.headAbove }, text, 'middle'))
  }
  for (let position = 1; y && position <= y.count; position++) {
    const { y: top, h } = cellRect(grid, { x: 1, y: position })
    const text = axisText(y, position, { low: props.yLow, high: props.yHigh }, words)
    labels.push(label({ x: 4, y: top, w: Math.max(LABEL_PX.least, area.x - 12), h }, text, 'end'))
  }
  if (x?.type === 'step') {
    const rect = { x: area.x, y: area.y + area.h + LABEL_PX.stepBelow, w: area.w, h: LABEL_PX.title }
    labels.push(label(rect, axisName(x, words), 'middle'))
  }
  if (y) labels.push(label({ x: 4, y: 0, w: Math.max(area.x, LABEL_PX.least), h: area.y }, axisName(y, words), 'start'))
  return labels
}

/** Centres the label vertically in its place. */
function label(rect: Rect, text: string, textAlign: 'start' | 'middle' | 'end'): Draw {
  const { scale, heightPx, paragraphs } = fitText([text], rect.w, rect.h, 0)
  const richText = richTextOf(paragraphs.map((each) => ({ text: each })))
  const y = rect.y + Math.max(0, (rect.h - heightPx) / 2)
  return (place) => textShape({ ...place, x: rect.x, y }, rect.w / scale, { textAlign, scale, richText })
}

function stroke(line: LineBetween, dash: 'solid' | 'dashed'): Draw {
  return (place) => lineShape({ ...place, x: line.x, y: line.y }, line, dash)
}

function box(rect: Rect, { text, ...look }: Look & { readonly text: string }): Draw {
  const { scale, paragraphs } = fitText([text], rect.w, rect.h)
  const richText = richTextOf(text === '' ? [] : paragraphs.map((each) => ({ text: each })))
  return (place) => geoShape({ ...place, x: rect.x, y: rect.y }, rect, { ...look, scale, richText })
}
