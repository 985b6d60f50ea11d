// I7, I8, I9, I10, S21: what may enter a board, from whom, and how much. Each holds for the product's engine, and its
// check catches a variant with one defect.

import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { firstContent } from '@/lib/document/records/first-content'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'
import { boardRules } from '@/server/board-rules'
import type { BoardRules } from '@/server/sync/board/open-board'
import { PresenceRelay } from '@/server/sync/out/presence-relay'
import {
  clientIdsKeepTheirOwner,
  presenceIsStamped,
  roleOfTheMomentDecides,
  whateverIsSentIsSound,
} from '../../support/invariants/authority'
import { BOUNDS, SMALL_LIMITS } from '../../support/invariants/bounds'
import { OwnerlessLog } from '../../support/invariants/broken-logs'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { FaultyLog } from '../../support/sync/faulty-log'
import { Stage } from '../../support/sync/stage'

const stage = new Stage()

/** As the product has them. */
const { rules } = boardRules(DEFAULT_LIMITS)

/** Starts a server with a seeded board, and checks I7 on it. */
async function checkSoundness(repair: BoardRules['repair']): Promise<void> {
  const server = await stage.start({ rules: { ...rules, repair } })
  let card = ''
  const content = firstContent((doc) => {
    seedBoard(doc, { shapes: [], locale: 'en' })
    card = addCard(doc, { kind: 'risk', title: 'Honest', createdBy: 'ann', createdAt: '2024-01-01T00:00:00Z' }).id
  })
  await server.rooms.seed('board', 1, content)
  await whateverIsSentIsSound(stage, server, card)
}

test('I7: whatever an editor sends, every record is sound', () => checkSoundness(rules.repair))

test('I7: a server that repairs nothing is caught', async () => {
  await expect(checkSoundness(() => ({ repaired: 0, invalid: 0 }))).rejects.toThrow(/^I7: /)
})

test('I8: the role of the moment decides, not the role at the connect', async () => {
  const server = await stage.start()
  await roleOfTheMomentDecides(stage, server, () => server.rooms.changeRole('board', 'ben', 'viewer'))
})

test('I8: a role that is looked at only at the connect is caught', async () => {
  const server = await stage.start()
  // The defect: the new role is stored, but open sockets don't learn of it.
  const check = roleOfTheMomentDecides(stage, server, () => server.roles.set('ben', 'viewer'))
  await expect(check).rejects.toThrow(/^I8: /)
})

test('I9: a clientID stays its first writer’s over a restart', async () => {
  const log = new MemoryUpdateLog()
  await stage.start({ log })
  await clientIdsKeepTheirOwner(stage, log, () => stage.start({ log }))
})

test('I9: a server that knows no owners is caught', async () => {
  const log = new OwnerlessLog(new MemoryUpdateLog())
  await stage.start({ log })
  await expect(clientIdsKeepTheirOwner(stage, log, () => stage.start({ log }))).rejects.toThrow(/^I9: /)
})

test('S21: presence says who somebody is as the server knows it', async () => {
  await stage.start()
  await presenceIsStamped(stage)
})

test('S21: a relay that believes what a page says of itself is caught', async () => {
  const real = Object.getOwnPropertyDescriptor(PresenceRelay.prototype, 'receive')?.value as PresenceRelay['receive']
  const spy = vi.spyOn(PresenceRelay.prototype, 'receive').mockImplementation(function (
    this: PresenceRelay,
    peer,
    entries,
  ) {
    for (const { json } of entries) {
      const state = JSON.parse(json) as { readonly user?: unknown } | null
      // The defect: others see the name that the page claims.
      if (state?.user) Object.defineProperty(peer, 'presenceUser', { value: state.user, configurable: true })
    }
    return real.call(this, peer, entries)
  })
  onTestFinished(() => spy.mockRestore())
  await stage.start()
  await expect(presenceIsStamped(stage)).rejects.toThrow(/^S21: /)
})

describe.each(BOUNDS)('limit $limit', ({ limit, alsoEndedBy = [], exceed }) => {
  const start = async (limits: Partial<Limits>) => {
    const log = new FaultyLog(new MemoryUpdateLog())
    return { server: await stage.start({ log, limits }), log }
  }
  const unlimited = (names: readonly (keyof typeof SMALL_LIMITS)[]): Partial<Limits> =>
    Object.fromEntries(names.map((name) => [name, Number.MAX_SAFE_INTEGER]))

  test('I10: ends the socket that goes beyond it', async () => {
    const { server, log } = await start({ ...SMALL_LIMITS, ...unlimited(alsoEndedBy) })
    await exceed(server, log, 10_000)
  })

  test('I10: is missed when it is taken away', async () => {
    const { server, log } = await start({ ...SMALL_LIMITS, ...unlimited([limit, ...alsoEndedBy]) })
    await expect(exceed(server, log, 1_000)).rejects.toThrow(/^I10: /)
  })
})
