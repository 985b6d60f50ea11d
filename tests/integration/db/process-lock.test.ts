// One server per database file.

import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDatabase } from '@/server/db/process-lock'
import { createDatabase, type TestDatabase } from '../../support/database'

let database: TestDatabase

beforeEach(async () => {
  database = await createDatabase()
})
afterEach(() => database.remove())

test('the lock is taken, released and taken again', () => {
  const release = lockDatabase(database.url)
  expect(existsSync(`${database.file}.lock`)).toBe(true)
  release()
  expect(existsSync(`${database.file}.lock`)).toBe(false)
  lockDatabase(database.url)()
})

test('a live process keeps its lock, and the message names it', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  writeFileSync(`${database.file}.lock`, `${other.pid}\n`)
  expect(() => lockDatabase(database.url)).toThrow(`process ${other.pid}`)
  const ended = new Promise((resolve) => other.once('exit', resolve))
  other.kill('SIGKILL')
  await ended
  lockDatabase(database.url)()
})

test('a lock file that names no process is taken over', () => {
  writeFileSync(`${database.file}.lock`, 'torn')
  lockDatabase(database.url)()
})
