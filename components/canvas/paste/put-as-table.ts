// Puts a pasted range on the canvas as a table: boxes with words in rows and columns, in one group, in free room where the
// paste was.

import {
  createShapeId,
  type Editor,
  type TLGeoShape,
  type TLRichText,
  type TLShapeId,
  type TLShapePartial,
} from 'tldraw'
import { land, pastePoint } from '../sight/land'
import type { PastedText } from './pasted-text'
import { cellCount, plainTable } from './plain-table'
import { rangeAsSeen } from './range-as-seen'

/** More are nothing that one reads on a board: they belong in the register. */
export const MOST_CELLS = 400
const LOWEST_ROW_PX = 44

/** One step of undo. Does nothing with more than `MOST_CELLS` cells. */
export function putAsTable(editor: Editor, pasted: PastedText): void {
  const { text, point } = rangeAsSeen(pasted)
  const table = plainTable(text)
  if (cellCount(table) === 0 || cellCount(table) > MOST_CELLS) return
  const { rows, columns, hasHead } = table
  const lefts = sums(columns.map(({ widthPx }) => widthPx))
  const { x, y } = point ?? pastePoint(editor)
  const ids = rows.map((row) => row.map(() => createShapeId()))
  editor.markHistoryStoppingPoint('paste table')
  editor.run(() => {
    editor.createShapes(
      rows.flatMap((row, i) =>
        row.map((cell, j): TLShapePartial<TLGeoShape> => {
          const isHead = hasHead && i === 0
          return {
            id: ids[i]?.[j] ?? createShapeId(),
            type: 'geo',
            x: x + (lefts[j] ?? 0),
            y: y + i * LOWEST_ROW_PX,
            props: {
              ...LOOK,
              w: columns[j]?.widthPx ?? 0,
              h: LOWEST_ROW_PX,
              fill: isHead ? 'solid' : 'semi',
              align: columns[j]?.isNumeric ? 'end' : 'start',
              richText: wordsOf(cell, isHead),
            },
          }
        }),
      ),
    )
    stack(editor, ids, y)
    editor.groupShapes(ids.flat(), { select: true })
    land(editor, editor.getSelectedShapeIds(), { x, y })
  })
}

const LOOK = { geo: 'rectangle', color: 'grey', labelColor: 'black', size: 's', font: 'sans', dash: 'solid' } as const

/** Gives the cells of a row the height that the longest of them needs: tldraw has measured each by itself. */
function stack(editor: Editor, ids: readonly (readonly TLShapeId[])[], top: number): void {
  const heights = ids.map((row) => Math.max(...row.map((id) => heightOf(editor, id))))
  const tops = sums(heights)
  editor.updateShapes(
    ids.flatMap((row, i) =>
      row.map(
        (id): TLShapePartial<TLGeoShape> => ({
          id,
          type: 'geo',
          y: top + (tops[i] ?? 0),
          props: { h: heights[i] ?? LOWEST_ROW_PX, growY: 0 },
        }),
      ),
    ),
  )
}

function heightOf(editor: Editor, id: TLShapeId): number {
  const props = editor.getShape<TLGeoShape>(id)?.props
  return props ? props.h + props.growY : LOWEST_ROW_PX
}

/** Returns where each of the sizes begins, and where the last one ends. */
function sums(sizes: readonly number[]): number[] {
  const all = [0]
  for (const size of sizes) all.push((all.at(-1) ?? 0) + size)
  return all
}

function wordsOf(cell: string, isBold: boolean): TLRichText {
  const marks = isBold ? { marks: [{ type: 'bold' }] } : {}
  return {
    type: 'doc',
    content: cell.split('\n').map((line) => ({
      type: 'paragraph',
      attrs: { dir: 'auto' },
      ...(line === '' ? {} : { content: [{ type: 'text', ...marks, text: line }] }),
    })),
  }
}
