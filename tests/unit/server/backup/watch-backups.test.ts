// When the server takes a backup by itself, and when it tells people that there is none.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_BRANDING } from '@/lib/domain/branding'
import type { BackupAnswer, BackupJob } from '@/server/backup/backup-job'
import { noteBackup, readBackupStatus } from '@/server/backup/backup-status'
import { createLogger } from '@/server/log/logger'
import type { Mail } from '@/server/mail/mailer'
import { watchBackups } from '@/server/services/backups/watch-backups'
import { ManualClock } from '../../../support/manual-clock'
import { waitFor } from '../../../support/wait-for'
import { WebhookReceiver } from '../../../support/webhook-receiver'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const START = new Date('2026-11-29T12:00:00.000Z')

let dataDir: string
let clock: ManualClock
let stop: (() => Promise<void>) | undefined
let jobs: { readonly at: string; readonly job: BackupJob }[]
let mails: Mail[]
/** What the next backups come to. */
let problem: string | null
/** BACKUP_ALERT_URL. */
let alertUrl: string | undefined
/** The mail server takes nothing. */
let isMailBroken: boolean
/** The backup program ends without having noted anything, as after a kill. */
let takesNone: boolean
let receiver: WebhookReceiver | undefined

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'foreboard-watch-'))
  clock = new ManualClock()
  jobs = []
  mails = []
  problem = null
  alertUrl = undefined
  isMailBroken = false
  takesNone = false
  start()
})
afterEach(async () => {
  await stop?.()
  receiver?.stop()
  receiver = undefined
  rmSync(dataDir, { recursive: true, force: true })
})

const now = () => new Date(START.getTime() + clock.now())

/** The backup program without a backup: it notes what came of it. */
function run(job: BackupJob): Promise<BackupAnswer> {
  jobs.push({ at: now().toISOString(), job })
  if (takesNone) return Promise.resolve({ ok: false, problem: 'The program was ended.' })
  const place = '/backups/one'
  noteBackup(dataDir, { at: now().toISOString(), seconds: 1, place, boards: 1, bytes: 1, problem })
  if (problem !== null) return Promise.resolve({ ok: false, problem })
  const counts = { bytes: 1, boards: 1, cards: 1, images: 0, hasSecret: false, damaged: [], deleted: [], seconds: 1 }
  return Promise.resolve({ ok: true, taken: { place, ...counts } })
}

function start(): void {
  const context = {
    users: { adminAddresses: () => Promise.resolve(['ada@example.org', 'bob@example.org']) },
    mailer: {
      send: (mail: Mail) =>
        isMailBroken ? Promise.reject(new Error('No mail today')) : Promise.resolve(void mails.push(mail)),
    },
    branding: { read: () => Promise.resolve(NO_BRANDING) },
    defaultLocale: 'en',
    now,
  }
  // A configuration holds more than the place of its data.
  const data = { dataDir, databaseUrl: 'file:/x', appSecret: 'never in an argument' }
  stop = watchBackups(context as unknown as Parameters<typeof watchBackups>[0], clock, createLogger('silent'), {
    data,
    backups: {
      minute: 3 * 60,
      to: '/backups',
      keep: 2,
      recipients: [],
      archive: false,
      withSecret: false,
      withExports: false,
      alertUrl,
    },
    run,
    timeZone: 'UTC',
  })
}

async function pass(ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += MINUTE_MS) {
    clock.advance(MINUTE_MS)
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test('a backup is taken each day at its time, once, and nobody is told', async () => {
  await pass(40 * HOUR_MS)
  expect(jobs.map(({ at }) => at.slice(0, 15))).toEqual(['2026-11-30T03:0', '2026-12-01T03:0'])
  expect(mails).toEqual([])
})

test('S62: the job holds nothing of the configuration but where the data are', async () => {
  await pass(16 * HOUR_MS)
  expect(jobs[0]?.job).toEqual({
    data: { dataDir, databaseUrl: 'file:/x' },
    wishes: { to: '/backups', archive: false, recipients: [], withSecret: false, withExports: false, keep: 2 },
  })
})

test('a time that was missed is made up for once after the start', async () => {
  await stop?.()
  const at = new Date(START.getTime() - 20 * HOUR_MS).toISOString()
  noteBackup(dataDir, { at, seconds: 1, place: '/b', boards: 1, bytes: 1, problem: null })
  start()
  await pass(2 * HOUR_MS)
  expect(jobs).toHaveLength(1)
})

test('one that fails is tried again each hour, and every admin is told once a day until one succeeds', async () => {
  problem = 'The disk is full.'
  await pass(18 * HOUR_MS)
  expect(jobs.length).toBeGreaterThanOrEqual(3)
  expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
    ['ada@example.org', 'Foreboard: the backup failed'],
    ['bob@example.org', 'Foreboard: the backup failed'],
  ])
  expect(mails[0]?.text).toContain('The disk is full.')
  await pass(24 * HOUR_MS)
  expect(mails).toHaveLength(4)
  problem = null
  await pass(2 * HOUR_MS)
  expect(readBackupStatus(dataDir).lastBackup?.problem).toBeNull()
  await pass(20 * HOUR_MS)
  expect(mails).toHaveLength(4)
})

test('a failure after a good backup is told at once, though people were told of another one that day', async () => {
  problem = 'First.'
  await pass(16 * HOUR_MS)
  problem = null
  await pass(2 * HOUR_MS)
  expect(mails).toHaveLength(2)
  problem = 'Second.'
  await pass(22 * HOUR_MS)
  expect(mails.slice(2).map(({ text }) => text.includes('Second.'))).toEqual([true, true])
})

/** Starts again with an address that is posted to. */
async function withAlertUrl(): Promise<WebhookReceiver> {
  await stop?.()
  receiver = await WebhookReceiver.start()
  alertUrl = receiver.url
  start()
  return receiver
}

/** A post goes through the network, which the clock of the test does not move. */
async function posted(hooks: WebhookReceiver, count: number): Promise<Record<string, unknown>[]> {
  await waitFor(`${count} alerts`, () => hooks.received.length === count)
  return hooks.received.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
}

test('a failure is posted to BACKUP_ALERT_URL as chat programs take it, also while mail fails', async () => {
  const hooks = await withAlertUrl()
  isMailBroken = true
  problem = 'The disk is full.'
  await pass(16 * HOUR_MS)
  const [alert] = await posted(hooks, 1)
  expect(hooks.received[0]?.headers['content-type']).toBe('application/json')
  expect(alert).toMatchObject({ type: 'backup.failed', goodAt: null, problem: 'The disk is full.' })
  expect(alert?.text).toMatch(/^Foreboard: the backup failed\n.*\nThe disk is full\.\nLast good backup: none/)
  expect(mails).toEqual([])
})

test('a last good backup of more than 26 hours ago is posted as late, with its time, once a day', async () => {
  const hooks = await withAlertUrl()
  hooks.answer = { status: 500 }
  const at = new Date(START.getTime() - 10 * HOUR_MS).toISOString()
  noteBackup(dataDir, { at, seconds: 1, place: '/b', boards: 1, bytes: 1, problem: null })
  takesNone = true
  await pass(15 * HOUR_MS)
  expect(hooks.received).toEqual([])
  await pass(2 * HOUR_MS)
  expect(await posted(hooks, 1)).toMatchObject([{ type: 'backup.late', goodAt: at, problem: null }])
  await pass(23 * HOUR_MS)
  expect(hooks.received).toHaveLength(1)
  await pass(2 * HOUR_MS)
  expect(await posted(hooks, 2)).toHaveLength(2)
})
