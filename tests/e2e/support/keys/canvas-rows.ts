// The effect of each key of the sheet on the canvas.

import type { TLPageId, TLShapeId } from 'tldraw'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { expect } from '../fixtures'
import { CARDS, type KeyBoard } from './key-board'
import { adds, opens, type Row, scores, takes } from './row'

/** With nothing selected, the key takes that tool. */
const takesAlone =
  (tool: string): Row =>
  async (board, chords) => {
    await board.editor.evaluate((editor) => void editor.selectNone())
    await takes(tool)(board, chords)
  }

/** The key takes that tool and makes nothing; Enter then makes one more shape. */
const takesToPlace =
  (tool: string): Row =>
  async (board, chords) => {
    const { records } = await board.state()
    await takes(tool)(board, chords)
    expect((await board.state()).records).toEqual(records)
    await adds(board, ['Enter'])
  }

/** Keys on the canvas with the first card selected. */
export const CANVAS_ROWS: Readonly<Record<string, Row>> = {
  ...Object.fromEntries(CARD_KINDS.map((kind) => [`card.${kind}`, takes(`card-${kind}`)])),
  nextCard: async (board, [chord = '']) => {
    await board.press(chord)
    const { selected } = await board.state()
    expect(selected).toHaveLength(1)
    expect(selected).not.toEqual([board.ids[0]])
  },
  cardThere: async (board, chords) => {
    const [middle, left, right, above, below] = board.ids
    for (const [i, there] of [above, below, left, right].entries()) {
      await board.editor.evaluate((editor, id) => void editor.select(id as TLShapeId), middle)
      await board.press(chords[i] ?? '')
      expect((await board.state()).selected, chords[i]).toEqual([there])
    }
  },
  intoHolder: async (board, [chord = '']) => {
    await intoMatrix(board, chord)
  },
  outOfHolder: async (board, [chord = '']) => {
    const matrix = await intoMatrix(board, 'Mod+Shift+ArrowDown')
    await board.press(chord)
    expect((await board.state()).selected).toEqual([matrix])
  },
  scoreFirst: async (board, chords) => {
    for (const [i, chord] of chords.entries()) {
      // Selected again, a card with both scores sets the first one first.
      await board.editor.evaluate((editor, id) => void editor.selectNone().select(id as TLShapeId), board.ids[0])
      await board.press(chord)
      expect(await board.field('likelihoodCurrent'), chord).toBe(i + 1)
      await board.press(chord)
      expect(await board.field('impactCurrent'), chord).toBe(i + 1)
    }
  },
  scoreSecond: scores('impactCurrent'),
  edit: async (board, [chord = '']) => {
    await board.press(chord)
    expect((await board.state()).editing).toBe(board.ids[0])
    await board.page.keyboard.press('Escape')
  },
  move: async (board, chords) => {
    for (const chord of chords) {
      const { records } = await board.state()
      await board.press(chord)
      expect((await board.state()).records, chord).not.toBe(records)
    }
  },
  delete: async (board, [chord = '']) => {
    await board.press(chord)
    expect((await board.state()).records).not.toContain(`"id":"${board.ids[0]}"`)
  },
  'tool.select': async (board, chords) => {
    await board.editor.evaluate((editor) => void editor.setCurrentTool('hand'))
    await takes('select')(board, chords)
  },
  'tool.hand': takes('hand'),
  'tool.link': takesAlone('link'),
  'tool.note': takes('note'),
  'tool.draw': takes('draw'),
  'tool.text': takes('text'),
  'tool.image': async (board, [chord = '']) => {
    const before = board.fileChoosers
    await board.press(chord)
    await expect.poll(() => board.fileChoosers).toBe(before + 1)
  },
  'tool.rectangle': takes('geo'),
  'tool.ellipse': takes('geo'),
  'tool.arrow': takes('arrow'),
  'tool.line': takes('line'),
  'tool.eraser': takes('eraser'),
  'tool.laser': takes('laser'),
  'tool.frame': takes('frame'),
  'tool.matrix': takesToPlace('matrix'),
  'tool.zone': takesToPlace('zone'),
  'tool.place-cards': async (board, [chord = '']) => {
    await board.press('m')
    await board.press('Enter')
    await board.editor.evaluate((editor, id) => void editor.select(id as TLShapeId), board.ids[0])
    await board.press(chord)
    await expect(board.page.getByRole('menu')).toBeVisible()
    await board.page.keyboard.press('Escape')
    await expect(board.page.getByRole('menu')).toBeHidden()
  },
  'tool.tidy-up': async (board, [chord = '']) => {
    await board.editor.evaluate((editor) => void editor.selectAll())
    const { records } = await board.state()
    await board.press(chord)
    expect((await board.state()).records).not.toBe(records)
  },
  'tool.comment': async (board, [chord = '']) => {
    await board.press(chord)
    const panel = board.page.getByRole('region', { name: 'Comments', exact: true })
    await expect(panel.getByRole('textbox')).toBeFocused()
    // One step abandons the comment, the next one closes the panel.
    await board.page.keyboard.press('Escape')
    await board.page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  },
  fit: async (board, [chord = '']) => {
    const zoom = () => board.editor.evaluate((editor) => editor.getZoomLevel())
    await board.editor.evaluate((editor) => void editor.setCamera({ x: 0, y: 0, z: 4 }))
    await board.press(chord)
    await expect.poll(zoom).toBeLessThan(4)
  },
  turnPage: async (board, [up = '', down = '']) => {
    const shown = () => board.editor.evaluate((editor) => editor.getCurrentPage().name)
    await board.editor.evaluate((editor) => {
      editor.markHistoryStoppingPoint('test')
      editor.store.put([
        { ...editor.getCurrentPage(), id: 'page:second' as TLPageId, name: 'Second', index: 'a5' as never },
      ])
    })
    const first = await shown()
    const { records } = await board.state()
    await board.press(down)
    expect(await shown()).toBe('Second')
    // There is no card after it.
    await board.press(down)
    expect(await shown()).toBe('Second')
    await board.press(up)
    expect(await shown()).toBe(first)
    expect((await board.state()).records).toBe(records)
  },
  findOnCanvas: opens('Find on the canvas'),
  selectAll: async (board, [chord = '']) => {
    await board.press(chord)
    expect((await board.state()).selected).toHaveLength(CARDS.length)
  },
  escape: async (board, [chord = '']) => {
    await board.press(chord)
    expect((await board.state()).selected).toEqual([])
  },
  leaveCanvas: async (board, [first = '', second = '']) => {
    await board.press(first)
    await board.press(second)
    await expect(board.page.getByRole('application')).not.toBeFocused()
  },
}

/** Makes a matrix, and steps into it from outside. Resolves to the matrix's id. */
async function intoMatrix(board: KeyBoard, chord: string): Promise<string> {
  await board.press('m')
  await board.press('Enter')
  const [matrix = ''] = (await board.state()).selected
  await board.editor.evaluate(
    (editor, [card, holder]) =>
      void editor.reparentShapes([card as TLShapeId], holder as TLShapeId).select(holder as TLShapeId),
    [board.ids[0] ?? '', matrix] as const,
  )
  await board.press(chord)
  expect((await board.state()).selected).toEqual([board.ids[0]])
  return matrix
}
