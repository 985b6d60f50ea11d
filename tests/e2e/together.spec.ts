// Several people on one board: permissions, presence, and edits of one card that all survive.

import { BoardPage, boxOf } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

test('a second person joins by a link with a name; cursors, presence and follow', async ({ meet }) => {
  const host = await BoardPage.create(await meet('Mika'))
  const invite = await host.inviteByHand('editor')
  const guest = await BoardPage.joinByHand(await meet('佐藤'), invite)
  expect(await guest.page.evaluate(() => window.location.href)).not.toContain(new URL(invite).hash.slice(1))

  const face = host.page.getByRole('button', { name: 'Follow 佐藤' })
  await expect(face).toBeVisible()
  const spot = await guest.canvasSpot(40, 40)
  await guest.page.mouse.move(spot.x, spot.y, { steps: 4 })
  await expect(host.page.locator('.tl-overlays').getByText('佐藤')).toBeVisible()

  await guest.writeCard('Risk', 'Seen from afar', await guest.canvasSpot())
  await guest.select('R-001')
  await expect(host.card('R-001')).toBeVisible()

  await face.click()
  await expect(host.page.getByText('Following 佐藤')).toBeVisible()
  await guest.page.mouse.move(spot.x, spot.y)
  await guest.page.mouse.wheel(3_000, 0)
  await expect(host.card('R-001')).not.toBeInViewport()
  await host.page.getByRole('button', { name: 'Stop', exact: true }).click()

  await guest.page.close()
  await expect(face).toBeHidden()
})

test('a viewer sees everything live and changes nothing: the server refuses', async ({ meet, server }) => {
  const host = await BoardPage.create(await meet('Mika'))
  await host.writeCard('Risk', 'Only to look at', await host.canvasSpot())
  const viewer = await BoardPage.join(await meet('Guest'), await host.invite('viewer'))
  await expect(viewer.page.getByText('You can look at this board, not change it.')).toBeVisible()
  await expect(viewer.card('R-001')).toBeVisible()
  await expect(viewer.tool('Select')).toBeVisible()
  await expect(viewer.tool('Link')).toHaveCount(0)

  const before = await boxOf(viewer.card('R-001'))
  await viewer.drag(await viewer.middleOf(viewer.card('R-001')), await viewer.canvasSpot(200, 150))
  await viewer.page.keyboard.press('Delete')
  expect(await boxOf(viewer.card('R-001'))).toEqual(before)

  // Without the page: a script with the viewer's own cookie, over HTTP and over the socket.
  const refused = await viewer.page.request.post(`/api/boards/${host.id}/cards`, {
    data: { kind: 'risk', title: 'Smuggled in' },
    headers: { origin: server.url },
  })
  expect(refused.status()).toBe(403)
  await host.writeCard('Risk', 'A second one', await host.canvasSpot(0, 200))
  await expect(viewer.cards).toHaveCount(2)
  await expect(host.cards).toHaveCount(2)
})

test('one card, four edits at once: moved, tinted, and typed in by two; all survive a reload', async ({ meet }) => {
  const one = await BoardPage.create(await meet('Mika'))
  const invite = await one.invite('editor')
  const two = await BoardPage.join(await meet('佐藤'), invite)
  const three = await BoardPage.join(await meet('Jonas'), invite)
  await one.writeCard('Risk', 'standards', await one.canvasSpot())
  await expect(two.card('R-001')).toBeVisible()
  await expect(three.card('R-001')).toBeVisible()
  await one.select('R-001')
  await two.select('R-001')
  await three.select('R-001')

  const titleOf = (board: BoardPage) => board.inspector.getByRole('textbox', { name: 'Title', exact: true })
  const target = await one.canvasSpot(-120, 160)
  const before = await one.placeOf(one.card('R-001'))
  const typeAt = async (board: BoardPage, key: 'Home' | 'End', text: string) => {
    await titleOf(board).click()
    await board.page.keyboard.press(key)
    await board.page.keyboard.type(text, { delay: 15 })
  }
  await Promise.all([
    one.drag(await one.middleOf(one.card('R-001')), target),
    typeAt(two, 'Home', 'Two '),
    typeAt(three, 'End', ' split'),
  ])
  await one.inspector.getByTitle('Violet').click()

  const boards = [one, two, three]
  const expectAll = async () => {
    for (const board of boards) {
      await expect(titleOf(board)).toHaveValue('Two standards split')
      await expect(board.inspector.getByRole('radio', { name: 'Violet' })).toBeChecked()
    }
    await expect(async () => {
      const places = await Promise.all(boards.map((board) => board.placeOf(board.card('R-001'))))
      expect(new Set(places).size, `one place on all screens: ${places.join(', ')}`).toBe(1)
      expect(places).not.toContain(before)
    }).toPass()
  }
  await expectAll()
  for (const board of boards) await board.expectState('saved')
  for (const board of boards) {
    await board.page.reload()
    await board.ready()
    await board.select('R-001')
    await expect(titleOf(board)).toHaveValue('Two standards split')
    await expect(board.inspector.getByRole('radio', { name: 'Violet' })).toBeChecked()
  }
})

test('a drag is seen while it happens, before anything is written', async ({ meet }) => {
  const one = await BoardPage.create(await meet('Mika'))
  const two = await BoardPage.join(await meet('佐藤'), await one.invite('editor'))
  await one.writeCard('Risk', 'On the move', await one.canvasSpot())
  await expect(two.card('R-001')).toBeVisible()
  const before = await two.placeOf(two.card('R-001'))

  const grip = await one.middleOf(one.card('R-001'))
  await one.page.mouse.move(grip.x, grip.y)
  await one.page.mouse.down()
  await one.page.mouse.move(grip.x + 90, grip.y + 60, { steps: 6 })
  await expect.poll(() => two.placeOf(two.card('R-001'))).not.toBe(before)
  await one.page.keyboard.press('Escape')
  await one.page.mouse.up()
  await expect.poll(() => two.placeOf(two.card('R-001'))).toBe(before)
  await one.page.reload()
  await one.ready()
  await expect.poll(() => one.placeOf(one.card('R-001'))).toBe(before)
})

test('undo takes back one’s own last change, never another person’s', async ({ meet }) => {
  const one = await BoardPage.create(await meet('Mika'))
  const two = await BoardPage.join(await meet('佐藤'), await one.invite('editor'))
  await one.writeCard('Risk', 'The first', await one.canvasSpot())
  await expect(two.card('R-001')).toBeVisible()
  await one.select('R-001')
  await two.select('R-001')

  await one.score('Likelihood, current', 2).click()
  await expect(two.score('Likelihood, current', 2)).toBeChecked()
  await two.score('Impact, current', 5).click()
  await expect(one.score('Impact, current', 5)).toBeChecked()

  await one.page.getByRole('button', { name: 'Undo my last change' }).click()
  for (const board of [one, two]) {
    await expect(board.score('Likelihood, current', 2)).not.toBeChecked()
    await expect(board.score('Impact, current', 5)).toBeChecked()
  }
  await one.page.getByRole('button', { name: 'Redo' }).click()
  for (const board of [one, two]) await expect(board.score('Likelihood, current', 2)).toBeChecked()
})

test('a deleted card is offered back with its links, whatever others do in the meantime', async ({ meet }) => {
  const one = await BoardPage.create(await meet('Mika'))
  const two = await BoardPage.join(await meet('佐藤'), await one.invite('editor'))
  const path = `/api/boards/${one.id}`
  for (const kind of ['recommendation', 'risk']) await callApi(one, 'POST', `${path}/cards`, { kind, title: 'A card' })
  await callApi(one, 'POST', `${path}/links`, { kind: 'mitigates', from: 'REC-001', to: 'R-001' })
  await one.select('R-001')
  await expect(one.page.locator('[data-shape-type="arrow"]')).toHaveCount(1)
  await one.page.keyboard.press('Delete')
  const message = one.page.getByText('R-001 is deleted, with its link.')
  await expect(message).toBeVisible()
  await expect(two.card('R-001')).toHaveCount(0)

  await two.writeCard('Risk', 'Another one', await two.canvasSpot())
  await expect(one.cards).toHaveCount(2)
  await one.page.getByRole('button', { name: 'Undo', exact: true }).click()
  for (const board of [one, two]) {
    await expect(board.cards).toHaveCount(3)
    await expect(board.page.locator('[data-shape-type="arrow"]')).toHaveCount(1)
  }
  await expect(message).toHaveCount(0)

  // Their own next change makes the offer untrue.
  await one.select('R-001')
  await one.page.keyboard.press('Delete')
  await expect(message).toBeVisible()
  await one.page.keyboard.press('Control+z')
  await expect(message).toHaveCount(0)
  await expect(one.card('R-001')).toBeVisible()

  // The way in the bar ends the offer too: its "Undo" would take back what came before.
  await one.select('R-001')
  await one.page.keyboard.press('Delete')
  await expect(message).toBeVisible()
  await one.page.getByRole('button', { name: 'Undo my last change' }).click()
  await expect(one.card('R-001')).toBeVisible()
  await expect(message).toHaveCount(0)
})

test('two idle boards say nothing to each other', async ({ meet }) => {
  const one = await BoardPage.create(await meet('Mika'))
  await one.writeCard('Rec.', 'A channel', await one.canvasSpot(-200, 0))
  await one.writeCard('Risk', 'A split', await one.canvasSpot(150, -60))
  await one.tool('Link').click()
  await one.drag(await one.middleOf(one.card('REC-001')), await one.middleOf(one.card('R-001')))
  await one.expectState('saved')

  const person = await meet('佐藤')
  const updates: number[] = []
  person.page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload
      // 0 0 requests the state; 0 1 and 0 2 carry content, and an empty one takes five bytes at most.
      if (bytes[0] === 0 && bytes[1] !== 0 && bytes.length > 5) updates.push(bytes.length)
    })
  })
  const two = await BoardPage.join(person, await one.invite('editor'))
  await expect(two.links).toHaveCount(1)
  await two.expectState('saved')
  expect(updates, 'opening a board must not write to it').toEqual([])
})
