// One server per database file, however the previous server ended.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isDatabaseInUse, lockDatabase } from '@/server/db/engine/process-lock'

let folder: string
let url: string
let lockFile: string
let others: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foreboard-lock-'))
  url = `file:${join(folder, 'foreboard.sqlite')}`
  lockFile = join(folder, 'foreboard.sqlite.lock')
  others = []
})
afterEach(async () => {
  for (const other of others) await end(other)
  rmSync(folder, { recursive: true })
})

/** A process that takes the lock and keeps it. Rejects with its output when it can't. */
async function otherOwner(): Promise<ChildProcess> {
  const program = `import('./server/db/engine/process-lock.ts').then(({ lockDatabase }) => {
    lockDatabase(${JSON.stringify(url)})
    console.log('taken')
    setInterval(() => globalThis.gc(), 20)
  })`
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', '--eval', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  others.push(child)
  let printed = ''
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const ended = once(child, 'close').then(() => Promise.reject(new Error(printed)))
  await Promise.race([once(child.stdout, 'data'), ended])
  // It ends with the test, so its failure doesn't matter.
  ended.catch(() => undefined)
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}

test('the lock is taken, refused within this process, too, released, and taken again', () => {
  expect(isDatabaseInUse(url)).toBe(false)
  const release = lockDatabase(url)
  expect(isDatabaseInUse(url)).toBe(true)
  expect(() => lockDatabase(url)).toThrow(`process ${process.pid}`)
  expect(isDatabaseInUse(url)).toBe(true)
  release()
  expect(isDatabaseInUse(url)).toBe(false)
  lockDatabase(url)()
})

test('a process keeps its lock while it lives, the message names it, and a killed one leaves nothing', async () => {
  const other = await otherOwner()
  expect(() => lockDatabase(url)).toThrow(`process ${other.pid}`)
  expect(isDatabaseInUse(url)).toBe(true)
  await expect(otherOwner()).rejects.toThrow(`Another Foreboard (process ${other.pid}) uses`)
  await end(other)
  expect(isDatabaseInUse(url)).toBe(false)
  lockDatabase(url)()
})

test('a lock that names a process which lives and is none of ours doesn’t stop a start', () => {
  // The file as a power cut leaves it, when another program has the process id after the next boot.
  for (const pid of [1, process.ppid, process.pid]) {
    const left = new Database(lockFile)
    left.pragma(`user_version = ${pid}`)
    left.close()
    lockDatabase(url)()
  }
})

test('the lock file of an earlier version, which held a process id, or a torn one is taken over', () => {
  for (const content of [`${process.ppid}\n`, 'torn', '']) {
    writeFileSync(lockFile, content)
    expect(isDatabaseInUse(url)).toBe(false)
    writeFileSync(lockFile, content)
    lockDatabase(url)()
  }
})

test('a copied folder is free, also while the folder that it was copied from is in use', async () => {
  const other = await otherOwner()
  const copy = join(folder, 'copy')
  cpSync(lockFile, join(copy, 'foreboard.sqlite.lock'))
  lockDatabase(`file:${join(copy, 'foreboard.sqlite')}`)()
  expect(() => lockDatabase(url)).toThrow(`process ${other.pid}`)
})
