// Several pages on a board: people make and name them, move cards between them with their links, find cards from
// everywhere, and delete pages and undo that; others see it.

import type { Locator } from '@playwright/test'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

interface Links {
  readonly links: readonly { readonly kind: string }[]
}

const GONE = /^Somebody deleted Page 3\./
/** The control in the corner of the canvas; its name contains the name of the page shown. */
const pagesOf = ({ page }: BoardPage): Locator => page.locator('.canvas-tool--pages')
const listOf = ({ page }: BoardPage): Locator => page.getByRole('dialog', { name: 'Pages' })
const linksOf = async (board: BoardPage): Promise<number> =>
  (await callApi<Links>(board, 'GET', `/api/boards/${board.id}/links`)).links.length

/** Adds a page and types its name. */
async function addPage(board: BoardPage, name: string): Promise<void> {
  await pagesOf(board).click()
  await listOf(board).getByRole('button', { name: 'Add a page' }).click()
  const field = listOf(board).getByRole('textbox', { name: 'Name of the page' })
  await expect(field).toBeFocused()
  await field.fill(name)
  await field.press('Enter')
  await expect(listOf(board).getByRole('button', { name, exact: true })).toBeFocused()
  await board.page.keyboard.press('Escape')
  await expect(listOf(board)).toBeHidden()
}

async function goTo(board: BoardPage, name: string): Promise<void> {
  await pagesOf(board).click()
  // The people on a page are listed after its name.
  await listOf(board)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  await expect(pagesOf(board)).toHaveAccessibleName(new RegExp(`^Pages: ${name} `))
  await board.page.keyboard.press('Escape')
  await expect(listOf(board)).toBeHidden()
}

test('a card goes to another page with its link, is found from everywhere, and comes back with its page', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const card = (kind: string, title: string) =>
    callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind, title, fields: {} })
  await card('risk', 'The grid fails')
  await card('recommendation', 'Buy generators')
  await callApi(mika, 'POST', `/api/boards/${mika.id}/links`, { from: 'REC-001', to: 'R-001', kind: 'mitigates' })
  await expect(mika.links).toHaveCount(1)

  await addPage(mika, 'Measures')
  await expect(mika.cards).toHaveCount(0)
  await goTo(mika, 'Page 1')
  const rec = await mika.middleOf(mika.card('REC-001'))
  await mika.page.mouse.click(rec.x, rec.y, { button: 'right' })
  await mika.page.getByRole('menuitem', { name: 'Move to page' }).click()
  await mika.page.getByRole('menuitem', { name: 'Measures', exact: true }).click()
  await expect(mika.page.getByText('A link now leads to another page', { exact: false })).toBeVisible()
  await expect(pagesOf(mika)).toHaveAccessibleName('Pages: Measures (2 of 2)')
  await expect(mika.card('REC-001')).toBeVisible()
  await expect(mika.card('R-001')).toHaveCount(0)
  // The link isn't drawn, but still exists.
  await expect(mika.links).toHaveCount(0)
  await mika.expectState('saved')
  expect(await linksOf(mika)).toBe(1)
  await mika.inspector.getByRole('button', { name: 'Show R-001 on the board' }).click()
  await expect(pagesOf(mika)).toHaveAccessibleName('Pages: Page 1 (1 of 2)')
  await expect(mika.card('R-001')).toBeInViewport()

  // From the search on the canvas, which names the page, and from the register.
  await mika.page.keyboard.press('ControlOrMeta+f')
  const search = mika.page.getByRole('dialog', { name: 'Find on the canvas' })
  await search.getByRole('combobox').fill('generators')
  await expect(search.getByRole('option', { name: /Buy generators.*Measures · REC-001/ })).toBeVisible()
  await mika.page.keyboard.press('Enter')
  await expect(pagesOf(mika)).toHaveAccessibleName(/^Pages: Measures /)
  await goTo(mika, 'Page 1')
  await mika.page.keyboard.press('Alt+l')
  await mika.page.getByRole('grid').getByText('REC-001', { exact: true }).click()
  await mika.page.keyboard.press('Enter')
  await expect(mika.card('REC-001')).toBeInViewport()

  // Deleted with its card, and restored with both and the link.
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await expect(pagesOf(ben)).toHaveAccessibleName('Pages: Page 1 (1 of 2)')
  await pagesOf(mika).click()
  await listOf(mika).getByRole('button', { name: 'More about Measures' }).click()
  await mika.page.getByRole('menuitem', { name: 'Delete with its card' }).click()
  await expect(pagesOf(ben)).toHaveAccessibleName('Pages')
  await mika.page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(pagesOf(ben)).toHaveAccessibleName('Pages: Page 1 (1 of 2)')
  await goTo(ben, 'Measures')
  await expect(ben.card('REC-001')).toBeVisible()
  await expect.poll(() => linksOf(mika)).toBe(1)

  // A page that goes under somebody says so, and says nothing of others to the person who takes it back.
  await pagesOf(ben).click()
  await listOf(ben).getByRole('button', { name: 'Add a page' }).click()
  await expect(listOf(ben).getByRole('textbox', { name: 'Name of the page' })).toBeFocused()
  await ben.page.keyboard.press('Escape')
  await ben.page.keyboard.press('Escape')
  await expect(pagesOf(ben)).toHaveAccessibleName('Pages: Page 3 (3 of 3)')
  // Her list has stayed open since she deleted a page.
  await pagesOf(mika).focus()
  await mika.page.keyboard.press('Escape')
  await expect(listOf(mika)).toBeHidden()
  await goTo(mika, 'Page 3')
  await ben.page.getByRole('button', { name: 'Undo my last change' }).click()
  await expect(mika.page.getByText(GONE)).toBeVisible()
  await expect(pagesOf(ben)).toHaveAccessibleName(/of 2\)$/)
  await expect(ben.page.getByText(GONE)).toHaveCount(0)
})

test('pages are named and ordered by keyboard, and unnamed ones follow the reader’s language', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await pagesOf(mika).press('Enter')
  const list = listOf(mika)
  await list.getByRole('button', { name: 'Add a page' }).press('Enter')
  await expect(list.getByRole('textbox', { name: 'Name of the page' })).toBeFocused()
  await mika.page.keyboard.press('Escape')
  const second = list.getByRole('button', { name: 'Page 2', exact: true })
  await expect(second).toBeFocused()
  await mika.page.keyboard.press('Alt+ArrowUp')
  await expect(pagesOf(mika)).toHaveAccessibleName('Pages: Page 2 (1 of 2)')
  await mika.page.keyboard.press('F2')
  await list.getByRole('textbox', { name: 'Name of the page' }).fill('Ideas')
  await mika.page.keyboard.press('Enter')
  await expect(pagesOf(mika)).toHaveAccessibleName('Pages: Ideas (1 of 2)')
  await expect(list.getByRole('button', { name: 'Ideas', exact: true })).toBeFocused()
  await mika.expectState('saved')

  // The page is changed with keys, and stays after a reload.
  await mika.page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(pagesOf(mika)).toBeFocused()
  await mika.page.getByRole('application').focus()
  await mika.page.keyboard.press('Alt+ArrowDown')
  await expect(pagesOf(mika)).toHaveAccessibleName('Pages: Page 1 (2 of 2)')
  await mika.page.reload()
  await mika.ready()
  await expect(pagesOf(mika)).toHaveAccessibleName('Pages: Page 1 (2 of 2)')
  await mika.page.getByRole('application').focus()
  await mika.page.keyboard.press('Alt+ArrowUp')
  await expect(pagesOf(mika)).toHaveAccessibleName('Pages: Ideas (1 of 2)')

  const sato = await BoardPage.join(await meet('佐藤', { language: 'ja' }), await mika.invite('viewer'))
  await pagesOf(sato).click()
  const rows = sato.page.getByRole('dialog', { name: 'ページ' }).locator('[data-page]')
  await expect(rows).toHaveText([/Ideas/, /ページ 1/])
  await rows.last().click()
  await expect(pagesOf(sato)).toHaveAccessibleName(/ページ 1/)
})

test('an embed shows the page that its address names, and says so where that was deleted', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await addPage(mika, 'Measures')
  await mika.writeCard('Rec.', 'Buy generators', await mika.canvasSpot())
  const stored = () => callApi(mika, 'GET', `/api/boards/${mika.id}/cards`)
  await expect.poll(stored).toMatchObject({ cards: [{ title: 'Buy generators' }] })
  const editor = await editorOf(mika.page)
  const pageId = await editor.evaluate((live) => live.getCurrentPageId())
  const wishes = { isOn: true, origins: ['https://wiki.example.org'] }
  const { url } = await callApi<{ url: string }>(mika, 'PUT', `/api/boards/${mika.id}/embed`, wishes)
  const { page } = await meet('Reader')
  const shown = page.getByRole('button', { name: 'Page: Measures' })
  const gone = page.getByText('What this page shows first was deleted from the board.')
  await page.goto(`${url}?frame=${pageId}`)
  await expect(shown).toBeVisible()
  await expect(page.getByText('Buy generators').first()).toBeVisible()
  await expect(gone).toHaveCount(0)
  await page.goto(`${url}?frame=page:gone`)
  await expect(gone).toBeVisible()
  await expect(page.getByRole('button', { name: 'Page: Page 1' })).toBeVisible()
})
