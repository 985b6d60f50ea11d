// Ways to start a board: the templates in the gallery, the example, and a board saved as a template.

import { EXAMPLE_CARDS } from '@/lib/content/example-cards'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'

const holders = ({ page }: BoardPage) => page.locator('[data-shape-type="zone"], [data-shape-type="matrix"]')

test('the gallery shows all templates with their scripts, and a board begins with one by keyboard', async ({
  meet,
}) => {
  const { page } = await meet('Mika')
  await page.goto('/')
  await page.getByRole('link', { name: `All ${TEMPLATE_LIBRARY.length} templates` }).click()
  await page.waitForURL(/\/templates$/)
  await expect(page.getByRole('heading', { name: 'Templates', level: 1 })).toBeVisible()
  for (const { title } of TEMPLATE_LIBRARY) await expect(page.getByRole('heading', { name: title.en })).toBeVisible()
  const wheel = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Futures wheel' }) })
  await wheel.getByText('How a session runs').click()
  await expect(wheel.getByText('Put the event in the middle')).toBeVisible()
  await expect(wheel.getByRole('listitem').last()).toHaveText(/^10 min\s*Harvest .*Vote$/)
  await wheel.getByRole('button', { name: 'Begin a board: Futures wheel' }).press('Enter')
  await page.waitForURL(/\/boards\//)
  const board = new BoardPage(page)
  await board.ready()
  await expect(holders(board)).toHaveCount(1)
})

for (const language of ['en', 'ja'] as const) {
  test(`the example in ${language}: a brief, cards in their places, and passages that lead to them`, async ({
    meet,
  }) => {
    const { page } = await meet('Mika', { language })
    await page.goto('/')
    await page.getByRole('button', { name: language === 'en' ? 'The example' : '例を見る' }).click()
    await page.waitForURL(/\/boards\//)
    const board = new BoardPage(page)
    await board.ready()
    await expect(board.cards).toHaveCount(EXAMPLE_CARDS.length)
    const risk = EXAMPLE_CARDS.find(({ key }) => key === 'networks')
    await expect(page.getByText(risk?.quote?.[language] ?? '?', { exact: false }).first()).toBeVisible()
    await page.reload()
    await board.ready()
    await expect(board.cards).toHaveCount(EXAMPLE_CARDS.length)
  })
}

test('a board is saved as a template with its cards; a new board has them; it is renamed and deleted', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const { page } = mika
  await mika.writeCard('Risk', 'Ports stay closed', await mika.canvasSpot())
  await mika.expectState('saved')
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'Save as template…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Harbour review')
  await dialog.getByRole('checkbox', { name: 'With its cards and links' }).check()
  await dialog.getByRole('button', { name: 'Save template' }).click()
  await page.getByRole('button', { name: 'Show templates' }).click()
  await page.waitForURL(/\/templates$/)

  const saved = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Harbour review' }) })
  await saved.getByRole('button', { name: 'Begin a board: Harbour review' }).click()
  await page.waitForURL(/\/boards\//)
  await mika.ready()
  await expect(mika.card('R-001')).toContainText('Ports stay closed')

  await page.goto('/templates')
  await saved.getByRole('button', { name: 'Actions for Harbour review' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Port review')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Actions for Port review' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { name: 'Port review' })).toHaveCount(0)
})
