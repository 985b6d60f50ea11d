// The effect of each key of the sheet anywhere on the page.

import type { TLShapeId } from 'tldraw'
import { expect } from '../fixtures'
import type { KeyBoard, State } from './key-board'
import { opens, type Row } from './row'

/** Keys that work wherever the focus is on the page, pressed in each place. */
export const PAGE_ROWS: Readonly<Record<string, Row>> = {
  undo: async (board, [chord = '']) => {
    const { records } = await change(board)
    await board.press(chord)
    await expect.poll(async () => (await board.state()).records).toBe(records)
  },
  redo: async (board, [chord = '']) => {
    await change(board)
    const { records } = await board.state()
    await board.editor.evaluate((editor) => void editor.undo())
    await board.press(chord)
    await expect.poll(async () => (await board.state()).records).toBe(records)
  },
  'view.canvas': shows('Canvas'),
  'view.outline': shows('Outline'),
  'view.register': shows('Register'),
  'view.coverage': shows('Coverage'),
  brief: toggles('Brief'),
  inspector: toggles('Inspector'),
  comments: async (board, [chord = '']) => {
    const panel = board.page.getByRole('region', { name: 'Comments', exact: true })
    await board.press(chord)
    await expect(panel).toBeVisible()
    await board.press(chord)
    await expect(panel).toHaveCount(0)
  },
  palette: opens('Find or do something'),
  sheet: opens('Keyboard'),
}

/** Moves the first card; resolves to its earlier state. */
async function change(board: KeyBoard): Promise<State> {
  const before = await board.state()
  await board.editor.evaluate((editor, id) => {
    editor.markHistoryStoppingPoint('test')
    editor.updateShape({ id: id as TLShapeId, type: 'card', x: 40 })
  }, board.ids[0])
  return before
}

function shows(view: 'Canvas' | 'Outline' | 'Register' | 'Coverage'): Row {
  return async (board, [chord = '']) => {
    await board.press(chord)
    const link = board.page.getByRole('navigation', { name: 'Views of the board' }).getByRole('link', { name: view })
    await expect(link).toHaveAttribute('aria-current', 'page')
  }
}

function toggles(panel: 'Brief' | 'Inspector'): Row {
  return async (board, [chord = '']) => {
    const button = board.page.getByRole('banner').getByRole('button', { name: panel, exact: true })
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await board.press(chord)
    await expect(button).toHaveAttribute('aria-pressed', 'false')
    await board.press(chord)
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }
}
