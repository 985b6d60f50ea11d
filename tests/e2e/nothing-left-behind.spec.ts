// Nothing that people gave is silently left behind: going on and ending ask first, and what was left waits. Votes
// outside a session come up for everybody.

import type { Page } from '@playwright/test'
import { type Activity, PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { PLAIN_STEP } from '@/lib/domain/session/session'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

const bar = (page: Page) => page.getByRole('region', { name: 'Running session' })
const panel = (page: Page, name: 'Write' | 'Rate' | 'Vote') => page.getByRole('region', { name, exact: true })

async function run(board: BoardPage, ...activities: readonly Activity[]): Promise<void> {
  const path = `/api/boards/${board.id}/sessions`
  const steps = activities.map((activity) => ({ ...PLAIN_STEP, minutes: 0, title: `Step: ${activity.kind}`, activity }))
  const { id } = await callApi<{ id: string }>(board, 'POST', path, { title: 'Workshop', steps })
  await callApi(board, 'POST', `${path}/${id}/changes`, { type: 'start' })
}

/** Writes a card that nobody else sees. */
async function writeDraft(board: BoardPage, title: string): Promise<void> {
  const path = `/api/boards/${board.id}/rounds`
  const { rounds } = await callApi<{ rounds: Round[] }>(board, 'GET', path)
  await callApi(board, 'POST', `${path}/${rounds[0]?.id}/drafts`, { title })
  await expect(panel(board.page, 'Write')).toContainText('1 card written')
}

test('going on asks what becomes of cards that nobody has seen, and puts them into the rating that follows', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await run(mika, PLAIN_ACTIVITIES.write, PLAIN_ACTIVITIES.score)
  await writeDraft(mika, 'Pumps fail')
  const next = bar(mika.page).getByRole('button', { name: 'Next step' })
  const question = mika.page.getByRole('dialog', { name: 'Before the next step' })
  await next.click()
  await expect(question).toContainText('1 card from “Step: write” is not shown yet.')
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(question).toHaveCount(0)
  await expect(bar(mika.page)).toContainText('Step 1 of 2')

  await next.click()
  await question.getByRole('button', { name: 'Show and go on' }).click()
  await expect(bar(mika.page)).toContainText('Step 2 of 2')
  await expect(mika.card('R-001')).toContainText('Pumps fail')
  await expect(panel(mika.page, 'Rate')).toContainText('0 of 1 rated')
})

test('the end of a session names cards that nobody has seen; left out, they wait for the facilitator', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await run(mika, PLAIN_ACTIVITIES.write)
  await writeDraft(mika, 'Pumps fail')
  await bar(mika.page).getByRole('button', { name: 'End session…' }).click()
  const question = mika.page.getByRole('dialog', { name: 'End session…' })
  await expect(question).toContainText('1 card from “Step: write” is not shown yet.')
  await expect(question.getByRole('button', { name: 'Show and end for everybody' })).toBeVisible()
  await question.getByRole('button', { name: 'End without showing' }).click()
  await expect(bar(mika.page)).toHaveCount(0)

  await mika.page.getByRole('button', { name: 'Session', exact: true }).click()
  await mika.page.getByRole('button', { name: /Step: write.*1 card not shown yet/ }).click()
  await panel(mika.page, 'Write').getByRole('button', { name: 'Show the cards' }).click()
  await mika.page.getByRole('dialog').getByRole('button', { name: 'Show the cards' }).click()
  await expect(mika.card('R-001')).toContainText('Pumps fail')
})

test('text still being typed when the cards are shown stays on the phone, also in the next step', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  await run(mika, PLAIN_ACTIVITIES.write, PLAIN_ACTIVITIES.score)
  await writeDraft(mika, 'Pumps fail')
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await ben.page.goto(`/boards/${mika.id}/take-part`)
  await ben.page.getByLabel('Your card in a few words').fill('Looting')
  const typed = ben.page.getByRole('region', { name: 'What you were typing' })
  await expect(typed).toHaveCount(0)

  await bar(mika.page).getByRole('button', { name: 'Next step' }).click()
  await mika.page.getByRole('dialog').getByRole('button', { name: 'Show and go on' }).click()
  await expect(ben.page.getByRole('heading', { name: 'Step: score', level: 1 })).toBeVisible()
  await expect(typed).toContainText('Writing was over before you had added this')
  await expect(typed).toContainText('Looting')
  await ben.page.reload()
  await expect(typed).toContainText('Looting')
  await typed.getByRole('button', { name: 'Put away' }).click()
  await expect(typed).toHaveCount(0)
})

test('going on and the end say how many rated cards are not agreed on, and the minutes list them', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  for (const title of ['Flood', 'Strike']) {
    await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title })
  }
  await run(mika, PLAIN_ACTIVITIES.score, PLAIN_ACTIVITIES.vote)
  const path = `/api/boards/${mika.id}/rounds`
  const { rounds } = await callApi<{ rounds: Round[] }>(mika, 'GET', path)
  const [round] = rounds
  if (!round) throw new Error('the step has a round')
  const ballot = Object.fromEntries(round.cardIds.map((id) => [id, { likelihoodCurrent: 2, impactCurrent: 3 }]))
  await callApi(mika, 'PUT', `${path}/${round.id}/ballot`, { ballot })
  await callApi(mika, 'POST', `${path}/${round.id}/show`)
  const agreement = { cardId: round.cardIds[0], values: { likelihoodCurrent: 2 }, rationale: '' }
  await callApi(mika, 'POST', `${path}/${round.id}/agreements`, agreement)
  await expect(panel(mika.page, 'Rate')).toContainText('Agreed:')

  await bar(mika.page).getByRole('button', { name: 'Next step' }).click()
  const question = mika.page.getByRole('dialog', { name: 'Before the next step' })
  await expect(question).toContainText('1 of 2 rated cards is not agreed on yet.')
  await question.getByRole('button', { name: 'Go on anyway' }).click()
  await expect(bar(mika.page)).toContainText('Step 2 of 2')
  await bar(mika.page).getByRole('button', { name: 'End session…' }).click()
  const end = mika.page.getByRole('dialog', { name: 'End session…' })
  await expect(end).toContainText('1 of 2 rated cards is not agreed on. The minutes list it as open.')
  await end.getByRole('button', { name: 'End for everybody' }).click()
  await mika.page.getByRole('button', { name: 'Read the minutes' }).click()
  const minutes = mika.page.getByRole('dialog', { name: /^Minutes/ })
  await expect(minutes.getByRole('heading', { name: 'Not decided' })).toBeVisible()

  // What asks next takes the place of the line about what is over.
  await mika.page.keyboard.press('Escape')
  const ended = mika.page.getByRole('region', { name: 'Session that has ended' })
  await expect(ended).toBeVisible()
  await callApi(mika, 'POST', path, { activity: PLAIN_ACTIVITIES.vote })
  await expect(mika.page.getByRole('region', { name: 'Open votes and ratings' })).toContainText('Which matter most?')
  await expect(ended).toHaveCount(0)
})

test('a quick vote is two presses away and comes up for everybody, also over an older result', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  for (const title of ['Flood', 'Strike']) {
    await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title })
  }
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const ask = async (name: 'Quick vote' | 'Quick rating') => {
    await mika.page.getByRole('button', { name: 'Session', exact: true }).click()
    await mika.page.getByRole('button', { name }).click()
  }
  await ask('Quick vote')
  // People with phones come by a code, which the line of the vote gives to the facilitator alone.
  const votes = ben.page.getByRole('region', { name: 'Open votes and ratings' })
  const invite = { name: 'Invite people' }
  await mika.page.getByRole('region', { name: 'Open votes and ratings' }).getByRole('button', invite).click()
  await mika.page.getByRole('dialog', invite).getByRole('button', { name: 'Show a code' }).click()
  await expect(mika.page.getByText(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/)).toBeVisible()
  await mika.page.keyboard.press('Escape')
  await expect(panel(ben.page, 'Vote')).toContainText('5 of 5 dots left')
  await panel(ben.page, 'Vote').getByRole('button', { name: 'Close Vote' }).click()
  await expect(votes.getByRole('button', { name: 'Vote now' })).toBeVisible()
  await expect(votes.getByRole('button', invite)).toHaveCount(0)
  // People who run the board see how many of how many have answered, beside their own dots.
  const count = mika.page.getByRole('region', { name: 'Open votes and ratings' })
  await expect(count).toContainText('5 of 5 dots left')
  await expect(count).toContainText('0 of 2 people have voted')
  await expect(votes).not.toContainText('people have voted')
  await votes.getByRole('button', { name: 'Vote now' }).click()
  await panel(ben.page, 'Vote')
    .getByRole('button', { name: /^One dot more: R-001/ })
    .click()
  await expect(panel(ben.page, 'Vote')).toContainText('Saved.')
  await panel(ben.page, 'Vote').getByRole('button', { name: 'Close Vote' }).click()

  await expect(panel(mika.page, 'Vote')).toContainText('1 person has voted')
  await panel(mika.page, 'Vote').getByRole('button', { name: 'Close and show the result' }).click()
  await mika.page.getByRole('dialog').getByRole('button', { name: 'Close and show the result' }).click()
  await votes.getByRole('button', { name: 'See the result' }).click()
  await expect(panel(ben.page, 'Vote')).toContainText('1 person voted')
  await expect(votes).toHaveCount(0)

  await ask('Quick rating')
  await expect(panel(ben.page, 'Rate')).toContainText('0 of 2 rated')
})
