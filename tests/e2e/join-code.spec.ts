// Joining a running session by its short code, on a phone: typing the code and a name, and taking part in the current
// step, while the facilitator sees the result; and the page when no session runs.

import type { Session } from '@/lib/domain/session/session'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { cutOff, expect, type Person, test } from './support/fixtures'

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } }

const STEP = { title: 'Find risks', ask: 'What could go wrong?', minutes: 5, placeId: null, rights: 'edit' }
const STEPS = [
  { ...STEP, ends: 'by-hand', gathers: false },
  { ...STEP, ends: 'by-hand', gathers: false, title: 'Look together', ask: 'Read all cards.', rights: 'look' },
]

async function startSession(person: Person, board: BoardPage): Promise<Session> {
  const path = `/api/boards/${board.id}/sessions`
  const session = await callApi<Session>(person, 'POST', path, { title: 'Harbour workshop', steps: STEPS })
  await callApi(person, 'POST', `${path}/${session.id}/changes`, { type: 'start' })
  return session
}

test('a guest who types the code on a phone is in the step that is on, and their card reaches the board', async ({
  meet,
  watch,
}) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  const session = await startSession(mika, board)
  const bar = mika.page.getByRole('region', { name: 'Running session' })
  await bar.getByRole('button', { name: 'Invite people' }).click()
  const code = (await mika.page.getByText(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/).textContent()) ?? ''
  await mika.page.keyboard.press('Escape')

  const ben = await meet('Ben', PHONE)
  await ben.page.goto('/join')
  const field = ben.page.getByRole('textbox', { name: 'Code of the session' })
  await expect(field).toBeFocused()
  await field.fill('ABC-DE0')
  await ben.page.getByRole('button', { name: 'Continue' }).tap()
  await expect(ben.page.getByText('A code has six letters and digits')).toBeVisible()
  await field.fill(code.toLowerCase().replace('-', ' '))
  await ben.page.getByRole('button', { name: 'Continue' }).tap()
  await ben.page.getByRole('textbox', { name: 'Your name' }).fill('Ben')
  await ben.page.getByRole('button', { name: 'Join' }).tap()

  await ben.page.waitForURL(/\/take-part$/)
  const here = ben.page.getByRole('region', { name: 'Running session' })
  await expect(here).toContainText('Step 1 of 2 · Harbour workshop')
  await expect(here).toContainText('What could go wrong?')
  await expect(here.getByRole('timer')).toContainText(/^[45]:\d\d$/)
  await expect.poll(() => ben.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  // Typed text survives a reload and a lost connection.
  await ben.page.getByRole('button', { name: 'Add a card' }).tap()
  const title = ben.page.getByRole('textbox', { name: 'Risk: what is it about?' })
  await title.fill('The quay floods')
  watch.serverMayBeAway = true
  await cutOff(ben)
  await expect(ben.page.getByText('No connection.')).toBeVisible()
  await ben.context.setOffline(false)
  await expect(ben.page.getByText('Connected again.')).toBeVisible()
  await ben.page.reload()
  await expect(title).toHaveValue('The quay floods')
  // The browser reports what failed without a network some time after the page knows of it.
  watch.serverMayBeAway = false
  await ben.page.getByRole('button', { name: 'Add to the board' }).tap()
  await expect(ben.page.getByRole('listitem').filter({ hasText: 'The quay floods' })).toBeVisible()
  await expect(title).toHaveValue('')
  await expect(board.card('R-001')).toContainText('The quay floods')

  // A late arrival goes to the same step as everybody.
  await bar.getByRole('button', { name: 'Next step' }).click()
  await expect(here).toContainText('Look together')
  const late = await meet('Late', PHONE)
  await late.page.goto(`/join#${code}`)
  await late.page.getByRole('textbox', { name: 'Your name' }).fill('Late')
  await late.page.getByRole('button', { name: 'Join' }).tap()
  await expect(late.page.getByRole('region', { name: 'Running session' })).toContainText('Step 2 of 2')
  for (const { page } of [ben, late]) {
    await expect(page.getByRole('main').getByText('In this step people can look at the board')).toBeVisible()
    for (const name of ['Add a card', 'Add to the board']) {
      await expect(page.getByRole('button', { name })).toHaveCount(0)
    }
  }

  await callApi(mika, 'POST', `/api/boards/${board.id}/sessions/${session.id}/changes`, { type: 'close' })
  for (const { page } of [ben, late]) await expect(page.getByText('The session is over')).toBeVisible()
  await ben.page.goto(`/join#${code}`)
  await expect(ben.page.getByText('No session that is running now has this code.')).toBeVisible()
  await expect(field).toHaveValue(code)
  await late.page.reload()
  await expect(late.page.getByText('The session is over')).toBeVisible()
  // The browser reports the answer to a code that has expired.
  expect(watch.faults.splice(0).filter((fault) => !/join\/preview/.test(fault))).toEqual([])
})

test('an invitation that is made at localhost names the address of this computer on its network', async ({ meet }) => {
  const mika = await meet('Mika')
  const board = await BoardPage.create(mika)
  await startSession(mika, board)
  const invite = mika.page
    .getByRole('region', { name: 'Running session' })
    .getByRole('button', { name: 'Invite people' })
  const sign = mika.page.getByRole('dialog', { name: 'Invite people' })
  // The server under test listens on this machine alone.
  await invite.click()
  await expect(sign).toContainText('works on this computer only')
  await mika.page.keyboard.press('Escape')

  const origins = ['http://192.168.7.20:3000', 'http://10.0.0.9:3000']
  await mika.page.route('**/api/reachable-at', (route) => route.fulfill({ json: { origins } }))
  await mika.page.reload()
  await invite.click()
  await expect(sign).toContainText('192.168.7.20:3000/join')
  await expect(sign).toContainText('on the same network as this computer. On another of its networks: 10.0.0.9:3000.')
  await mika.page.keyboard.press('Escape')
  await mika.page.getByRole('button', { name: 'Share' }).click()
  await mika.page.getByRole('button', { name: 'Make link' }).click()
  const link = mika.page.getByRole('textbox', { name: 'Editor link' })
  await expect(link).toHaveValue(/^http:\/\/192\.168\.7\.20:3000\/join#.+/)
})
