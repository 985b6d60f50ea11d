// The storage for versions of a board, at its limit and one beyond.

import { expect, it } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { makeAutomatic } from '@/server/services/versions/make-automatic'
import { SharedBoard } from '../../support/shared-board'

interface Versions {
  readonly versions: readonly { readonly id: string; readonly name: string | null }[]
  readonly bytes: number
  readonly quotaBytes: number
}

it('maxVersionBytesPerBoard: versions take as much, for one more the oldest that nobody named goes, and without one it is refused', async () => {
  const board = await SharedBoard.start({ MAX_VERSION_BYTES_PER_BOARD: '100000' })
  const { services, config } = board.server
  const db = openAppDb(config.databaseUrl)
  try {
    const list = async () => (await board.owner.call<Versions>('GET', `${board.path}/versions`)).body
    const change = (title: string) => board.owner.call('POST', `${board.path}/cards`, { kind: 'risk', title })
    const make = (name: string) => board.owner.call<{ id: string }>('POST', `${board.path}/versions`, { name })
    await change('One')
    const first = (await make('First')).body.id
    await change('Two')
    await makeAutomatic(services, board.id, 'rest', null)
    await change('Three')
    const third = (await make('Third')).body.id
    const { bytes, quotaBytes, versions } = await list()
    expect([quotaBytes, versions.length]).toEqual([100_000, 3])
    // A version that takes the rest, to the byte: the next one of any size needs the room of the automatic one.
    const filler = await db.boardVersion.findFirstOrThrow({ where: { id: first } })
    const room = quotaBytes - bytes + filler.byteLength
    await db.boardVersion.update({ where: { id: first }, data: { byteLength: room } })
    expect((await list()).bytes).toBe(quotaBytes)
    await change('Four')
    expect((await make('Fourth')).status).toBe(201)
    expect((await list()).versions.map(({ name }) => name)).toEqual(['Fourth', 'Third', 'First'])
    await db.boardVersion.update({ where: { id: first }, data: { byteLength: room + 1_000 } })
    await change('Five')
    const refused = await make('Fifth')
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([413, expect.stringContaining('no room left')])
    await makeAutomatic(services, board.id, 'rest', null)
    expect((await list()).versions).toHaveLength(3)
    expect((await board.owner.call('GET', `${board.path}/versions/${third}/document`)).status).toBe(200)
    expect((await board.owner.call('DELETE', `${board.path}/versions/${first}`)).status).toBe(204)
    expect((await make('Fifth')).status).toBe(201)
  } finally {
    await db.$disconnect()
    await board.stop()
  }
})
