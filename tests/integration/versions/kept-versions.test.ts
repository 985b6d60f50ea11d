// The server's own work on versions: it makes them when boards come to rest and every hour, and deletes old ones;
// whatever it deletes, the remaining ones can be read (I17).

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BoardVersionRepository } from '@/server/db/boards/board-versions'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { createLogger } from '@/server/log/logger'
import { keepVersions } from '@/server/services/versions/keep-versions'
import { thinVersions } from '@/server/services/versions/thin-versions'
import { ApiServer } from '../../support/api-server'
import { versionsAreWhole } from '../../support/invariants/versions'
import { ManualClock } from '../../support/manual-clock'
import { SharedBoard } from '../../support/shared-board'
import { uploadImage } from '../../support/upload-image'
import { waitFor } from '../../support/wait-for'
import { PNG } from '../permissions/samples/sample-call'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let server: ApiServer
let db: AppDb
let versions: BoardVersionRepository
let board: SharedBoard
beforeAll(async () => {
  server = await ApiServer.start()
  db = openAppDb(server.config.databaseUrl)
  versions = new BoardVersionRepository(db)
})
afterAll(async () => {
  await db.$disconnect()
  await server.stop()
})
beforeEach(async () => {
  board = await SharedBoard.on(server)
})

const add = (title: string) => board.owner.call('POST', `${board.path}/cards`, { kind: 'risk', title })
const make = async (name?: string) =>
  (await board.owner.call<{ id: string }>('POST', `${board.path}/versions`, name === undefined ? {} : { name })).body.id
const kinds = async () => (await versions.list(board.id)).map(({ kind }) => kind)
const isBehind = async () => (await versions.behind()).includes(board.id)

/** The job with a clock of its own, which is notified of changes of this board. */
function keeping() {
  const clock = new ManualClock()
  let change = (): void => undefined
  const rooms = {
    ...server.services.rooms,
    read: server.services.rooms.read.bind(server.services.rooms),
    notify: server.services.rooms.notify.bind(server.services.rooms),
    onCommitted: (listener: (boardId: string, at: Date) => void) => {
      change = () => listener(board.id, new Date())
      return () => undefined
    },
  }
  const stop = keepVersions({ ...server.services, rooms }, clock, createLogger('silent'))
  return { clock, stop, change: () => change() }
}

describe('versions that are made by themselves', () => {
  it('come when a board has been at rest for five minutes, and every hour while it has not; not twice of the same', async () => {
    await add('One')
    const { clock, stop, change } = keeping()
    try {
      // Everything from before its start is looked at first, once.
      clock.advance(5 * SECOND)
      await waitFor('boards of before are kept', async () => !(await isBehind()))
      expect(await kinds()).toEqual(['rest'])
      await add('Two')
      change()
      clock.advance(5 * MINUTE - 5 * SECOND)
      expect(await kinds()).toEqual(['rest'])
      const pass = async (ms: number) => {
        // The job looks after each step, because it waits for the end of the previous look.
        for (let gone = 0; gone < ms; gone += 5 * SECOND) {
          clock.advance(5 * SECOND)
          await new Promise(setImmediate)
        }
      }
      await waitFor('it came to rest', async () => {
        await pass(5 * SECOND)
        return (await kinds()).length === 2
      })
      expect(await kinds()).toEqual(['rest', 'rest'])
      change()
      await pass(6 * MINUTE)
      await waitFor('it was looked at', async () => !(await isBehind()))
      expect(await kinds()).toEqual(['rest', 'rest'])
      await add('Three')
      for (let minute = 0; minute < 61; minute++) {
        change()
        await pass(MINUTE)
      }
      await waitFor('an hour is over', async () => {
        change()
        await pass(5 * SECOND)
        return (await kinds()).length === 3
      })
      expect((await kinds())[0]).toBe('hourly')
    } finally {
      await stop()
    }
  })
})

describe('I17: old versions', () => {
  it('go, those that people named stay, and what is left can be read, also where its base went', async () => {
    const ids: string[] = []
    for (let i = 0; i < 8; i++) {
      await add(`Card ${i}`)
      ids.push(await make())
    }
    const noon = new Date('2026-06-01T12:30:00Z')
    const ages = [100 * DAY, 95 * DAY, 20 * DAY, 20 * DAY - MINUTE, 3 * DAY, 3 * DAY - SECOND, 2 * HOUR, HOUR]
    for (const [i, id] of ids.entries()) {
      const kind = i === 1 ? 'named' : 'rest'
      await db.boardVersion.update({ where: { id }, data: { kind, at: new Date(noon.getTime() - (ages[i] ?? 0)) } })
    }
    const clock = new ManualClock()
    const stop = thinVersions({ ...server.services, now: () => noon }, clock, createLogger('silent'))
    clock.advance(2 * MINUTE)
    await waitFor('the old ones are gone', async () => (await versions.list(board.id)).length <= 5)
    await stop()
    const left = (await versions.list(board.id)).map(({ id }) => id)
    // The first is too old; of the others, the last one of its day and the last one of its hour stay.
    expect(left.toReversed()).toEqual([ids[1], ids[3], ids[5], ids[6], ids[7]].filter((id) => id !== undefined))
    await versionsAreWhole(versions, board.id)
  })

  it('are found out where their bytes are others', async () => {
    for (const title of ['One', 'Two']) {
      await add(title)
      await make()
    }
    await versionsAreWhole(versions, board.id)
    const [newest, first] = await versions.list(board.id)
    const { bytes } = await db.boardVersion.findUniqueOrThrow({ where: { id: newest?.id ?? '' } })
    await db.boardVersion.update({ where: { id: first?.id ?? '' }, data: { bytes } })
    await expect(versionsAreWhole(versions, board.id)).rejects.toThrow(/^I17: /)
  })

  it('end with their board, and until then its images stay', async () => {
    await add('One')
    const { id: assetId } = (await uploadImage(board.owner, board.id, PNG)).body
    await make('With an image')
    await add('Two')
    await make()
    expect((await board.owner.call('GET', `/assets/${assetId}`)).status).toBe(200)
    await board.owner.call('DELETE', board.path)
    expect((await versions.list(board.id)).length).toBe(2)
    const gone = await board.owner.call('DELETE', `${board.path}?forever=true`)
    expect(gone.status).toBeLessThan(300)
    expect(await versions.list(board.id)).toEqual([])
  })
})
