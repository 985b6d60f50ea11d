// A session is recorded, which everybody reads; then it is played back: by keys one goes through what the board was, and
// what people were rating alone is covered until its result.

import { PLAIN_STEP, type Session } from '@/lib/domain/session/session'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

test('a recorded session is announced, played back, and gone through by keys', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const { page } = mika
  const path = `/api/boards/${mika.id}`
  const card = (title: string) => callApi<{ id: string }>(mika, 'POST', `${path}/cards`, { kind: 'risk', title })
  const step = (title: string, activity: object | null) => ({ ...PLAIN_STEP, title, activity, minutes: 0 })
  const rate = { kind: 'score', cardKind: 'risk', isAnonymous: true }
  const steps = [step('Collect', null), step('Rate', rate), step('Decide', null)]
  const session = await callApi<Session>(mika, 'POST', `${path}/sessions`, { title: 'Workshop', steps })
  const changes = `${path}/sessions/${session.id}/changes`
  const keptBytes = async () => (await callApi<{ bytes: number }>(mika, 'GET', `${path}/recordings`)).bytes
  /** The recorder looks once a second: it gets the time to keep the board as it is when the step begins. */
  const go = async (from: number, to: number) => {
    const before = await keptBytes()
    await callApi(mika, 'POST', changes, { type: 'go', from: session.steps[from]?.id, to: session.steps[to]?.id })
    await expect.poll(keptBytes).toBeGreaterThan(before)
  }

  // Switched on in the plan, and said to everybody.
  await page.getByRole('banner').getByRole('button', { name: 'Session', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Sessions' })
  await panel.getByRole('button', { name: /^Workshop/ }).click()
  const isRecorded = panel.getByRole('checkbox', { name: /Record this session/ })
  await isRecorded.click()
  await expect(isRecorded).toBeChecked()
  await panel.getByRole('button', { name: 'Start for everybody' }).click()
  for (const each of [mika, ben]) {
    await expect(each.page.getByRole('region', { name: 'Running session' })).toContainText('This session is recorded.')
  }
  await expect.poll(keptBytes).toBeGreaterThan(0)
  await card('Harbour closes')
  await go(0, 1)
  const { rounds } = await callApi<{ rounds: { id: string }[] }>(mika, 'GET', `${path}/rounds`)
  await callApi(mika, 'POST', `${path}/rounds/${rounds[0]?.id}/show`)
  await card('Cranes stop')
  await go(1, 2)
  await card('Pilots leave')
  await callApi(mika, 'POST', changes, { type: 'close' })

  // It is in the line above the board, for everybody.
  await expect(page.getByRole('link', { name: 'Play back' })).toBeVisible()
  await ben.page.getByRole('link', { name: 'Play back' }).click()
  const player = ben.page.getByRole('main', { name: 'Recording of “Workshop”' })
  const said = player.getByTestId('said')
  const position = player.getByRole('slider', { name: 'Position in the recording' })
  await expect(player.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await expect(said).toContainText('Step: Collect')
  await ben.page.keyboard.press('End')
  await expect(said).toContainText('Step: Decide')
  await expect(ben.card('R-003')).toBeVisible()
  await ben.page.keyboard.press('Shift+ArrowLeft')
  await ben.page.keyboard.press('Shift+ArrowLeft')
  await expect(said).toContainText('Result shown: Rate')
  await expect(position).toHaveAttribute('aria-valuetext', /Result shown: Rate/)
  await expect(ben.card('R-003')).toHaveCount(0)
  await ben.page.keyboard.press('Shift+ArrowLeft')
  await expect(said).toContainText('Step: Rate')
  await expect(said).toContainText('1 card is being rated and covered')
  await expect(ben.card('R-002')).toHaveCount(0)
  await ben.page.keyboard.press('Home')
  await ben.page.keyboard.press('Space')
  await expect(player.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await expect(said).toContainText('Step: Decide')
  await expect(ben.card('R-003')).toBeVisible()
  await expect(player.getByRole('button', { name: 'Play', exact: true })).toBeVisible()

  // A host finds it under Versions, and deletes it.
  await page.locator('[data-save-state]').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Versions', exact: true }).click()
  const recordings = page.getByRole('region', { name: 'Recorded sessions' })
  await expect(recordings.getByRole('link', { name: /Workshop/ })).toBeVisible()
  await recordings.getByRole('button', { name: 'Delete the recording of “Workshop”' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(recordings).toHaveCount(0)
})
