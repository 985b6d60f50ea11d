// The board's page as a person sees it: its content by name, and the few gestures that every test makes.

import { expect, type Locator, type Page } from '@playwright/test'
import { callApi } from './call-api'
import type { Person } from './fixtures'

export interface Spot {
  readonly x: number
  readonly y: number
}

export type SaveStateKind = 'connecting' | 'saved' | 'saving' | 'offline' | 'not-saved' | 'refused' | 'ended'

/** The canvas is the largest thing that a page loads: on a busy machine it takes longer than any step of a person. */
const LOADING_MS = 60_000

export class BoardPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /**
   * Opens a new board: an empty one, or one that `createByClick` makes from the template of that title. Tests about
   * other things don't have to load the page with the list.
   */
  static async create(person: Person, template?: string): Promise<BoardPage> {
    if (template !== undefined) return BoardPage.createByClick(person, template)
    await signInAsVisitor(person)
    const { id } = await callApi<{ id: string }>(person, 'POST', '/api/boards', { title: 'Untitled board' })
    return BoardPage.open(person, id)
  }

  /** Makes a board from the list with one click, as a person does. */
  static async createByClick(person: Person, template = 'Empty board'): Promise<BoardPage> {
    await person.page.goto('/')
    await person.page.getByRole('button', { name: template }).click()
    return BoardPage.#arrived(person)
  }

  /** Joins by an invite link under the person's name, without the page that asks for it. */
  static async join(person: Person, inviteUrl: string): Promise<BoardPage> {
    const token = new URL(inviteUrl).hash.slice(1)
    const { boardId } = await callApi<{ boardId: string }>(person, 'POST', '/api/join', { token, name: person.name })
    return BoardPage.open(person, boardId)
  }

  /** Opens an invite link, types the person's name, and joins. */
  static async joinByHand(person: Person, inviteUrl: string): Promise<BoardPage> {
    await person.page.goto(inviteUrl)
    await person.page.getByRole('textbox', { name: 'Your name' }).fill(person.name)
    await person.page.getByRole('button', { name: 'Join' }).click()
    return BoardPage.#arrived(person)
  }

  /** Opens a board that the person may enter. */
  static async open(person: Person, boardId: string): Promise<BoardPage> {
    await person.page.goto(`/boards/${boardId}`)
    return BoardPage.#arrived(person)
  }

  static async #arrived({ page }: Person): Promise<BoardPage> {
    await page.waitForURL(/\/boards\//)
    const board = new BoardPage(page)
    await board.ready()
    return board
  }

  get id(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? ''
  }

  get inspector(): Locator {
    return this.page.getByRole('region', { name: 'Inspector' })
  }

  get brief(): Locator {
    return this.page.getByRole('region', { name: 'Brief' })
  }

  get cards(): Locator {
    return this.page.locator('[data-shape-type="card"]')
  }

  get links(): Locator {
    return this.page.locator('[data-shape-type="arrow"]')
  }

  /** The field on a shape in which its title is typed. */
  get titleField(): Locator {
    return this.page.locator('.canvas-title-editor')
  }

  /** The tool with that label in the bar at the bottom. */
  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true })
  }

  /** The card with that reference, such as R-001. */
  card(ref: string): Locator {
    return this.cards.filter({ hasText: ref })
  }

  /** Resolves when the canvas is drawn and the page may write. */
  async ready(): Promise<void> {
    // Expecting an element that doesn't exist yet makes Playwright describe the whole page on every try.
    await this.page.locator('.tl-canvas').waitFor({ timeout: LOADING_MS })
    await this.expectState('saved')
  }

  async expectState(kind: SaveStateKind, timeout = 20_000): Promise<void> {
    // The page counts a change a frame after it was made: until then the sign tells of what was before.
    if (kind === 'saved') await this.page.waitForFunction(afterFrames, undefined, { timeout })
    await expect(this.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', kind, { timeout })
  }

  /** The middle of a free stretch of canvas, shifted; screen pixels. */
  async canvasSpot(dx = 0, dy = 0): Promise<Spot> {
    const box = await boxOf(this.page.locator('.tl-canvas'))
    return { x: box.x + box.width / 2 + dx, y: box.y + box.height / 2 + dy }
  }

  /** Writes a card of the tool's kind at a spot: its title is typed on the card itself. */
  async writeCard(tool: 'Risk' | 'Rec.', title: string, at: Spot): Promise<void> {
    const before = await this.cards.count()
    await this.tool(tool).click()
    await this.page.mouse.click(at.x, at.y)
    await expect(this.cards).toHaveCount(before + 1)
    await expect(this.titleField).toBeFocused()
    await this.page.keyboard.type(title)
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Escape')
  }

  /** Selects a card by a click on it and waits for its inspector. */
  async select(ref: string): Promise<void> {
    const spot = await this.middleOf(this.card(ref))
    await this.page.mouse.click(spot.x, spot.y)
    await expect(this.inspector.getByText(ref, { exact: false }).first()).toBeVisible()
  }

  async middleOf(shape: Locator): Promise<Spot> {
    const box = await boxOf(shape)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  /** Where a shape lies on the board, whatever part of it this page shows: its transform on the board. */
  placeOf(shape: Locator): Promise<string> {
    return shape.evaluate((element) => (element instanceof HTMLElement ? element.style.transform : ''))
  }

  /** Moves the view far to the right, and waits until the canvas has moved and stands still. */
  async lookAway(): Promise<void> {
    const camera = () =>
      this.page
        .locator('.tl-html-layer')
        .first()
        .evaluate((layer) => (layer instanceof HTMLElement ? layer.style.transform : ''))
    const before = await camera()
    const spot = await this.canvasSpot()
    await this.page.mouse.move(spot.x, spot.y)
    await this.page.mouse.wheel(4_000, 0)
    await expect.poll(camera).not.toBe(before)
    let last = ''
    await expect
      .poll(async () => {
        const now = await camera()
        const isStill = now === last
        last = now
        return isStill
      })
      .toBe(true)
  }

  /** Drags from one spot to another in steps, as a hand does. */
  async drag(from: Spot, to: Spot): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 8 })
    await mouse.move(to.x, to.y, { steps: 8 })
    await mouse.up()
  }

  /** Makes an invite link. */
  async invite(role: 'editor' | 'commenter' | 'viewer'): Promise<string> {
    const { url } = await callApi<{ url: string }>(this, 'POST', `/api/boards/${this.id}/invites`, { role })
    return url
  }

  /** Makes an invite link in the share dialog. */
  async inviteByHand(role: 'editor' | 'commenter' | 'viewer'): Promise<string> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Share this board' })
    await dialog.getByLabel('Link for', { exact: true }).selectOption(role)
    const field = dialog.getByLabel(`${role[0]?.toUpperCase()}${role.slice(1)} link`, { exact: true })
    // The previous link on this page is shown until the new one is made.
    const before = (await field.isVisible()) ? await field.inputValue() : ''
    await dialog.getByRole('button', { name: 'Make link' }).click()
    await expect(field).not.toHaveValue(before)
    const url = await field.inputValue()
    await this.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    return url
  }

  /** A step of a score in the inspector, such as 4 of "Likelihood, current". */
  score(field: string, step: number): Locator {
    return this.inspector.getByLabel(field, { exact: true }).getByRole('radio', { name: new RegExp(`^${step}:`) })
  }

  async pasteBrief(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Text of the brief' }).fill(text)
    await this.page.getByRole('button', { name: 'Read this brief' }).click()
    await expect(this.blocks.first()).toBeVisible()
  }

  /** The paragraphs of the brief that are shown. */
  get blocks(): Locator {
    return this.page.locator('[data-block-start]')
  }

  get passageMenu(): Locator {
    return this.page.getByRole('toolbar', { name: 'Make a card from this passage' })
  }
}

/**
 * Where an element is on the screen, in px, once it is shown and stands still: a dialog opens with an animation, the
 * camera moves, and tldraw shows a shape that comes into view a frame after the camera has moved.
 */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await locator.waitFor()
  await locator.evaluate(standStill)
  const box = await locator.boundingBox()
  if (!box) throw new Error(`${locator.toString()} is not on the screen`)
  return box
}

/** Runs in the page. Resolves to true once the browser has drawn all earlier changes. */
async function afterFrames(): Promise<true> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
  return true
}

/**
 * In the page: resolves when no finite animation moves the element or anything that contains it, and a frame has left
 * it where it was.
 */
async function standStill(element: Element): Promise<void> {
  const moving = document.getAnimations().filter(({ effect }) => {
    const isOver = effect instanceof KeyframeEffect && effect.target?.contains(element) === true
    return isOver && effect.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
  })
  // A cancelled animation rejects, and doesn't move anything any more either.
  await Promise.allSettled(moving.map((animation) => animation.finished))
  let [before, now] = ['', JSON.stringify(element.getBoundingClientRect())]
  while (now !== before) {
    before = now
    await new Promise((resolve) => requestAnimationFrame(resolve))
    now = JSON.stringify(element.getBoundingClientRect())
  }
}

/** Gives a browser without a session one, as the start page does for a person who makes a board. */
async function signInAsVisitor(person: Person): Promise<void> {
  const { cookies } = await person.context.storageState()
  if (cookies.some(({ name }) => name.includes('session'))) return
  await callApi(person, 'POST', '/api/auth/sign-in/anonymous', {})
}
