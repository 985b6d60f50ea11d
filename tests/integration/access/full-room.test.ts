// A room full of people behind one address: all of them scan the same code at once, and all get in.

import { afterEach, expect, it } from 'vitest'
import { SharedBoard } from '../../support/shared-board'
import { Client } from '../../support/sync/client'
import { deadline } from '../../support/time-bound'
import { waitFor } from '../../support/wait-for'

const PEOPLE = 100
const MINUTE_MS = 60_000
/** The limit allows for a busy machine; only a full run checks the minute itself. */
const PATIENCE_MS = 4 * MINUTE_MS

// Every provider listens for the end of the process.
process.setMaxListeners(1_000)

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

it(
  'S17, S31: a hundred guests join within a minute, each with a socket, in spite of some wrong tries',
  async () => {
    const board = await SharedBoard.start()
    endings.push(() => board.stop())
    const link = await board.link('editor', { password: 'workshop' })
    const expectInTime = deadline(MINUTE_MS)
    const enter = async (number: number): Promise<Client> => {
      const name = `Guest ${number}`
      expect((await board.server.caller().call('POST', '/api/join/preview', { token: link.token })).status).toBe(200)
      if (number % 10 === 0) {
        const wrong = await board.server
          .caller()
          .call('POST', '/api/join', { token: link.token, name, password: 'Workshop' })
        expect(wrong.status).toBe(403)
      }
      const { token = '' } = await board.join(link, { name, password: 'workshop' })
      const url = `${board.server.url.replace('http', 'ws')}/sync`
      const guest = new Client(url, board.id, { token })
      endings.push(() => guest.destroy())
      await waitFor(`${name} sees the board`, () => guest.provider.synced, PATIENCE_MS)
      return guest
    }
    const guests = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => enter(number)))
    expectInTime()
    const members = async () =>
      (await board.owner.call<{ members: { name: string; online: boolean }[] }>('GET', `${board.path}/members`)).body
        .members
    const inside = (await members()).filter(({ online }) => online)
    expect(inside.map(({ name }) => name).sort()).toEqual(guests.map((_, number) => `Guest ${number}`).sort())
    // All of them are removed within the time allowed for one.
    const expectOutInTime = deadline(2_000)
    await board.revoke(link)
    await waitFor('everybody is out', () => guests.every(({ closed }) => closed?.code === 4403))
    expectOutInTime()
    expect(await members()).toHaveLength(1)
  },
  5 * MINUTE_MS,
)
