// Two honest people keep their board open while an attacker with an editor's link writes what no page would: nothing on
// their screens breaks, and they can keep working.

import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { ADVERSARIAL_RECORDS } from '../fixtures/adversarial-records'
import { dailySample, SWEEP_SEED } from '../support/daily-sample'
import { seededRandom } from '../support/seeded-random'
import { scale } from '../support/sync/fault-scale'
import { Attacker } from './support/attacker'
import { BoardPage } from './support/board-page'
import { expect, type Person } from './support/fixtures'
import { test } from './support/own-server'
import { randomAttack } from './support/random-attack'

const LISTED = dailySample(ADVERSARIAL_RECORDS, 30)
const ATTACKS = scale({ quick: 100, full: 500 })

function tokenOf(inviteUrl: string): string {
  return new URL(inviteUrl).hash.slice(1)
}

/** The listed attacks first, then random ones. */
function* attacks(count: number) {
  const random = seededRandom(SWEEP_SEED)
  for (let i = 0; i < count; i++) {
    yield LISTED[i] ?? { name: `random attack ${i} of SWEEP_SEED=${SWEEP_SEED}`, write: randomAttack(random) }
  }
}

/** Nobody sees an error message in place of the board, and its canvas is shown. */
async function expectUsable(board: BoardPage): Promise<void> {
  await expect(board.page.locator('.tl-canvas')).toBeVisible()
  await expect(board.page.locator('.tl-error-boundary')).toHaveCount(0)
  await board.expectState('saved')
}

async function writeAsHonest(board: BoardPage, title: string): Promise<void> {
  const { page } = board
  await board.tool('Risk').click()
  const spot = await board.canvasSpot(0, 200)
  await page.mouse.click(spot.x, spot.y)
  await expect(board.titleField).toBeFocused()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

async function cardTitles({ page }: Person, boardId: string): Promise<string[]> {
  const answer = await page.request.get(`/api/boards/${boardId}/cards`)
  const { cards } = (await answer.json()) as { cards: { title: string }[] }
  return cards.map(({ title }) => title)
}

test(`S9, F29: two honest people go on working through ${ATTACKS} attacks`, async ({ meet, ownServer, watch }) => {
  test.setTimeout(90_000 + ATTACKS * 1_000)
  const at = { baseURL: ownServer.url }
  const people = [await meet('Mika', at), await meet('佐藤', at)] as const
  const one = await BoardPage.create(people[0])
  await one.writeCard('Risk', 'Honest risk', await one.canvasSpot(-200, -60))
  await one.writeCard('Rec.', 'Honest recommendation', await one.canvasSpot(150, -60))
  const invite = await one.invite('editor')
  const two = await BoardPage.join(people[1], invite)
  await expect(two.cards).toHaveCount(2)

  const eve = new Attacker({ url: ownServer.url, boardId: one.id, token: tokenOf(invite) })
  for (const each of attacks(ATTACKS)) {
    await test.step(each.name, () => eve.attack((doc, ids) => each.write(doc, ids)))
    expect(watch.faults, `what the two pages reported after ${each.name}`).toEqual([])
  }
  eve.leave()
  for (const board of [one, two]) await expectUsable(board)

  await writeAsHonest(one, 'After the storm')
  await expect.poll(() => cardTitles(people[1], one.id)).toContain('After the storm')
  await writeAsHonest(two, 'Clear sky')
  await expect.poll(() => cardTitles(people[0], one.id)).toContain('Clear sky')
  for (const board of [one, two]) {
    for (const title of ['After the storm', 'Clear sky']) {
      await expect(board.cards.filter({ hasText: title })).toHaveCount(1)
    }
    await expectUsable(board)
  }
  expect(eve.timesThrownOut, 'the attacker is thrown out for it').toBeGreaterThan(0)
})

test('S10: two people who put two cards into each other at the same moment still see both', async ({
  meet,
  ownServer,
}) => {
  const at = { baseURL: ownServer.url }
  const one = await BoardPage.create(await meet('Mika', at))
  await one.writeCard('Risk', 'Left', await one.canvasSpot(-200, -60))
  await one.writeCard('Risk', 'Right', await one.canvasSpot(150, -60))
  await one.expectState('saved')
  const invite = await one.invite('editor')
  const two = await BoardPage.join(await meet('佐藤', at), invite)
  await expect(two.cards).toHaveCount(2)

  // Each script puts one card into the other before it has seen the other script's change.
  const scripts = [0, 1].map(() => new Attacker({ url: ownServer.url, boardId: one.id, token: tokenOf(invite) }))
  const ids: string[] = []
  for (const script of scripts) {
    await script.attack((doc) => {
      ids.splice(0, ids.length, ...[...recordsOf(doc).keys()].filter((id) => id.startsWith('shape:')).sort())
    })
  }
  const [left = '', right = ''] = ids
  await Promise.all([
    scripts[0]?.attack((doc) => recordsOf(doc).get(left)?.set('parentId', right)),
    scripts[1]?.attack((doc) => recordsOf(doc).get(right)?.set('parentId', left)),
  ])
  for (const script of scripts) script.leave()
  for (const board of [one, two]) {
    await expect(board.cards).toHaveCount(2)
    await expectUsable(board)
  }
  await one.writeCard('Risk', 'A third', await one.canvasSpot(0, 160))
  await expect(two.card('R-003')).toContainText('A third')
})

test('F29: a record that nobody can read, on the disk already, hides nothing else', async ({
  meet,
  ownServer,
  storedBoard,
  watch,
}) => {
  watch.serverMayBeAway = true
  const at = { baseURL: ownServer.url }
  const one = await BoardPage.create(await meet('Mika', at))
  await one.writeCard('Risk', 'Readable', await one.canvasSpot(-200, -60))
  await one.expectState('saved')
  await ownServer.kill()
  const unreadable = new Y.Doc()
  unreadable.transact(() => {
    const records = recordsOf(unreadable)
    records.set(
      'shape:unreadable',
      new Y.Map<unknown>([
        ['is', 'shape:card'],
        ['xy', 'nowhere'],
      ]),
    )
    records.set('shape:from-the-future', new Y.Map<unknown>([['is', 'shape:hologram']]))
  })
  storedBoard(one.id).append(Y.encodeStateAsUpdate(unreadable))
  await ownServer.start()
  await one.expectState('saved', 40_000)

  const two = await BoardPage.join(await meet('佐藤', at), await one.invite('editor'))
  for (const board of [one, two]) {
    await expect(board.card('R-001')).toContainText('Readable')
    await expectUsable(board)
  }
  await two.writeCard('Risk', 'Still arriving', await two.canvasSpot(150, 100))
  await expect(one.card('R-002')).toContainText('Still arriving')
})
