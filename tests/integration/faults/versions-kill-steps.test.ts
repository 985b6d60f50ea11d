// The real server ends as by a power cut in each step of making, thinning, deleting and bringing back a version. What each
// must have left shows that it happened there.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BoardVersionRepository } from '@/server/db/boards/board-versions'
import { openAppDb } from '@/server/db/engine/client'
import type { Caller } from '../../support/caller'
import { versionsAreWhole } from '../../support/invariants/versions'
import { type KillMoment, killable } from '../../support/kill-moment'
import { ServerProcess } from '../../support/server-process'
import { unlessKilled } from '../../support/unless-killed'
import { visitorOn } from '../../support/visitor-on'

interface Version {
  readonly id: string
  readonly name: string | null
  readonly kind: string
}

const DEADLINE_MS = 180_000
const QUOTA_BYTES = 64 * 1024 * 1024
const kill = killable('versions')

let server: ServerProcess
let owner: Caller
beforeAll(async () => {
  await kill.disarm()
  server = await ServerProcess.start(kill.env)
  owner = await visitorOn(server.url)
}, DEADLINE_MS)
afterAll(async () => {
  await kill.disarm()
  await server.stop()
})

const ADD = '^INSERT INTO `main`.`BoardVersion` '
const REPACK = '^UPDATE `main`.`BoardVersion` '
const REMOVE = '^DELETE FROM `main`.`BoardVersion` '
const EDIT = '^INSERT INTO "BoardUpdate"'
const at = (when: KillMoment['when'], ...statements: readonly string[]): KillMoment => ({ statements, when })

type Act = 'make' | 'thin' | 'delete' | 'restore'
/** `isDone`: the step that counts is on the disk, though nobody was answered. */
const STEPS: readonly { act: Act; moment: string; isDone: boolean; kill: KillMoment }[] = [
  { act: 'make', moment: 'before it is written', isDone: false, kill: at('before', ADD) },
  { act: 'make', moment: 'when it is written', isDone: true, kill: at('after', ADD) },
  { act: 'thin', moment: 'before the next one is stored anew', isDone: false, kill: at('before', REPACK) },
  { act: 'thin', moment: 'between storing anew and deleting', isDone: false, kill: at('after', REPACK) },
  { act: 'thin', moment: 'before the commit', isDone: false, kill: at('after', REMOVE) },
  { act: 'thin', moment: 'after the commit', isDone: true, kill: at('after', REMOVE, '^COMMIT') },
  { act: 'delete', moment: 'before the commit', isDone: false, kill: at('before', REMOVE, '^COMMIT') },
  { act: 'delete', moment: 'after the commit', isDone: true, kill: at('after', REMOVE, '^COMMIT') },
  { act: 'restore', moment: 'when “before a restore” is written', isDone: false, kill: at('after', ADD) },
  { act: 'restore', moment: 'before the edit is written', isDone: false, kill: at('before', EDIT) },
  { act: 'restore', moment: 'when the edit is written', isDone: true, kill: at('after', EDIT) },
]

test.each(STEPS)(
  'F47, I17: killed while people $act a version, $moment: it is as before or as after, and all that are there can be read',
  async ({ act, isDone, kill: moment }) => {
    // Every version of an empty board is stored whole, so that none would be repacked.
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { example: true })).body
    const path = `/api/boards/${id}`
    const post = <T>(rest: string, body: object) => owner.call<T>('POST', `${path}${rest}`, body)
    const card = (title: string) => post('/cards', { kind: 'risk', title })
    const make = async (wishes: object) => (await post<Version>('/versions', wishes)).body
    const cards = async () => (await owner.call<{ cards: unknown[] }>('GET', `${path}/cards`)).body.cards.length
    const start = await cards()
    await card('One')
    const automatic = await make({ before: 'import' })
    await card('Two')
    const first = await make({ name: 'First' })
    await card('Three')
    const second = await make({ name: 'Second' })
    await card('Four')
    const acts: Readonly<Record<Act, () => Promise<unknown>>> = {
      make: () => post('/versions', { name: 'Third' }),
      thin: () => post('/versions', { name: 'Third' }),
      delete: () => owner.call('DELETE', `${path}/versions/${first.id}`),
      restore: () => post(`/versions/${first.id}/restore`, {}),
    }
    // It takes all the room, so that it goes when the next one is made.
    if (act === 'thin') takeAllRoom(automatic.id)

    await kill.arm(moment)
    expect(await unlessKilled(acts[act]())).toBeNull()
    await server.kill()
    await kill.disarm()
    const left = await listOnDisk(id)
    await server.start()

    const named = left.map(({ name }) => name)
    expect(named.includes('First')).toBe(act !== 'delete' || !isDone)
    expect(named).toContain('Second')
    expect(left.some((version) => version.id === automatic.id)).toBe(act !== 'thin' || !isDone)
    expect(named.includes('Third')).toBe(act === 'make' && isDone)
    expect(left.some(({ kind }) => kind === 'before-restore')).toBe(act === 'restore')
    expect(await cards()).toBe(start + (act === 'restore' && isDone ? 2 : 4))

    // The leftovers don't prevent the same again.
    expect((await post(`/versions/${second.id}/restore`, {})).status).toBe(200)
    expect(await cards()).toBe(start + 3)
    expect((await make({ name: 'Later' })).name).toBe('Later')
    expect((await owner.call('DELETE', `${path}/versions/${second.id}`)).status).toBe(204)
    await listOnDisk(id)
  },
  DEADLINE_MS,
)

const file = () => join(server.dataDir, 'foreboard.sqlite')

/** Lists what is there, each of which can be read. */
async function listOnDisk(boardId: string) {
  const db = openAppDb(`file:${file()}`)
  try {
    const versions = new BoardVersionRepository(db)
    await versionsAreWhole(versions, boardId)
    return await versions.list(boardId)
  } finally {
    await db.$disconnect()
  }
}

function takeAllRoom(versionId: string): void {
  const database = new Database(file())
  try {
    database.prepare('UPDATE BoardVersion SET byteLength = ? WHERE id = ?').run(QUOTA_BYTES, versionId)
  } finally {
    database.close()
  }
}
