// The board's top line where it is narrow: what people need most stays in it, beside a name that can be read.

import { faultsOfBar } from './support/bar-faults'
import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

const NAMES = {
  en: ['Session', 'Export', 'Share'],
  de: ['Sitzung', 'Exportieren', 'Teilen'],
  ja: ['セッション', '書き出し', '共有'],
} as const
/** Some ten letters of the name. */
const LEAST_NAME_PX = 90

for (const language of ['en', 'de', 'ja'] as const) {
  test(`from 1024 px on the bar offers session, export and share, and shows the board’s name: ${language}`, async ({
    meet,
  }) => {
    const board = await BoardPage.create(await meet('Mika', { language }))
    const { page } = board
    await callApi(board, 'PATCH', `/api/boards/${board.id}`, {
      title: 'What the northern harbour does in a hard winter',
    })
    const bar = page.getByRole('banner')
    const name = page.getByRole('heading', { level: 1 })
    await expect(name).toContainText('harbour')
    for (const width of [1_024, 1_179, 1_180, 1_440]) {
      await page.setViewportSize({ width, height: 768 })
      for (const each of NAMES[language])
        await expect(bar.getByRole('button', { name: each, exact: true })).toBeVisible()
      await expect.poll(() => bar.evaluate(faultsOfBar, 24), `${width} px`).toEqual([])
      expect((await boxOf(name)).width, `${width} px`).toBeGreaterThanOrEqual(LEAST_NAME_PX)
    }
  })
}

test('what is saved and what is being saved are of one width', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const chip = board.page.locator('[data-save-state]')
  await board.page.evaluate(() => {
    const seen = new Map<string, number>()
    Object.assign(globalThis, { seenWidths: seen })
    const chip = document.querySelector('[data-save-state]')
    if (!(chip instanceof HTMLElement)) throw new Error('There is no state.')
    const note = () => seen.set(chip.dataset.saveState ?? '', chip.getBoundingClientRect().width)
    note()
    new MutationObserver(note).observe(chip, { attributes: true, childList: true, subtree: true, characterData: true })
  })
  await board.writeCard('Risk', 'Suppliers leave', await board.canvasSpot(0, 0))
  await board.expectState('saved')
  await expect(chip).toBeVisible()
  const widths = await board.page.evaluate(() => [
    ...(globalThis as unknown as { seenWidths: ReadonlyMap<string, number> }).seenWidths,
  ])
  expect(new Set(widths.map(([state]) => state))).toEqual(new Set(['saved', 'saving']))
  expect(new Set(widths.map(([, width]) => width)).size).toBe(1)
})
