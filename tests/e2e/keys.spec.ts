// The keys of the canvas and the brief, all that the sheet lists: each does its work where the sheet says. The list is the
// sheet's own table; a key without a row here fails.

import { readFileSync } from 'node:fs'
import type { JSHandle, Page } from '@playwright/test'
import type { Editor, TLShapeId } from 'tldraw'
import { SHEET_GROUPS, type SheetKey } from '@/components/board/sheet-keys'
import { CARD_KINDS } from '@/lib/domain/card-kind'
import { BoardPage } from './support/board-page'
import { OUR_BRIEF_PATH } from './support/briefs'
import { callApi } from './support/call-api'
import { canvasEditor } from './support/canvas-editor'
import { expect, type Person, test } from './support/fixtures'

const KEYS: readonly SheetKey[] = SHEET_GROUPS.flatMap(({ keys }) => keys)

const CARDS = [
  { kind: 'risk', title: 'Middle', fields: { likelihoodCurrent: 3, impactCurrent: 3 } },
  { kind: 'recommendation', title: 'Left' },
  { kind: 'recommendation', title: 'Right' },
  { kind: 'scenario', title: 'Above' },
  { kind: 'scenario', title: 'Below' },
]
/** Where they lie, around the first. */
const SPOTS = [
  [0, 0],
  [-500, 0],
  [500, 0],
  [0, -500],
  [0, 500],
] as const

interface State {
  readonly tool: string
  readonly selected: readonly string[]
  readonly editing: string | null
  /** The document, as text that is the same whatever the order in which it was made. */
  readonly records: string
}

type StateOf = JSHandle<(editor: Editor) => State>

/** One board with everything on it that has the focus somewhere. */
class KeyBoard extends BoardPage {
  readonly editor: JSHandle<Editor>
  readonly ids: readonly string[]
  readonly #stateOf: StateOf

  private constructor(page: Page, editor: JSHandle<Editor>, ids: readonly string[], stateOf: StateOf) {
    super(page)
    this.editor = editor
    this.ids = ids
    this.#stateOf = stateOf
  }

  static async make(person: Person): Promise<KeyBoard> {
    const { page } = person
    const empty = await BoardPage.create(person)
    await callApi(empty, 'POST', `/api/boards/${empty.id}/briefs`, { text: readFileSync(OUR_BRIEF_PATH, 'utf8') })
    const ids: string[] = []
    for (const card of CARDS) {
      ids.push((await callApi<{ id: string }>(empty, 'POST', `/api/boards/${empty.id}/cards`, card)).id)
    }
    await expect(empty.cards).toHaveCount(CARDS.length)
    await expect(empty.blocks.first()).toBeVisible()
    const stateOf = await page.evaluateHandle(() => (editor: Editor): State => {
      const inOrder = (_key: string, value: unknown) =>
        value instanceof Object && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
          : value
      return {
        tool: editor.getCurrentToolId(),
        selected: editor.getSelectedShapeIds(),
        editing: editor.getEditingShapeId(),
        records: JSON.stringify(editor.store.serialize('document'), inOrder),
      }
    })
    const board = new KeyBoard(page, await canvasEditor(page), ids, stateOf)
    await board.editor.evaluate(
      (editor, places) => {
        for (const { id, x, y } of places) editor.updateShape({ id: id as TLShapeId, type: 'card', x, y })
      },
      ids.map((each, i) => ({ id: each, x: SPOTS[i]?.[0] ?? 0, y: SPOTS[i]?.[1] ?? 0 })),
    )
    await board.expectState('saved')
    return board
  }

  state(): Promise<State> {
    return this.editor.evaluate((editor, stateOf) => stateOf(editor), this.#stateOf)
  }

  /** The document as it was, the first card selected, no tool in the hand. */
  async restore(records: string): Promise<void> {
    await this.editor.evaluate(
      (editor, { before, first, stateOf }) => {
        editor.setEditingShape(null)
        editor.setCurrentTool('select')
        for (let steps = 0; stateOf(editor).records !== before && steps < 100; steps++) editor.undo()
        editor.select(first as TLShapeId)
      },
      { before: records, first: this.ids[0] ?? '', stateOf: this.#stateOf },
    )
    expect((await this.state()).records, 'the document, taken back').toBe(records)
  }

  async field(name: string): Promise<unknown> {
    const [id = ''] = this.ids
    return this.editor.evaluate(
      (editor, [shapeId, field]) =>
        (editor.getShape(shapeId as TLShapeId) as unknown as { props: { fields: Record<string, unknown> } }).props
          .fields[field],
      [id, name] as const,
    )
  }

  press(chord: string): Promise<void> {
    return this.page.keyboard.press(playwrightKey(chord))
  }

  /** A sentence of the brief's second paragraph, selected by keys. */
  async selectSentence(): Promise<void> {
    await this.blocks.nth(1).focus()
    await this.page.keyboard.press('ArrowRight')
  }

  cardCount(kind: string): Promise<number> {
    return this.editor.evaluate(
      (editor, wanted) =>
        editor.getCurrentPageShapes().filter(({ props }) => 'kind' in props && props.kind === wanted).length,
      kind,
    )
  }
}

/** `Mod+Shift+ArrowDown` as Playwright writes it; a letter without Shift is a small one. */
function playwrightKey(chord: string): string {
  if (chord === '?') return 'Shift+Slash'
  const parts = chord.replace('Mod', 'Control').split('+')
  if (chord.includes('Shift')) return parts.join('+')
  return parts.map((part) => (/^[A-Z]$/.test(part) ? part.toLowerCase() : part)).join('+')
}

function nameOf({ words }: SheetKey): string {
  return 'card' in words ? `card.${words.card}` : 'view' in words ? `view.${words.view}` : words.text
}

type Row = (board: KeyBoard, chords: readonly string[]) => Promise<void>

/** The key takes that tool. */
const takes =
  (tool: string): Row =>
  async (board, [chord = '']) => {
    await board.press(chord)
    expect((await board.state()).tool).toBe(tool)
  }

/** With nothing selected, the key takes that tool. */
const takesAlone =
  (tool: string): Row =>
  async (board, chords) => {
    await board.editor.evaluate((editor) => void editor.selectNone())
    await takes(tool)(board, chords)
  }

const adds: Row = async (board, [chord = '']) => {
  const count = () => board.editor.evaluate((editor) => editor.getCurrentPageShapeIds().size)
  const before = await count()
  await board.press(chord)
  expect(await count()).toBe(before + 1)
}

const scores =
  (field: string): Row =>
  async (board, chords) => {
    for (const [i, chord] of chords.entries()) {
      await board.press(chord)
      expect(await board.field(field), chord).toBe(i + 1)
    }
  }

/** Keys on the canvas with the first card selected. */
const CANVAS_ROWS: Readonly<Record<string, Row>> = {
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
  scoreFirst: scores('likelihoodCurrent'),
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
    const asked = board.page.waitForEvent('filechooser')
    await board.press(chord)
    await asked
  },
  'tool.rectangle': takes('geo'),
  'tool.ellipse': takes('geo'),
  'tool.arrow': takes('arrow'),
  'tool.line': takes('line'),
  'tool.eraser': takes('eraser'),
  'tool.frame': takes('frame'),
  'tool.matrix': adds,
  'tool.zone': adds,
  'tool.place-cards': async (board, [chord = '']) => {
    await board.press('m')
    await board.editor.evaluate((editor, id) => void editor.select(id as TLShapeId), board.ids[0])
    await board.press(chord)
    await expect(board.page.getByRole('menu')).toBeVisible()
    await board.page.keyboard.press('Escape')
    await expect(board.page.getByRole('menu')).toBeHidden()
  },
  fit: async (board, [chord = '']) => {
    const zoom = () => board.editor.evaluate((editor) => editor.getZoomLevel())
    await board.editor.evaluate((editor) => void editor.setCamera({ x: 0, y: 0, z: 4 }))
    await board.press(chord)
    await expect.poll(zoom).toBeLessThan(4)
  },
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

/** In the brief, with a sentence of it selected by keys. */
const BRIEF_ROWS: Readonly<Record<string, Row>> = {
  paragraph: async (board, [up = '', down = '']) => {
    await board.press(down)
    await expect(board.blocks.nth(2)).toBeFocused()
    await board.press(up)
    await expect(board.blocks.nth(1)).toBeFocused()
  },
  sentence: async (board, [left = '', right = '']) => {
    const first = await selectedText(board)
    await board.press(right)
    expect(await selectedText(board)).not.toBe(first)
    await board.press(left)
    expect(await selectedText(board)).toBe(first)
  },
  extend: async (board, [chord = '']) => {
    const first = await selectedText(board)
    await board.press(chord)
    const more = await selectedText(board)
    expect(more.startsWith(first)).toBe(true)
    expect(more.length).toBeGreaterThan(first.length)
  },
  passageMenu: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.passageMenu.getByRole('button').first()).toBeFocused()
    await board.page.keyboard.press('Escape')
    await expect(board.passageMenu).toBeHidden()
  },
  passageKind: async (board, chords) => {
    for (const [i, kind] of CARD_KINDS.entries()) {
      const before = await board.cardCount(kind)
      await board.selectSentence()
      await board.press(chords[i] ?? '')
      await expect.poll(() => board.cardCount(kind), kind).toBe(before + 1)
    }
  },
  markPassage: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.page.locator('[data-mark]').first()).toBeVisible()
  },
  notePassage: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.page.getByRole('dialog', { name: 'Note on this passage' })).toBeVisible()
    await board.page.keyboard.press('Escape')
  },
  searchBrief: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.page.getByRole('searchbox', { name: 'Search in the brief' })).toBeFocused()
    await board.page.keyboard.press('Escape')
  },
  nextMatch: async (board, [chord = '']) => {
    await board.press('Mod+F')
    await board.page.keyboard.type('the')
    const at = board.page.getByRole('search').getByRole('status')
    await expect(at).toHaveText(/^1 /)
    await board.press(chord)
    await expect(at).toHaveText(/^2 /)
    await board.page.keyboard.press('Escape')
  },
}

function selectedText(board: KeyBoard): Promise<string> {
  return board.page.evaluate(() => String(getSelection()))
}

const ROWS = { canvas: CANVAS_ROWS, brief: BRIEF_ROWS }

test('the sheet lists no key of the canvas or the brief that has no row here', () => {
  for (const [area, rows] of Object.entries(ROWS)) {
    expect(Object.keys(rows).sort(), area).toEqual(
      KEYS.filter((key) => key.area === area)
        .map(nameOf)
        .sort(),
    )
  }
})

test('each key does what the sheet says, on the canvas and in the brief', async ({ meet }) => {
  test.slow()
  const board = await KeyBoard.make(await meet('Mika'))
  const { records } = await board.state()
  const inArea = async (area: keyof typeof ROWS, enter: () => Promise<void>) => {
    for (const key of KEYS.filter((each) => each.area === area)) {
      await test.step(`${area}: ${nameOf(key)}`, async () => {
        await board.restore(records)
        await enter()
        await ROWS[area][nameOf(key)]?.(board, key.chords)
      })
    }
    await board.restore(records)
  }
  await inArea('canvas', () => board.page.getByRole('application').focus())
  await inArea('brief', () => board.selectSentence())
})
