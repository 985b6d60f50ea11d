// The message of a start whose data folder can't be used.

import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { startFailure } from '@/server/data-folder/data-folder'

const PLACE = { dataDir: '/srv/data', databaseUrl: 'file:/srv/data/foreboard.sqlite' }
const failure = (code: string, path?: string) => Object.assign(new Error(`${code}: x, open`), { code, path })

it.each([
  ['EROFS', 'its file system is mounted read-only'],
  ['EACCES', 'this user may not write there'],
  ['ENOSPC', 'the disk is full'],
])('%s is a sentence: what, where, and what to do', (code, reason) => {
  const said = startFailure(failure(code, '/srv/data/foreboard.sqlite.lock'), PLACE) as Error
  expect(said.constructor).toBe(Error)
  expect(said.message).toContain(`Nothing can be kept in /srv/data/foreboard.sqlite.lock: ${reason}`)
  expect(said.message).toMatch(new RegExp(`\\. .*\\. \\(${code}\\)$`))
  expect((startFailure(failure(code), PLACE) as Error).message).toContain('in /srv/data:')
})

it.each(['SQLITE_NOTADB', 'SQLITE_FULL', 'SQLITE_READONLY_DIRECTORY', 'SQLITE_CANTOPEN_ISDIR', 'SQLITE_CORRUPT'])(
  '%s names the database',
  (code) => {
    const said = startFailure(new Database.SqliteError('no', code), PLACE) as Error
    expect(said.message).toMatch(/^The database \/srv\/data\/foreboard\.sqlite .+\. \(SQLITE_/)
  },
)

it('a mistake of ours stays what it is', () => {
  for (const error of [new TypeError('no'), failure('ERR_INVALID_ARG'), 'text']) {
    expect(startFailure(error, PLACE)).toBe(error)
  }
})
