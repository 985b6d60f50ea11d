// Versions: a board is saved under a name, compared with its present state, opened as it was, and restored, while
// another person is on it.

import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

interface Made {
  readonly id: string
}

test('a named version is compared with now, opened as it was, restored, and taken back; everybody sees it', async ({
  meet,
}) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  const { page } = mika
  const path = `/api/boards/${mika.id}`
  const card = (title: string) =>
    callApi<Made>(mika, 'POST', `${path}/cards`, {
      kind: 'risk',
      title,
      fields: { likelihoodCurrent: 2, impactCurrent: 3 },
    })
  const harbour = await card('Harbour closes')
  const cranes = await card('Cranes stop')
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('viewer'))
  await expect(ben.card('R-002')).toBeVisible()

  // Saved under a name, from the save state in the bar.
  await page.locator('[data-save-state]').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Versions', exact: true }).click()
  const versions = page.getByRole('region', { name: 'Versions', exact: true })
  await versions.getByRole('button', { name: 'Name this version' }).click()
  await versions.getByRole('textbox', { name: 'Name of the version' }).fill('Before the review')
  await versions.getByRole('button', { name: 'Keep', exact: true }).click()
  const kept = versions.getByRole('article', { name: 'Before the review' })
  await expect(kept).toContainText('2 cards')

  // Compared with the board's present state.
  await callApi(mika, 'PATCH', `${path}/cards/${harbour.id}`, {
    fields: { likelihoodCurrent: 5, owner: 'Anna Bell' },
  })
  await card('Pilots leave')
  await expect(mika.card('R-003')).toBeVisible()
  await page.request.delete(`${person.url}${path}/cards/${cranes.id}`, { headers: { origin: person.url } })
  await expect(mika.card('R-002')).toHaveCount(0)
  await kept.getByRole('button', { name: 'Compare with now' }).click()
  const changes = page.getByRole('region', { name: 'What changed', exact: true })
  await expect(changes.getByRole('region', { name: 'New', exact: true })).toContainText('R-003')
  await expect(changes.getByRole('region', { name: 'Gone', exact: true })).toContainText('R-002')
  await expect(changes.getByRole('region', { name: 'Moved up', exact: true })).toContainText(/2.* → 5/)
  await expect(mika.card('R-001').getByTestId('news-sign')).toHaveAttribute('data-mark', 'up')
  await expect(mika.card('R-003').getByTestId('news-sign')).toHaveAttribute('data-mark', 'new')
  await expect(page.getByTestId('gone-card')).toContainText('Cranes stop')

  // The filter leaves the changes of one owner.
  await changes.getByRole('combobox', { name: 'Owner', exact: true }).selectOption('Anna Bell')
  await expect(changes.getByRole('region', { name: 'New', exact: true })).toHaveCount(0)
  await expect(changes.getByRole('region', { name: 'Moved up', exact: true })).toContainText('R-001')
  await expect(mika.card('R-003').getByTestId('news-sign')).toHaveCount(0)
  await changes.getByRole('button', { name: 'Show all' }).click()
  await expect(changes.getByRole('region', { name: 'New', exact: true })).toContainText('R-003')
  await changes.getByRole('button', { name: 'Close What changed' }).click()
  await expect(page.getByTestId('gone-card')).toHaveCount(0)
  await expect(page.getByTestId('news-sign')).toHaveCount(0)

  // Opened as it was, with no way to change it.
  await kept.getByRole('link', { name: 'Open Before the review' }).click()
  const bar = page.getByRole('region', { name: 'Version shown' })
  await expect(bar).toContainText('Before the review')
  await expect(mika.card('R-002')).toBeVisible()
  await expect(mika.card('R-003')).toHaveCount(0)
  await expect(page.getByTestId('canvas-toolbar').getByRole('button', { name: 'Laser' })).toBeVisible()
  await expect(page.getByTestId('canvas-toolbar').getByRole('button', { name: 'Risk' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Register' }).click()
  await expect(page.getByRole('row', { name: /Cranes stop/ })).toBeVisible()

  // Restored, which everybody sees, and undone.
  await bar.getByRole('button', { name: 'Restore…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore from “Before the review”' })
  await expect(dialog.getByRole('region', { name: 'What will change' })).toContainText('R-001 moved down')
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await mika.ready()
  for (const each of [mika, ben]) {
    await expect(each.card('R-002')).toBeVisible()
    await expect(each.card('R-003')).toHaveCount(0)
  }
  await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo', exact: true }).click()
  for (const each of [mika, ben]) {
    await expect(each.card('R-003')).toBeVisible()
    await expect(each.card('R-002')).toHaveCount(0)
  }
})

test('a restore reaches three people, one of them offline, keeps what is typed beside it, and is undone', async ({
  meet,
  watch,
}) => {
  watch.serverMayBeAway = true
  const mika = await BoardPage.create(await meet('Mika'))
  const path = `/api/boards/${mika.id}`
  const card = (title: string) => callApi<Made>(mika, 'POST', `${path}/cards`, { kind: 'risk', title })
  await card('Harbour closes')
  await card('Cranes stop')
  const { id: versionId } = await callApi<Made>(mika, 'POST', `${path}/versions`, { name: 'Agreed' })
  const link = await mika.invite('editor')
  const ben = await BoardPage.join(await meet('Ben'), link)
  const aiko = await BoardPage.join(await meet('Aiko'), link)
  await card('Pilots leave')
  const everybody = [mika, ben, aiko]
  for (const each of everybody) await expect(each.card('R-003')).toBeVisible()

  // Aiko changes two cards without a connection: one that stays, and one that the restore takes away.
  await aiko.page.context().setOffline(true)
  await aiko.expectState('offline')
  const write = async (board: BoardPage, ref: string, title: string) => {
    await board.select(ref)
    await board.inspector.getByRole('textbox', { name: 'Title' }).fill(title)
    await board.inspector.getByRole('textbox', { name: 'Title' }).press('Tab')
  }
  await write(aiko, 'R-001', 'Harbour closes at night')
  await write(aiko, 'R-003', 'Pilots leave early')

  // Mika restores while Ben is in the middle of a title: what he had written goes back, what he writes then stays.
  await ben.select('R-002')
  const title = ben.inspector.getByRole('textbox', { name: 'Title' })
  await title.focus()
  await title.press('End')
  await title.pressSequentially(' at')
  await expect(mika.card('R-002')).toContainText('Cranes stop at')
  const restored = callApi<{ before: Made }>(mika, 'POST', `${path}/versions/${versionId}/restore`, {})
  // It goes by itself.
  await expect(ben.page.getByText(/restored the board from a version/)).toBeVisible()
  await expect(title).toHaveValue('Cranes stop')
  await title.pressSequentially(' in wind')
  const before = await restored
  for (const each of [mika, ben]) await expect(each.card('R-003')).toHaveCount(0)
  await ben.expectState('saved')
  await aiko.page.context().setOffline(false)
  await expect(aiko.page.locator('[data-sonner-toast]').getByText(/R-003 Pilots leave early/)).toBeVisible()
  await aiko.expectState('saved')
  for (const each of everybody) {
    await expect(each.card('R-001')).toContainText('Harbour closes at night')
    await expect(each.card('R-002')).toContainText('Cranes stop in wind')
    await expect(each.card('R-003')).toHaveCount(0)
  }

  // It is undone by restoring what was before.
  await callApi(mika, 'POST', `${path}/versions/${before.before.id}/restore`, {})
  for (const each of everybody) {
    await expect(each.card('R-003')).toContainText('Pilots leave')
    await expect(each.cards).toHaveCount(3)
  }
})

test('another board is compared in the page, and the palette of an opened version has its ways', async ({ meet }) => {
  const person = await meet('Mika')
  const mika = await BoardPage.create(person)
  const { page } = mika
  const path = `/api/boards/${mika.id}`
  const card = (title: string) => callApi<Made>(mika, 'POST', `${path}/cards`, { kind: 'risk', title })
  await card('Harbour closes')
  await callApi(mika, 'PATCH', path, { title: 'Ports 2026' })
  const copy = await callApi<Made>(mika, 'POST', `${path}/duplicate`, {})
  await callApi(mika, 'PATCH', `/api/boards/${copy.id}`, { title: 'Ports 2025' })
  await card('Pilots leave')
  const { id: versionId } = await callApi<Made>(mika, 'POST', `${path}/versions`, { name: 'Agreed' })
  await page.locator('[data-save-state]').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Versions', exact: true }).click()
  await page.getByRole('button', { name: 'Compare with another board…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Compare with another board' })
  await dialog.getByRole('searchbox', { name: 'Search boards' }).fill('2025')
  await dialog.getByRole('button', { name: /Ports 2025/ }).click()
  const changes = page.getByRole('region', { name: 'What changed', exact: true })
  await expect(changes.getByRole('combobox', { name: 'From' })).toContainText('Board “Ports 2025”')
  await expect(changes.getByRole('region', { name: 'New', exact: true })).toContainText('Pilots leave')
  await expect(changes.getByRole('region', { name: 'The board', exact: true })).toContainText('Ports 2025 → Ports 2026')
  await expect(mika.card('R-002').getByTestId('news-sign')).toHaveAttribute('data-mark', 'new')
  await expect(changes.getByRole('checkbox')).toHaveCount(0)

  await page.goto(`/boards/${mika.id}/versions/${versionId}`)
  await expect(mika.card('R-002')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: 'Find or do something' })
  await palette.getByRole('combobox').fill('pilots')
  await expect(palette.getByRole('option', { name: /Pilots leave/ })).toBeVisible()
  await palette.getByRole('combobox').fill('back to')
  await palette.getByRole('option', { name: /Back to the board/ }).click()
  await mika.ready()
})
