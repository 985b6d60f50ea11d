// Coverage for two people: gaps that close for both, the matrix and the wind tunnel by keyboard, charts as files.

import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { LEVEL_TONES } from '@/lib/domain/criteria/level-tones'
import { BoardPage } from './support/board-page'
import { expect, type Person, test } from './support/fixtures'

interface NewCard {
  readonly kind: string
  readonly title: string
  readonly fields?: Readonly<Record<string, string | number>>
}

/** Adds cards through the API, as a script would; they get their references in this order. */
async function addCards(board: BoardPage, cards: readonly NewCard[]): Promise<void> {
  for (const data of cards) {
    const made = await board.page.request.post(`/api/boards/${board.id}/cards`, {
      data,
      headers: { origin: new URL(board.page.url()).origin },
    })
    expect(made.status(), await made.text()).toBe(201)
  }
}

const CARDS: readonly NewCard[] = [
  { kind: 'risk', title: 'Two standards split the market', fields: { likelihoodCurrent: 4, impactCurrent: 5 } },
  { kind: 'risk', title: 'Skilled people leave', fields: { likelihoodCurrent: 2, impactCurrent: 2 } },
  { kind: 'recommendation', title: 'A standing channel between both governments' },
  { kind: 'recommendation', title: 'Shared laboratories' },
  { kind: 'scenario', title: 'Closed borders' },
  { kind: 'scenario', title: 'Open markets' },
]

async function openCoverage(page: Page, section = 'Gaps'): Promise<void> {
  await page.getByRole('navigation', { name: 'Views of the board' }).getByRole('link', { name: 'Coverage' }).click()
  await expect(page.getByRole('tablist', { name: 'Coverage' })).toBeVisible()
  await page.getByRole('tab', { name: section }).click()
}

/** In the view itself, because the inspector beside it names gaps too. */
const gap = (page: Page, title: string) =>
  page.getByRole('tabpanel', { name: 'Gaps' }).getByRole('region', { name: title })
const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name })

async function boardWith(person: Person, cards = CARDS): Promise<BoardPage> {
  const board = await BoardPage.create(person)
  await addCards(board, cards)
  await expect(board.cards).toHaveCount(cards.length)
  return board
}

test('a gap asks on the spot for what closes it, on each page, and undo opens it again', async ({ meet }) => {
  const board = await boardWith(await meet('Mika'))
  const other = await BoardPage.join(await meet('佐藤'), await board.invite('editor'))
  await openCoverage(other.page)
  const untreated = gap(other.page, 'Risks without treatment')
  await expect(untreated.getByRole('listitem')).toHaveCount(2)
  await expect(untreated.getByRole('listitem').first()).toContainText('R-001')
  await expect(untreated.getByRole('listitem').first()).toContainText('above tolerance')

  const { page } = board
  await openCoverage(page)
  await page.getByRole('button', { name: 'Link a recommendation: R-001' }).click()
  await expect(page.getByRole('searchbox', { name: 'Find a card' })).toBeFocused()
  // A reference finds its card, and isn't offered as the title of a new one; Enter takes it.
  await page.keyboard.type('rec-001')
  await expect(page.getByRole('dialog').getByRole('button', { name: /REC-001/i })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByText('REC-001 treats R-001 now.')).toBeVisible()
  await expect(gap(page, 'Risks without treatment').getByRole('listitem')).toHaveCount(1)
  await expect(untreated.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(untreated.getByRole('listitem')).toHaveCount(2)

  await page.getByRole('tab', { name: 'Traceability' }).click()
  const target = cell(page, /^REC-001 → R-001/)
  await target.focus()
  await page.keyboard.press('3')
  await expect(target).toHaveAttribute('aria-label', /treats, strong$/)
  await expect(untreated.getByRole('listitem')).toHaveCount(1)
  await expect(gap(other.page, 'Recommendations without a risk').getByRole('listitem')).toHaveCount(1)

  await page.keyboard.press('Control+z')
  await expect(target).toHaveAttribute('aria-label', /no link$/)
  await expect(untreated.getByRole('listitem')).toHaveCount(2)

  await untreated
    .getByRole('button', { name: /^R-002|Skilled people leave/ })
    .first()
    .click()
  await expect(other.inspector.getByText('R-002').first()).toBeVisible()
  await expect(other.page).toHaveURL(new RegExp(`/boards/${board.id}/coverage$`))
})

test('several risks without treatment are linked in the table, with one click each', async ({ meet }) => {
  const { page } = await boardWith(await meet('Mika'))
  await openCoverage(page)
  await gap(page, 'Risks without treatment')
    .getByRole('button', { name: /^Link in a table/ })
    .click()
  await expect(cell(page, /^REC-001 → R-001/)).toBeFocused()
  for (const name of [/^REC-001 → R-001/, /^REC-002 → R-002/]) {
    await cell(page, name).click()
    // Nobody has said how strong it is, so that only the word stands there.
    await expect(cell(page, name)).toHaveText('treats')
  }
  await page.getByRole('tab', { name: 'Gaps' }).click()
  await expect(gap(page, 'Risks without treatment').getByRole('listitem')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Link in a table/ })).toHaveCount(0)
})

test('a link of the matrix is changed and removed beside its cell, each by one step of undo', async ({ meet }) => {
  const board = await boardWith(await meet('Mika'))
  const { page } = board
  await openCoverage(page, 'Traceability')
  const target = cell(page, /^REC-002 → R-001/)
  await target.click()
  // Like a link drawn on the canvas: nobody has entered what it changes, or how strongly.
  await expect(target).toHaveAttribute('aria-label', /: treats$/)
  await target.click()
  const editor = page.getByRole('dialog', { name: 'REC-002 → R-001' })
  await editor.getByLabel('Effect').selectOption('creates-or-raises')
  await expect(target).toHaveAttribute('aria-label', /creates or raises/)
  await page.keyboard.press('Escape')
  await expect(target).toBeFocused()

  await page.getByRole('tab', { name: 'Gaps' }).click()
  await expect(gap(page, 'Treatments that create risk').getByRole('listitem')).toHaveCount(1)
  await page.getByRole('tab', { name: 'Traceability' }).click()
  await target.focus()
  await page.keyboard.press('Delete')
  await expect(target).toHaveAttribute('aria-label', /no link$/)
  await page.keyboard.press('Control+z')
  await expect(target).toHaveAttribute('aria-label', /creates or raises/)
  await page.keyboard.press('Control+z')
  await expect(target).toHaveAttribute('aria-label', /: treats$/)
})

test('the wind tunnel is filled in by the keyboard, and both see what follows', async ({ meet }) => {
  const board = await boardWith(await meet('Mika'))
  const viewer = await BoardPage.join(await meet('Ben'), await board.invite('viewer'))
  await openCoverage(viewer.page, 'Wind tunnel')
  const { page } = board
  await openCoverage(page, 'Wind tunnel')
  await cell(page, /^REC-001 → S-001/).focus()
  await page.keyboard.press('w')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('c')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('f')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('f')
  const grid = viewer.page.getByRole('grid', { name: 'Wind tunnel' })
  await expect(grid.getByRole('row').filter({ hasText: 'REC-001' })).toContainText('No regrets')
  await expect(grid.getByRole('row').filter({ hasText: 'REC-002' })).toContainText('Abandon')

  await page.keyboard.press('Delete')
  await expect(grid.getByRole('row').filter({ hasText: 'REC-002' })).toContainText('1 verdict missing')
  await page.keyboard.press('Control+z')
  await expect(grid.getByRole('row').filter({ hasText: 'REC-002' })).toContainText('Abandon')

  await cell(viewer.page, /^REC-001 → S-001/).focus()
  await viewer.page.keyboard.press('f')
  await expect(cell(viewer.page, /^REC-001 → S-001: Works$/)).toBeVisible()
})

test('a board of recommendations and scenarios leads to the wind tunnel, until each pair has a verdict', async ({
  meet,
}) => {
  const cards = CARDS.filter(({ kind }) => kind !== 'risk').slice(1)
  const { page } = await boardWith(await meet('Mika'), cards)
  const way = page.getByRole('button', { name: 'Try them in the wind tunnel' })
  await way.click()
  const verdicts = page.getByRole('grid', { name: 'Wind tunnel' })
  await cell(page, /S-001/).click()
  await expect(verdicts).toContainText('Works')
  await page.getByRole('link', { name: 'Canvas' }).click()
  await expect(way).toBeVisible()
  await way.click()
  await cell(page, /S-002/).click()
  await page.getByRole('link', { name: 'Canvas' }).click()
  await expect(page.locator('.tl-canvas')).toBeVisible()
  await expect(way).toHaveCount(0)
})

test('a chart is saved as an SVG in the board’s words and colours, with its title, board and faces inside', async ({
  meet,
}) => {
  const board = await boardWith(await meet('Mika'))
  const { page } = board
  await openCoverage(page, 'Before and after')
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Scales and levels' }).click()
  const panel = page.getByRole('region', { name: 'Scales and levels' })
  await panel.getByRole('button', { name: 'Words and colours of levels' }).click()
  await panel.getByRole('textbox', { name: 'Highest level, English' }).fill('Unbearable')
  await panel.getByRole('radio', { name: 'Greys' }).check()
  const gravest = LEVEL_TONES.greys.light['very-high'].soft
  const onPage = page.getByRole('img', { name: /^Heat map, Current/ })
  await expect(onPage.getByText('Unbearable').first()).toBeVisible()
  await expect(onPage.locator(`rect[fill="${gravest}"]`).first()).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download: Heat map, Current' }).click()
  await page.getByRole('menuitem', { name: 'SVG, light' }).click()
  const svg = readFileSync(await (await download).path(), 'utf8')
  const drawn = await page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      name: documentElement.nodeName,
      texts: [...documentElement.querySelectorAll('text')].map((e) => e.textContent),
      told: [...documentElement.querySelectorAll(':scope > title, :scope > desc')].map((e) => e.textContent),
    }
  }, svg)
  expect(drawn.name).toBe('svg')
  expect(drawn.texts).toEqual(expect.arrayContaining(['Heat map, Current', 'Likelihood', 'Impact', 'Unbearable']))
  expect(drawn.told).toEqual(['Heat map, Current', expect.stringContaining('likelihood 4, impact 5: 1 risk')])
  expect(svg).toContain(gravest)
  // Each risk in two cells, and the first step of impact.
  expect(drawn.texts.filter((text) => text === '1')).toHaveLength(3)
  expect(svg).toMatch(/@font-face\{font-family:"IBM Plex Sans";src:url\("data:/)
  expect(svg).not.toMatch(/(href|url\()"?https?:/)
  // The letters that it uses, and a font for programs that don't read embedded ones.
  expect(svg.length).toBeLessThan(60_000)
  expect(svg).toMatch(/font-family="[^"]*Arial, sans-serif"/)

  const png = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download: Levels before and after treatment' }).click()
  await page.getByRole('menuitem', { name: 'PNG, dark' }).click()
  const bytes = readFileSync(await (await png).path())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
})
