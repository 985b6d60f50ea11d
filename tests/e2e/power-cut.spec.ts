// The plug is pulled: what the page called saved is there, what it did not is kept and sent, and the chip says so.

import { ServerProcess } from '../support/server-process'
import { BoardPage } from './support/board-page'
import { test as base, expect } from './support/fixtures'

/** These tests kill their server, so each has its own. */
const test = base.extend<{ ownServer: ServerProcess }>({
  ownServer: async ({ browserName: _ }, use) => {
    const server = await ServerProcess.start()
    await use(server)
    await server.stop()
  },
})

test('kill -9 during edits: clients come back by themselves and nothing saved is lost', async ({
  meet,
  ownServer,
  watch,
}) => {
  watch.serverMayBeAway = true
  const at = { baseURL: ownServer.url }
  const one = await BoardPage.create(await meet('Mika', at))
  const two = await BoardPage.join(await meet('佐藤', at), await one.invite('editor'))
  await one.writeCard('Risk', 'Saved before the cut', await one.canvasSpot(-200, -100))
  await expect(two.card('R-001')).toBeVisible()
  await one.expectState('saved')

  await two.writeCard('Rec.', 'Written as the power fails', await two.canvasSpot(150, 80))
  await ownServer.kill()
  await one.expectState('offline')
  await one.writeCard('Risk', 'Written without a server', await one.canvasSpot(-200, 150))
  await expect(one.page.locator('[data-save-state]')).toContainText(/Offline, \d+ changes? on this device/)

  await ownServer.start()
  for (const board of [one, two]) await board.expectState('saved', 40_000)
  for (const board of [one, two]) {
    await expect(board.cards).toHaveCount(3)
    await expect(board.card('R-001')).toContainText('Saved before')
    await expect(board.cards.filter({ hasText: 'without a' })).toHaveCount(1)
  }

  // A cold start from the disk alone, seen by somebody who was not there.
  await ownServer.kill()
  await ownServer.start()
  await one.expectState('saved', 40_000)
  const late = await BoardPage.join(await meet('Jonas', at), await one.invite('viewer'))
  await expect(late.cards).toHaveCount(3)
})

test('offline edits survive a reload of the page, and are sent when the network is back', async ({
  meet,
  ownServer,
  watch,
}) => {
  watch.serverMayBeAway = true
  const person = await meet('Mika', { baseURL: ownServer.url })
  const board = await BoardPage.create(person)
  await board.writeCard('Risk', 'Before', await board.canvasSpot(-150, 0))
  await board.expectState('saved')
  await person.context.setOffline(true)
  await board.expectState('offline', 60_000)
  await board.writeCard('Risk', 'While offline', await board.canvasSpot(150, 0))
  await person.context.setOffline(false)
  await board.expectState('saved', 60_000)
  await person.page.reload()
  await board.ready()
  await expect(board.cards).toHaveCount(2)
})
