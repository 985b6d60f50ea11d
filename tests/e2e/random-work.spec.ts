// Two people do everything that the canvas offers, at random, at once and fast. A search for faults takes more than the
// one short game of each test run: SEEDS=<how many> and STEPS=<of each>, from PROPERTY_SEED=<the first>.

import { BoardPage } from './support/board-page'
import { expect, test } from './support/fixtures'
import { expectEqual, expectFree, giveClipboard, Players } from './support/play/play-together'

const FIRST_SEED = Number(process.env.PROPERTY_SEED ?? 20_261_125)
const SEEDS = Number(process.env.SEEDS ?? 1)
const STEPS = Number(process.env.STEPS ?? 250)

/** Small, but with room for both panels: drawing costs more than acting. */
const SCREEN = { viewport: { width: 1_210, height: 720 } }

let players: Players | undefined
test.afterEach(({ browserName: _ }, { status, expectedStatus }) => {
  if (players && status !== expectedStatus) process.stdout.write(players.account())
  players = undefined
})

for (let seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
  test(`F35: two people do anything at once, and have one board: seed ${seed}`, async ({ meet, watch }) => {
    test.setTimeout(300_000)
    const people = [await meet('Mika', SCREEN), await meet('佐藤', SCREEN)] as const
    for (const { context } of people) await giveClipboard(context)
    const one = await BoardPage.create(people[0])
    const invite = await one.invite('editor')
    const two = await BoardPage.join(people[1], invite)
    players = await Players.at([one, two], seed)

    await players.play(STEPS)
    expect(watch.faults).toEqual([])
    expect([...players.moves]).toEqual(expect.arrayContaining(['write in a note', 'pages', 'point']))
    await expectEqual([one, two])
    const fresh = await BoardPage.join(await meet('Jonas'), invite)
    await expectEqual([one, two, fresh])
    for (const board of [one, two]) await expectFree(board)
    // With everybody's hands free, nobody is shown to point or to write.
    for (const { page } of [one, two, fresh]) {
      await expect(page.getByTestId('laser-trail')).toHaveCount(0)
      await expect(page.getByTestId('peer-carets')).toHaveCount(0)
    }

    await players.undoAll()
    expect(watch.faults).toEqual([])
    await expectEqual([one, two, fresh])
  })
}
