// The names of places on a board as an outline says them: matrices and zones by their titles, cells by the words of their
// axes.

import type { Editor, TLShapeId } from 'tldraw'
import { isMatrix } from '@/components/canvas/matrix/arrange-matrix'
import { axisTitle, axisWord } from '@/components/canvas/matrix/axis-words'
import { wordsOfShape } from '@/components/canvas/text/shape-words'
import { type CanvasWords, inReadersWords } from '@/components/canvas/words/canvas-words'
import { isZone } from '@/components/canvas/zone/zone-drop'
import type { BoardMatrix } from '@/lib/document/view/board-view'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { Cell } from '@/lib/domain/matrix/matrix'
import { matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { LIST_OF_NAMES } from '@/lib/i18n/list-of-names'

/** Returns the title of a matrix or zone for this reader, or the name of a frame; '' for one that has none. */
export function titleOfHolder(editor: Editor, id: string): string {
  const shape = editor.getShape(id as TLShapeId)
  if (shape?.type === 'frame') return wordsOfShape(shape)?.text.trim() ?? ''
  return isMatrix(shape) || isZone(shape) ? inReadersWords(editor, shape).title : ''
}

/** Returns the name of a cell, such as `Likelihood: Likely, Impact: Severe`. */
export function cellName(matrix: BoardMatrix, { x, y }: Cell, criteria: Criteria, words: CanvasWords): string {
  const axes = matrixAxes(matrix, criteria)
  const along = (axis: typeof axes.x, position: number, low: string, high: string): string[] => {
    if (!axis) return []
    const poles = { low, high }
    const { word, number } = axisWord(axis, position, poles, criteria, words)
    const field = axisTitle(axis, { low: '', high: '' }, criteria, words)
    const value = word || String(number ?? '')
    return [field ? words.canvas('spoken.value', { field, value }) : value]
  }
  const parts = [...along(axes.y, y, matrix.yLow, matrix.yHigh), ...along(axes.x, x, matrix.xLow, matrix.xHigh)]
  return new Intl.ListFormat(words.locale, LIST_OF_NAMES).format(parts)
}
