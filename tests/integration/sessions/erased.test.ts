// What an anonymous round leaves on the disk: no trace of who cast what, not even in free pages (SYNC-SPEC S35).

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ballot } from '@/lib/domain/session/round'
import { BoardRounds } from '../../support/board-rounds'
import { SharedBoard } from '../../support/shared-board'

const PEOPLE = 12

let board: SharedBoard
let rounds: BoardRounds
beforeAll(async () => {
  board = await SharedBoard.start()
  rounds = new BoardRounds(board)
})
afterAll(() => board.stop())

/** The database's files as text, after the write-ahead log has been written into the file and emptied. */
async function filesOnDisk(): Promise<string> {
  const { dataDir } = board.server.config
  const database = new Database(join(dataDir, 'foreboard.sqlite'))
  await expect.poll(() => database.pragma('wal_checkpoint(TRUNCATE)')).toEqual([{ busy: 0, log: 0, checkpointed: 0 }])
  database.close()
  const files = readdirSync(dataDir).filter((name) => /^foreboard\.sqlite(-wal)?$/.test(name))
  return files.map((name) => readFileSync(join(dataDir, name), 'latin1')).join('')
}

test('S35: after an anonymous round is shown, no page of the file holds a ballot, an earlier one, or a draft that was taken back', async () => {
  const cards = await Promise.all(Array.from({ length: 30 }, () => rounds.addCard('risk')))
  const round = await rounds.open({ kind: 'score', cardKind: 'risk', isAnonymous: true }, { cardIds: cards })
  const writing = await rounds.open({ kind: 'write', cardKind: 'risk', isAnonymous: true })
  const link = await board.link('editor')
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => board.join(link)))
  const ballot = (value: 1 | 2) =>
    Object.fromEntries(cards.map((id) => [id, { likelihoodCurrent: value, impactCurrent: value }])) as Ballot
  // The lengths differ, so that the texts lie differently in pages.
  const secrets = [`Nobody may know ${'x'.repeat(1_900)}`, 'Nobody may know']
  for (const [i, by] of people.entries()) {
    for (const value of [1, 2] as const) expect((await rounds.cast(by, round, ballot(value))).status).toBe(200)
    const path = `${board.path}/rounds/${writing.id}/drafts`
    const draft = await by.call<{ id: string }>('POST', path, { title: 'A thought', body: secrets[i % 2] })
    expect(draft.status).toBe(201)
    expect((await by.call('DELETE', `${path}/${draft.body.id}`)).status).toBe(204)
  }
  const cast = /"likelihoodCurrent":[12],"impactCurrent":[12]/
  // The assertion compares true and false: a failure would otherwise print the whole file.
  expect(cast.test(await filesOnDisk())).toBe(true)
  expect((await rounds.show(round)).status).toBe(200)

  const files = await filesOnDisk()
  expect(cast.test(files)).toBe(false)
  expect(files.includes('Nobody may know')).toBe(false)
})
