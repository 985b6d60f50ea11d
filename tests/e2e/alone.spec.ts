// "Write alone" as a template's script describes it: a facilitator runs the Pre-mortem, a participant writes on a
// phone, and neither the projector nor the facilitator's page has a word of it before the cards are shown, without
// names.

import type { Page } from '@playwright/test'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, type Person, test } from './support/fixtures'

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }
const SCRIPT = TEMPLATE_LIBRARY.find(({ slug }) => slug === 'pre-mortem')?.script ?? []
const REASON = 'The minister never believed in it'
const DETAIL = 'He said so in the corridor'

/** Everything a page receives from now on: answers, and messages of its sockets. */
class Received {
  readonly #parts: Promise<string>[] = []

  constructor(page: Page) {
    page.on('response', (answer) => this.#parts.push(answer.text().catch(() => '')))
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.#parts.push(Promise.resolve(payload.toString()))),
    )
  }

  async text(): Promise<string> {
    return (await Promise.all(this.#parts)).join('\n')
  }
}

/** Makes a board from the template in the gallery and plans its script. */
async function planScript(person: Person): Promise<BoardPage> {
  const { page } = person
  await page.goto('/templates')
  await page.getByRole('button', { name: 'Begin a board: Pre-mortem' }).click()
  await page.waitForURL(/\/boards\//)
  const board = new BoardPage(page)
  await board.ready()
  await page.getByRole('banner').getByRole('button', { name: 'Session', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Sessions' })
  // The board knows its template.
  await expect(panel.getByLabel('Script').locator('option:checked')).toHaveText('Pre-mortem')
  await panel.getByRole('button', { name: 'Plan a session' }).click()
  return board
}

async function joinOnPhone({ page, name }: Person, code: string): Promise<void> {
  await page.goto(`/join#${code}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('button', { name: 'Join' }).tap()
  await page.waitForURL(/\/take-part$/)
}

test('S35: cards written alone on a phone reach nobody before they are shown, and then without a name', async ({
  meet,
}) => {
  const anna = await meet('Anna')
  const onCanvas = new Received(anna.page)
  const board = await planScript(anna)
  const panel = anna.page.getByRole('region', { name: 'Sessions' })
  await expect(panel.getByRole('listitem')).toHaveCount(SCRIPT.length)
  await expect(panel.getByRole('button', { name: /2 Write alone Write alone 10 min/ })).toBeVisible()
  await expect(panel.getByRole('button', { name: /4 Choose Vote 5 min/ })).toBeVisible()
  const screen = await anna.context.newPage()
  const onScreen = new Received(screen)
  await screen.goto(`/boards/${board.id}/projector`)
  await screen.locator('.tl-canvas').waitFor()
  await panel.getByRole('button', { name: 'Start for everybody' }).click()
  const bar = anna.page.getByRole('region', { name: 'Running session' })
  await expect(bar).toContainText('It has failed')
  const { session } = await callApi<{ session: { joinCode: string } }>(anna, 'GET', `/api/boards/${board.id}/session`)
  const ben = await meet('Benedikta', PHONE)
  await joinOnPhone(ben, session.joinCode)
  const add = ben.page.getByRole('button', { name: 'Add a card' })
  await expect(add).toBeVisible()
  const chie = await BoardPage.join(await meet('Chie'), await board.invite('editor'))
  await expect(chie.tool('Risk')).toBeVisible()

  await bar.getByRole('button', { name: 'Next step' }).click()
  // The writing panel has the same heading as the step, a moment later.
  const heading = { name: 'Write alone' }
  for (const page of [ben.page, screen]) await expect(page.getByRole('heading', heading).first()).toBeVisible()
  await expect(ben.page.getByText(/^Without names\./)).toBeVisible()
  await expect(add).toHaveCount(0)
  // People who look at the board have no tool whose card everybody would see, and the writing panel is beside it.
  await expect(chie.tool('Risk')).toHaveCount(0)
  await expect(chie.page.getByLabel('Your card in a few words')).toBeVisible()

  await ben.page.getByLabel('Your card in a few words').fill(REASON)
  await ben.page.getByLabel('Details, if any').fill(DETAIL)
  await ben.page.getByRole('button', { name: 'Add', exact: true }).tap()
  await expect(ben.page.getByRole('listitem').filter({ hasText: REASON })).toBeVisible()
  const writing = anna.page.getByRole('region', { name: 'Write', exact: true })
  await expect(writing.getByRole('status').first()).toContainText('1 card written')
  await expect(screen.getByText('1 card written', { exact: true })).toBeVisible()
  for (const page of [anna.page, screen, chie.page]) expect(await page.content()).not.toMatch(`${REASON}|${DETAIL}`)
  for (const received of [onScreen, onCanvas]) expect(await received.text()).not.toMatch(`${REASON}|${DETAIL}`)

  await writing.getByRole('button', { name: 'Show the cards' }).click()
  await anna.page.getByRole('dialog').getByRole('button', { name: 'Show the cards' }).click()
  await expect(screen.locator('[data-shape-type="card"]')).toHaveText(/R-001/)
  await expect(board.card('R-001')).toHaveCount(1)
  // This test can read what these pages receive.
  for (const received of [onScreen, onCanvas]) await expect.poll(() => received.text()).toContain(REASON)
  const { cards } = await callApi<{ cards: { title: string; createdBy: string }[] }>(
    anna,
    'GET',
    `/api/boards/${board.id}/cards`,
  )
  expect(cards).toMatchObject([{ title: REASON, createdBy: 'anonymous' }])
  for (const card of await screen.locator('[data-shape-type="card"]').all()) {
    await expect(card).not.toContainText('Benedikta')
  }
  await expect(add).toHaveCount(0)

  // Anna's page asks nothing more about them once it has seen that they are shown.
  await expect(writing.getByRole('button', { name: 'Show the cards' })).toHaveCount(0)
  // The next steps begin as well: a step for discussion, in which cards may be added, then dots for the written cards.
  await bar.getByRole('button', { name: 'Next step' }).click()
  await expect(add).toBeVisible()
  // Anna's page goes on from the step that it shows.
  await expect(bar).toContainText('Read the reasons aloud')
  await bar.getByRole('button', { name: 'Next step' }).click()
  await expect(add).toHaveCount(0)
  await ben.page.getByRole('button', { name: /^One dot more: .*minister/ }).tap()
  await expect(ben.page.getByText('4 of 5 dots left')).toBeVisible()
  await expect(ben.page.getByText('Saved.')).toBeVisible()
  const vote = anna.page.getByRole('region', { name: 'Vote', exact: true })
  await vote.getByRole('button', { name: 'Close and show the result' }).click()
  await anna.page.getByRole('dialog').getByRole('button', { name: 'Close and show the result' }).click()
  await expect(add).toBeVisible()
})
