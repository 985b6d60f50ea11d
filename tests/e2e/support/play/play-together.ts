// Two people play at random on one board, each in a browser of their own. Afterwards everybody must have the same
// board, including a newcomer, and both must be able to go on.

import { fileURLToPath } from 'node:url'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { type BoardPage, boxOf } from '../board-page'
import type { PlayInPage } from './in-page'
import { STEP_MARK } from './step-mark'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const ENTRY = fileURLToPath(new URL('./in-page.ts', import.meta.url))
const SETTLE_MS = 30_000
const KEPT_STEPS = 40

interface InPage {
  readonly play: PlayInPage
}

export class Players {
  readonly #boards: readonly BoardPage[]
  readonly #seed: number
  readonly #lastSteps: readonly string[][]
  /** The moves that changed something. */
  readonly #moves = new Set<string>()

  private constructor(boards: readonly BoardPage[], seed: number) {
    this.#boards = boards
    this.#seed = seed
    this.#lastSteps = boards.map(() => [])
  }

  /** Puts a player into each of these pages. */
  static async at(boards: readonly BoardPage[], seed: number): Promise<Players> {
    const players = new Players(boards, seed)
    for (const [number, { page }] of boards.entries()) {
      await bringIntoPage(page)
      players.#listen(page, number)
    }
    return players
  }

  /** All play at once. Rejects with the fault of a page. */
  async play(steps: number): Promise<void> {
    const faults = await Promise.all(
      this.#boards.map(({ page }, number) => {
        const own = [this.#seed * this.#boards.length + number, steps] as const
        return page.evaluate(([seed, count]) => (globalThis as unknown as InPage).play.play(seed, count), own)
      }),
    )
    expect(faults.filter((fault) => fault !== undefined)).toEqual([])
  }

  async undoAll(): Promise<void> {
    await Promise.all(
      this.#boards.map(({ page }) => page.evaluate(() => (globalThis as unknown as InPage).play.undoAll())),
    )
  }

  /** The names of the moves that somebody has made, without those that found nothing to do. */
  get moves(): ReadonlySet<string> {
    return this.#moves
  }

  /** The last steps of each, and how to repeat them. */
  account(): string {
    const accounts = this.#lastSteps.map((last, number) => [`Person ${number + 1}:`, ...last].join('\n  '))
    return [`PROPERTY_SEED=${this.#seed}`, ...accounts, ''].join('\n')
  }

  /** Steps are reported as they are played: a page that hangs or dies reports nothing afterwards. */
  #listen(page: Page, number: number): void {
    const last = this.#lastSteps[number]
    page.on('console', (message) => {
      const text = message.text()
      if (text.startsWith(STEP_MARK)) {
        last?.push(text.slice(STEP_MARK.length))
        const [, move] = /^\d+ ([^:]+): (?!nothing)/.exec(text.slice(STEP_MARK.length)) ?? []
        if (move !== undefined) this.#moves.add(move)
      }
      if (last && last.length > KEPT_STEPS) last.shift()
      if (message.type() !== 'error') return
      const why = `${text} (${message.location().url})`
      // The page doesn't learn of faults that the browser itself reports. A page that has closed can't be notified, and
      // needn't be.
      void page.evaluate((words) => (globalThis as unknown as InPage).play.fail(words), why).catch(() => undefined)
    })
  }
}

/** Gives the pages of a person a clipboard of their own: all browsers of one machine share the system's. */
export async function giveClipboard(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    let kept = [new ClipboardItem({ 'text/plain': '' })]
    Object.assign(navigator.clipboard, {
      read: () => Promise.resolve(kept),
      readText: async () => (await kept[0]?.getType('text/plain'))?.text() ?? '',
      write: (items: ClipboardItem[]) => {
        kept = items
        return Promise.resolve()
      },
      writeText: (text: string) => {
        kept = [new ClipboardItem({ 'text/plain': text })]
        return Promise.resolve()
      },
    })
  })
}

/** Waits until all these pages have the same records. */
export async function expectEqual(boards: readonly BoardPage[]): Promise<void> {
  for (const board of boards) await board.expectState('saved', SETTLE_MS)
  for (const { page } of boards) {
    // A page may have its room before it has drawn its canvas.
    await page.locator('.tl-canvas').waitFor()
    await bringIntoPage(page)
  }
  const differences = async () => {
    const [first = {}, ...others] = await Promise.all(
      boards.map(({ page }) => page.evaluate(() => (globalThis as unknown as InPage).play.records())),
    )
    return others.flatMap((other) => difference(first, other))
  }
  await expect.poll(differences, { timeout: SETTLE_MS, message: 'everybody has the same board' }).toEqual([])
}

/** Escape ends any gesture; then a drag over an empty place selects, and ends. */
export async function expectFree({ page }: BoardPage): Promise<void> {
  const path = () => page.evaluate(() => (globalThis as unknown as InPage).play.path())
  // The element pressed last may have the focus, and then keeps the keys.
  await page.getByRole('application').focus()
  await expect(async () => {
    await page.keyboard.press('Escape')
    expect(await path()).toBe('select.idle')
  }).toPass({ timeout: 5_000 })
  await page.evaluate(() => (globalThis as unknown as InPage).play.lookAway())
  // A panel may have been made wider.
  const canvas = await boxOf(page.locator('.tl-canvas'))
  const { x, y } = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 3 }
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y + 40, { steps: 3 })
  await expect.poll(path).toBe('select.brushing')
  await page.mouse.up()
  await expect.poll(path).toBe('select.idle')
}

let bundle: Promise<string> | undefined

async function bringIntoPage(page: Page): Promise<void> {
  bundle ??= makeBundle()
  await page.evaluate(await bundle)
}

async function makeBundle(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    tsconfig: 'tsconfig.base.json',
    logLevel: 'warning',
  })
  return outputFiles[0]?.text ?? ''
}

function difference(one: Record<string, string>, other: Record<string, string>): string[] {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...ids].filter((id) => one[id] !== other[id]).map((id) => `${id}\n  ${one[id]}\n  ${other[id]}`)
}
