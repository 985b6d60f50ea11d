// Words in another language than the page's say so, as far as their letters show it: on the canvas, in the outline, in the
// register and in coverage (WCAG 3.1.2). A brief knows its language.

import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

/** Coverage opens at the top risks, which are those with a level. */
const SCORED = { likelihoodCurrent: 3, impactCurrent: 3 }

test('a Japanese card on an English page is marked as Japanese wherever it stands, and others are not', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const make = (card: object) => callApi(board, 'POST', `/api/boards/${board.id}/cards`, card)
  await make({ kind: 'risk', title: '送電網が止まる', fields: SCORED })
  await make({ kind: 'risk', title: 'Grid fails', fields: SCORED })
  await callApi(board, 'POST', `/api/boards/${board.id}/briefs`, { text: '送電網は古い。誰も費用を払わない。' })
  await expect(board.cards).toHaveCount(2)
  await expect(board.card('R-001').locator('svg[role="group"]')).toHaveAttribute('lang', 'ja')
  await expect(board.card('R-002').locator('svg[role="group"]')).not.toHaveAttribute('lang')
  await expect(board.brief.locator('[lang="ja"]').filter({ hasText: '送電網は古い' }).first()).toBeVisible()
  for (const view of ['outline', 'register', 'coverage']) {
    await page.goto(`/boards/${board.id}/${view}`)
    await board.expectState('saved')
    const main = page.getByRole('main')
    await expect(main.locator('[lang="ja"]').filter({ hasText: '送電網が止まる' }).first()).toBeVisible()
    await expect(main.getByText('Grid fails').first()).toBeVisible()
    await expect(main.locator('[lang]').filter({ hasText: 'Grid fails' })).toHaveCount(0)
  }
})
