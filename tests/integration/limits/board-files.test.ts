// How large imported board files may be, at each limit and one beyond (SYNC-SPEC 2).

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppError } from '@/lib/domain/errors'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'
import { BoardFileReader } from '@/server/board-files/board-file-reader'
import { openParcel } from '@/server/board-files/parcel'
import { createLogger } from '@/server/log/logger'
import { ApiServer } from '../../support/api-server'
import { archiveOf, type Entries, sendFile, zipped } from '../../support/board-archive'
import { newBoard } from '../../support/upload-image'

const reader = new BoardFileReader(createLogger('silent'))
let folder: string
let entries: Entries
let json: Uint8Array
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreboard-parcels-'))
  const server = await ApiServer.start()
  const owner = await server.visitor()
  entries = await archiveOf(server, owner, await newBoard(owner))
  json = entries['board.json'] ?? new Uint8Array()
  await server.stop()
})
afterAll(async () => {
  await reader.close()
  await rm(folder, { recursive: true, force: true })
})

/** `taken`, or the code of the refusal. */
async function reading(file: Uint8Array, limits: Partial<Limits>): Promise<string> {
  const path = join(folder, 'file')
  await writeFile(path, file)
  return openParcel(path, { author: 'ada', limits: { ...DEFAULT_LIMITS, ...limits }, reader }).then(
    async (parcel) => {
      await parcel.close()
      return 'taken'
    },
    (error: AppError) => error.code,
  )
}

test('maxArchiveBytes: an archive of as many bytes is taken, one of one more is refused with 413', async () => {
  const archive = zipped(entries)
  const server = await ApiServer.start({ MAX_ARCHIVE_BYTES: String(archive.length) })
  const caller = await server.visitor()
  expect((await sendFile(caller, '/api/boards/import', archive)).status).toBe(201)
  const { status, body } = await sendFile(caller, '/api/boards/import', Buffer.concat([archive, Buffer.alloc(1)]))
  expect([status, body.code]).toEqual([413, 'too-large'])
  await server.stop()
})

test('maxArchiveEntries: an archive of as many entries is taken, one of one more is refused with 422', async () => {
  const archive = zipped({ ...entries, a: new Uint8Array(1), b: new Uint8Array(1) })
  expect(await reading(archive, { maxArchiveEntries: 3 })).toBe('taken')
  expect(await reading(archive, { maxArchiveEntries: 2 })).toBe('unreadable-board')
})

test('maxBoardFileBytes: a board file of as many bytes is taken, also packed, one of one more is refused', async () => {
  const [exact, tight] = [{ maxBoardFileBytes: json.length }, { maxBoardFileBytes: json.length - 1 }]
  expect(await reading(json, exact)).toBe('taken')
  expect(await reading(json, tight)).toBe('too-large')
  expect(await reading(zipped(entries), exact)).toBe('taken')
  expect(await reading(zipped(entries), tight)).toBe('unreadable-board')
})
