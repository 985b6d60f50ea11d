// One board with content for every place that can have the focus, for tests that press its keys.

import { readFileSync } from 'node:fs'
import type { JSHandle, Locator, Page } from '@playwright/test'
import type { Editor, TLShapeId } from 'tldraw'
import { BoardPage } from '../board-page'
import { OUR_BRIEF_PATH } from '../briefs'
import { callApi } from '../call-api'
import { editorOf } from '../editor-handle'
import { expect, type Person } from '../fixtures'
import { startSession } from '../start-session'

export const CARDS = [
  { kind: 'risk', title: 'Middle', fields: { likelihoodCurrent: 3, impactCurrent: 3 } },
  { kind: 'recommendation', title: 'Left' },
  { kind: 'recommendation', title: 'Right' },
  { kind: 'scenario', title: 'Above' },
  { kind: 'scenario', title: 'Below' },
]
/** Their positions, around the first. */
const SPOTS = [
  [0, 0],
  [-500, 0],
  [500, 0],
  [0, -500],
  [0, 500],
] as const

export interface State {
  readonly tool: string
  readonly selected: readonly string[]
  readonly editing: string | null
  /** The document as text, which is the same in whatever order it was made. */
  readonly records: string
}

type StateOf = JSHandle<(editor: Editor) => State>

/** One board with content for every place that can have the focus. */
export class KeyBoard extends BoardPage {
  readonly editor: JSHandle<Editor>
  readonly ids: readonly string[]
  /** The number of file choosers that the page has requested. */
  fileChoosers = 0
  readonly #stateOf: StateOf

  private constructor(page: Page, editor: JSHandle<Editor>, ids: readonly string[], stateOf: StateOf) {
    super(page)
    // Playwright intercepts them only after a request to do so, which a key may overtake.
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

  /** Restores the document, with the first card selected and no tool active. */
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
    // Keys are used because after a click the focus ring isn't shown.
    await link.press('Enter')
    await expect(link).toHaveAttribute('aria-current', 'page')
  }

  /** Closes what a key has opened from a button, or from the text. */
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

/** `Mod+Shift+ArrowDown` as Playwright writes it; a letter without Shift is lower-case. */
function playwrightKey(chord: string): string {
  if (chord === '?') return 'Shift+Slash'
  const parts = chord.replace('Mod', 'Control').split('+')
  if (chord.includes('Shift')) return parts.join('+')
  return parts.map((part) => (/^[A-Z]$/.test(part) ? part.toLowerCase() : part)).join('+')
}
