// The keys of the board, all that the sheet lists: each does its work where the sheet says, and nothing anywhere else.
// The list is the sheet's own table; a key without a row here fails.

import { readFileSync } from 'node:fs'
import type { JSHandle, Locator, Page } from '@playwright/test'
import type { Editor, TLShapeId } from 'tldraw'
import { SHEET_GROUPS, type SheetKey } from '@/components/board/sheet-keys'
import { CARD_KINDS } from '@/lib/domain/card-kind'
import { BoardPage } from './support/board-page'
import { OUR_BRIEF_PATH } from './support/briefs'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, type Person, test } from './support/fixtures'
import { startSession } from './support/start-session'

const KEYS: readonly SheetKey[] = SHEET_GROUPS.flatMap(({ keys }) => keys)

/** What the sheet doesn't list: tldraw's own, which people find in its menus. */
const TLDRAW_CHORDS = [
  ...[
    'Backspace',
    'Mod+Enter',
    'Mod+Shift+Enter',
    'Alt+r',
    'z',
    'g',
    ']',
    '[',
    '=',
    '-',
    'Shift+H',
    'Shift+F',
    'Shift+L',
  ],
  ...['Alt+a', 'Alt+m', 'Mod+g', 'Mod+Shift+f', 'Mod+Alt+Shift+=', 'Shift+ArrowDown', ','],
]

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
  /** How many file choosers the page has asked for. */
  fileChoosers = 0
  readonly #stateOf: StateOf

  private constructor(page: Page, editor: JSHandle<Editor>, ids: readonly string[], stateOf: StateOf) {
    super(page)
    // Playwright catches them only after it has been told to, which a key may overtake.
    page.on('filechooser', () => {
      this.fileChoosers++
    })
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
    await startSession(person, empty.id)
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
    const board = new KeyBoard(page, await editorOf(page), ids, stateOf)
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

  async show(view: 'Canvas' | 'Register' | 'Coverage'): Promise<void> {
    const link = this.page.getByRole('navigation', { name: 'Views of the board' }).getByRole('link', { name: view })
    // By keys: after a click, what gets the focus doesn't show it.
    await link.press('Enter')
    await expect(link).toHaveAttribute('aria-current', 'page')
  }

  /** What a key has opened from a button, or from the text. */
  async closeOverlays(): Promise<void> {
    const overlays = '[role="dialog"], [role="menu"]'
    if (!(await this.page.evaluate((selector) => document.querySelector(selector) !== null, overlays))) return
    await expect(async () => {
      // The first one may close a tooltip.
      await this.page.keyboard.press('Escape')
      await expect(this.page.locator(overlays)).toHaveCount(0, { timeout: 1_000 })
    }).toPass()
  }

  button(region: string, name: string): Locator {
    return this.page.getByRole('region', { name: region }).getByRole('button', { name })
  }

  /** The register's cell of the first card. */
  registerCell(column: string): Locator {
    return this.page.locator(`[data-place="${this.ids[0]}|${column}"]`)
  }

  async coverageCell(section: string): Promise<Locator> {
    await this.page.getByRole('tab', { name: section }).click()
    return this.page.getByRole('grid').locator('[data-row="0"][data-column="0"]')
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
    const before = board.fileChoosers
    await board.press(chord)
    await expect.poll(() => board.fileChoosers).toBe(before + 1)
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

/** Keys that work wherever the focus is on the page, pressed in each place. */
const PAGE_ROWS: Readonly<Record<string, Row>> = {
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
  'view.register': shows('Register'),
  'view.coverage': shows('Coverage'),
  brief: toggles('Brief'),
  inspector: toggles('Inspector'),
  sheet: async (board, [chord = '']) => {
    await board.press(chord)
    const sheet = board.page.getByRole('dialog', { name: 'Keyboard' })
    await expect(sheet).toBeVisible()
    await board.page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
  },
}

/** Moves the first card; resolves to what was before. */
async function change(board: KeyBoard): Promise<State> {
  const before = await board.state()
  await board.editor.evaluate((editor, id) => {
    editor.markHistoryStoppingPoint('test')
    editor.updateShape({ id: id as TLShapeId, type: 'card', x: 40 })
  }, board.ids[0])
  return before
}

function shows(view: 'Canvas' | 'Register' | 'Coverage'): Row {
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

/** In the register, on the title of the first card. */
const REGISTER_ROWS: Readonly<Record<string, Row>> = {
  registerMove: async (board, [up = '', down = '', left = '', right = '']) => {
    const title = board.registerCell('title')
    for (const [there, back] of [
      [down, up],
      [right, left],
    ] as const) {
      await board.press(there)
      await expect(title, there).not.toBeFocused()
      await board.press(back)
      await expect(title, back).toBeFocused()
    }
  },
  registerEdit: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.registerCell('title').getByRole('textbox')).toBeFocused()
    await board.page.keyboard.press('Escape')
  },
  registerScore: (board, chords) =>
    amongRisks(board, async () => {
      await board.registerCell('likelihoodCurrent').focus()
      await scores('likelihoodCurrent')(board, chords)
    }),
  registerSelect: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.page.getByRole('row', { selected: true })).toHaveCount(1)
    await board.press(chord)
    await expect(board.page.getByRole('row', { selected: true })).toHaveCount(0)
  },
  registerInspect: async (board, [chord = '']) => {
    await board.press(chord)
    await expect(board.inspector.getByRole('textbox').first()).toBeFocused()
  },
  registerDuplicate: async (board, [chord = '']) => {
    await board.press(chord)
    await expect.poll(() => board.cardCount('risk')).toBe(2)
  },
  registerDelete: (board, [chord = '']) =>
    amongRisks(board, async () => {
      await board.registerCell('likelihoodCurrent').focus()
      await board.press(chord)
      await expect.poll(() => board.field('likelihoodCurrent')).toBeUndefined()
    }),
}

/** Where the register has the columns of risks. */
async function amongRisks(board: KeyBoard, work: () => Promise<void>): Promise<void> {
  await board.page.getByRole('button', { name: /^Risk \d/ }).press('Enter')
  await work()
  await board.page.getByRole('button', { name: /^All \d/ }).press('Enter')
}

/** In the coverage, on the first cell of the traceability matrix. */
const COVERAGE_ROWS: Readonly<Record<string, Row>> = {
  coverageMove: async (board, [, , left = '', right = '']) => {
    const cells = board.page.getByRole('grid').locator('[data-row="0"]')
    await board.press(right)
    await expect(cells.nth(1)).toBeFocused()
    await board.press(left)
    await expect(cells.nth(0)).toBeFocused()
  },
  coverageOpen: adds,
  coverageStrength: async (board, chords) => {
    for (const chord of chords) await changes(board, chord)
  },
  coverageVerdict: async (board, chords) => {
    await (await board.coverageCell('Wind tunnel')).focus()
    for (const chord of chords) await changes(board, chord)
  },
  coverageDelete: async (board, [chord = '']) => {
    await changes(board, '2')
    await changes(board, chord)
  },
}

async function changes(board: KeyBoard, chord: string): Promise<void> {
  const { records } = await board.state()
  await board.press(chord)
  await expect.poll(async () => (await board.state()).records, chord).not.toBe(records)
}

const ROWS = {
  canvas: CANVAS_ROWS,
  page: PAGE_ROWS,
  brief: BRIEF_ROWS,
  register: REGISTER_ROWS,
  coverage: COVERAGE_ROWS,
}

const CHOOSES_SELECT = 'V'

interface Place {
  readonly name: string
  /** The keys that have a meaning there, beside those of the page. */
  readonly area?: SheetKey['area']
  readonly view?: 'Register' | 'Coverage'
  /** What has the focus. */
  readonly at: (board: KeyBoard) => Locator | Promise<Locator>
  /** What else is done once the focus is there. */
  readonly prepare?: (board: KeyBoard) => Promise<void>
  /** What one types there: keys are text, and change this record alone. */
  readonly types?: boolean
  /** The one key of the canvas that acts there. */
  readonly leaves?: string
  /** It is over the page, and keeps the page's keys too. */
  readonly isOver?: boolean
}

const SHEET = { name: 'Keyboard' }

const PLACES: readonly Place[] = [
  { name: 'a button of the header', at: ({ page }) => page.getByRole('button', { name: 'Export' }) },
  {
    name: 'a passage of the brief',
    area: 'brief',
    at: ({ blocks }) => blocks.nth(1),
    prepare: ({ page }) => page.keyboard.press('ArrowRight'),
  },
  { name: 'a tab of the brief', at: ({ brief }) => brief.getByRole('tab', { name: 'Text' }) },
  { name: 'a button of the inspector', at: (board) => board.button('Inspector', 'Add link') },
  { name: 'a field of the inspector', types: true, at: ({ inspector }) => inspector.getByRole('textbox').first() },
  { name: 'the bar of the session', at: (board) => board.button('Running session', 'No bell on this device') },
  // From there Escape leads to the canvas, and lets go there.
  { name: 'a tool in the bar', leaves: 'Escape', at: (board) => board.tool('Select') },
  {
    name: 'a dialog',
    isOver: true,
    at: async ({ page }) => {
      await page.getByRole('button', { name: 'More', exact: true }).first().click()
      await page.getByRole('menuitem', SHEET).click()
      return page.getByRole('dialog', SHEET).getByRole('button', { name: 'Close' })
    },
  },
  {
    name: 'a cell of the register',
    area: 'register',
    view: 'Register',
    types: true,
    at: (board) => board.registerCell('title'),
  },
  {
    name: 'a cell of the coverage',
    area: 'coverage',
    view: 'Coverage',
    at: (board) => board.coverageCell('Traceability'),
  },
]

test('the sheet lists no key that has no row here', () => {
  for (const key of KEYS)
    expect(Object.keys(ROWS[key.area]), `${key.chords.join(' ')}, ${key.area}`).toContain(nameOf(key))
  expect(Object.values(ROWS).flatMap(Object.keys)).toHaveLength(KEYS.length)
})

test('each key does what the sheet says, where the sheet says', async ({ meet }) => {
  test.slow()
  const board = await KeyBoard.make(await meet('Mika'))
  const { records } = await board.state()
  const inArea = async (area: SheetKey['area'], enter: () => Promise<void>) => {
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
  await board.show('Register')
  await inArea('register', () => board.registerCell('title').focus())
  await board.show('Coverage')
  await inArea('coverage', async () => (await board.coverageCell('Traceability')).focus())
  for (const place of PLACES.filter(({ types, isOver }) => !types && !isOver)) {
    await test.step(place.name, () =>
      inArea('page', async () => {
        await board.show(place.view ?? 'Canvas')
        await (await place.at(board)).focus()
      }),
    )
  }
})

test('no key of the canvas acts while the focus is elsewhere', async ({ meet }) => {
  test.slow()
  const board = await KeyBoard.make(await meet('Mika'))
  const { records } = await board.state()
  const wrong: string[] = []
  for (const place of PLACES) {
    await test.step(place.name, async () => {
      await board.show(place.view ?? 'Canvas')
      await board.restore(records)
      const before = await board.state()
      const isSame = async () => isLike(place, await board.state(), before, board.ids[0] ?? '')
      const focus = await focusOn(board, place)
      const press = async (chord: string) => {
        await focus()
        await board.press(chord)
      }
      const chords = chordsFor(place)
      // All of them first, as it should be; which one it was is asked only where something has changed.
      for (const chord of chords) await press(chord)
      await board.editor.evaluate((editor) => void editor.setCurrentTool('hand'))
      // The selecting tool's own key shows only where another one was taken.
      await press(CHOOSES_SELECT)
      const { tool } = await board.state()
      await board.editor.evaluate((editor) => void editor.setCurrentTool('select'))
      if (tool === 'hand' && (await isSame())) return
      if (tool !== 'hand') wrong.push(`${CHOOSES_SELECT} on ${place.name}`)
      for (const chord of chords) {
        await board.restore(records)
        await press(chord)
        if (!(await isSame())) wrong.push(`${chord} on ${place.name}`)
      }
      await board.restore(records)
    })
    // What was typed into a cell.
    if (place.view) await board.page.keyboard.press('Escape')
    await board.closeOverlays()
  }
  expect(wrong).toEqual([])
})

/** How to put the focus there again after each key, whatever the key has opened or replaced. */
async function focusOn(board: KeyBoard, place: Place): Promise<() => Promise<void>> {
  let element = await (await place.at(board)).elementHandle()
  const isFree = () =>
    element?.evaluate((there: HTMLElement, isOver) => {
      if (!isOver && document.querySelector('[role="dialog"], [role="menu"]')) return false
      there.focus()
      return there.isConnected
    }, place.isOver)
  return async () => {
    if (!(await isFree())) {
      await board.closeOverlays()
      element = await (await place.at(board)).elementHandle()
      await element?.focus()
    }
    await place.prepare?.(board)
  }
}

/** Every key that means nothing there. */
function chordsFor({ area, isOver, leaves }: Place): string[] {
  const own = KEYS.filter((key) => key.area === area || (key.area === 'page' && !isOver)).flatMap(
    ({ chords }) => chords,
  )
  const all = [...KEYS.flatMap(({ chords }) => chords), ...TLDRAW_CHORDS]
  return [...new Set(all)].filter((chord) => !own.includes(chord) && chord !== leaves)
}

/** Whether nothing has changed; where one types, but for the record that is typed into. */
function isLike({ types }: Place, after: State, before: State, typed: string): boolean {
  const told = (state: State) => {
    const { [typed]: record, ...others } = JSON.parse(state.records) as Record<string, unknown>
    return JSON.stringify({ ...state, records: types ? others : { ...others, record } })
  }
  return told(after) === told(before)
}

test('single keys are switched off and on again by the sheet or the menu, and the device remembers', async ({
  meet,
}) => {
  const board = await KeyBoard.make(await meet('Mika'))
  const { page } = board
  const { records } = await board.state()
  const canvas = page.getByRole('application')
  await board.press('?')
  await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).press(' ')
  await expect(page.getByRole('dialog', SHEET)).toContainText('do nothing by themselves')
  await page.keyboard.press('Escape')

  await board.restore(records)
  const before = await board.state()
  await canvas.focus()
  for (const chord of ['R', '1', 'M', 'Shift+M', 'L', 'V', 'H', 'Shift+Z', ']', '?']) await board.press(chord)
  expect(await board.state()).toEqual(before)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('menu')).toHaveCount(0)
  await board.selectSentence()
  await board.press('R')
  await board.press('H')
  expect(await board.state()).toEqual(before)
  await expect(page.locator('[data-mark]')).toHaveCount(0)

  // What takes two keys, and the named ones, are as they were.
  await canvas.focus()
  await board.press('Alt+4')
  expect(await board.field('impactCurrent')).toBe(4)
  await board.press('Mod+Z')
  await expect.poll(() => board.field('impactCurrent')).toBe(3)
  await board.press('Delete')
  await expect(board.cards).toHaveCount(CARDS.length - 1)
  await board.press('Mod+Z')
  await expect(board.cards).toHaveCount(CARDS.length)
  await board.expectState('saved')

  await page.reload()
  await board.ready()
  await page.keyboard.press('r')
  await expect(board.tool('Risk')).toHaveAttribute('aria-pressed', 'false')
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Single-key shortcuts' }).click()
  await canvas.focus()
  await page.keyboard.press('r')
  await expect(board.tool('Risk')).toHaveAttribute('aria-pressed', 'true')
})

test('a click on a card gives the canvas the keys, from wherever the focus was; what it says of itself leads out', async ({
  meet,
}) => {
  const board = await KeyBoard.make(await meet('Mika'))
  const { page } = board
  await page.getByRole('button', { name: 'Export' }).focus()
  await board.select('R-001')
  await expect(page.getByRole('application')).toBeFocused()
  await board.press('5')
  expect(await board.field('likelihoodCurrent')).toBe(5)
  await expect(page.getByRole('application')).toHaveAccessibleDescription(/Escape lets go of it; then Tab leaves/)

  // The list of cards to link to opens where one sees it, however far down the inspector its button stands.
  await board.press('L')
  const search = page.getByRole('searchbox', { name: 'Find a card' })
  await expect(search).toBeFocused()
  await expect(search).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()

  // One Escape closes who is here, whatever tooltip a control of it has.
  const who = page.getByRole('button', { name: '1 person here' })
  await who.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(who).toBeFocused()
})

test('what one pressed goes, and the focus has a home: a board, a brief, a title, a session, a step', async ({
  meet,
}) => {
  const person = await meet('Mika')
  const { page } = person
  await page.goto('/')
  await page.getByRole('button', { name: 'Empty board' }).press('Enter')
  await page.waitForURL(/\/boards\//)
  const board = new BoardPage(page)
  await board.ready()
  await expect(page.getByRole('application')).toBeFocused()

  await page.getByRole('textbox', { name: 'Text of the brief' }).fill('Tides rise.\n\nCranes stand still.')
  await page.getByRole('button', { name: 'Read this brief' }).press('Enter')
  await expect(board.blocks.first()).toBeFocused()

  const title = page.getByRole('heading', { level: 1 }).getByRole('button')
  for (const key of ['Escape', 'Enter']) {
    await title.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Title of the board' })).toBeFocused()
    await page.keyboard.type('Tides')
    await page.keyboard.press(key)
    await expect(title, key).toBeFocused()
  }
  await expect(title).toHaveText('Tides')

  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Sessions…' }).press('Enter')
  await page.getByRole('button', { name: 'Plan a session' }).press('Enter')
  for (const step of ['Read', 'Vote']) {
    await page.getByRole('button', { name: 'Add a step' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused()
    await page.keyboard.type(step)
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(step)
    await page.keyboard.press('Tab')
  }
  // It takes no press while the step before is being kept.
  const start = page.getByRole('button', { name: 'Start for everybody' })
  await expect(start).not.toHaveAttribute('aria-busy', 'true')
  await start.press('Enter')
  const bar = page.getByRole('region', { name: 'Running session' })
  await expect(bar.getByRole('button', { name: 'Next step' })).toBeFocused()
})
