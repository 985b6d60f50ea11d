// What an examination makes of facts that a test can't bring about on a real machine.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wordsIn } from '@/lib/i18n/all-languages'
import { noteBackup, noteDrill, readBackupStatus } from '@/server/backup/backup-status'
import { readConfig } from '@/server/config/config'
import { judgeDate } from '@/server/doctor/check-address'
import { checkBackups } from '@/server/doctor/check-backups'
import { judgeFonts } from '@/server/doctor/check-browser'
import { judgeClock, judgeMigrations } from '@/server/doctor/check-database'
import { judgeFileSystem, judgeSpace } from '@/server/doctor/check-folder'
import { checkLimits } from '@/server/doctor/check-limits'
import { checkProxy } from '@/server/doctor/check-proxy'
import { checkSettings } from '@/server/doctor/check-settings'
import { findingWords } from '@/server/doctor/finding-words'
import { FINDING_IDS, FINDINGS, found, worstFirst } from '@/server/doctor/findings'

const GB = 1_000_000_000
const NOW = new Date('2026-11-29T12:00:00Z')

const examined = (env: Record<string, string>, reached: ReadonlyMap<string, number> = new Map()) => ({
  config: readConfig(env),
  version: '1.2.3',
  now: () => NOW,
  sightings: {
    proxy: { untrustedPeers: [], refusedOrigin: null, droppedUpgrades: 0 },
    reached,
    origin: 'https://board.example.org',
  },
})
const ids = (findings: readonly { id: string }[]) => findings.map(({ id }) => id)

describe('the words', () => {
  it('are there for every finding, and say what to do about everything that isn’t well', () => {
    const { says, cure } = wordsIn('en').doctor
    expect(Object.keys(says).sort()).toEqual([...FINDING_IDS].sort())
    expect(Object.keys(cure).sort()).toEqual(FINDING_IDS.filter((id) => FINDINGS[id] !== 'ok').sort())
    expect(findingWords(found('disk-low', { free: '1.0 GB', total: '9.0 GB' }))).toEqual({
      says: 'Only 1.0 GB of 9.0 GB are left on the disk of the data folder.',
      cure: expect.stringContaining('Free some space') as unknown,
    })
    expect(findingWords(found('clock-steady')).cure).toBeNull()
  })

  it('stand with the worst first', () => {
    expect(
      ids(worstFirst([found('mail-off'), found('clock-steady'), found('disk-full'), found('proxy-unset')])),
    ).toEqual(['disk-full', 'proxy-unset', 'mail-off', 'clock-steady'])
  })
})

describe('the disk', () => {
  it.each([
    [0.1 * GB, 500 * GB, 'disk-full'],
    [1 * GB, 500 * GB, 'disk-low'],
    [9 * GB, 500 * GB, 'disk-low'],
    [20 * GB, 4_000 * GB, 'disk-spacious'],
    [3 * GB, 10 * GB, 'disk-spacious'],
  ])('with %d of %d bytes free is %s', (free, total, id) => {
    expect(judgeSpace(free, total).id).toBe(id)
  })

  it.each([
    [0x6969, 'file-system-network', { kind: 'NFS' }],
    [0xff534d42, 'file-system-network', { kind: 'CIFS' }],
    [0x65735546, 'file-system-network', { kind: 'FUSE' }],
    [0x01021994, 'file-system-memory', { kind: 'tmpfs' }],
    [0x794c7630, 'file-system-container', {}],
    [0xef53, 'file-system-local', {}],
  ])('of the kind %d is %s', (type, id, values) => {
    expect(judgeFileSystem(type)).toMatchObject({ id, values })
  })
})

describe('migrations', () => {
  const done = (name: string) => ({ name, isFinished: 1 as const })
  it('are told apart: all, missing, half done, of a newer version', () => {
    expect(judgeMigrations([done('a'), done('b')], ['a', 'b'])).toMatchObject({ id: 'migrations-applied' })
    expect(judgeMigrations([done('a')], ['a', 'b', 'c'])).toMatchObject({
      id: 'migrations-pending',
      values: { count: 2 },
    })
    expect(judgeMigrations([done('a'), { name: 'b', isFinished: 0 }], ['a', 'b']).id).toBe('migration-half')
    expect(judgeMigrations([done('a'), done('z')], ['a']).id).toBe('database-newer')
  })
})

describe('the clock', () => {
  it('is behind when the database knows a later time, and apart when an answer does', () => {
    const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
    expect(judgeClock(null, NOW).id).toBe('clock-steady')
    expect(judgeClock(later(30), NOW).id).toBe('clock-steady')
    expect(judgeClock(later(3600), NOW).id).toBe('clock-behind')
    expect(judgeDate(later(-30), NOW)).toEqual([])
    expect(judgeDate(later(-90), NOW)).toMatchObject([{ id: 'clock-differs', values: { seconds: 90 } }])
  })
})

describe('backups and drills', () => {
  let DATA_DIR: string
  beforeEach(() => {
    DATA_DIR = mkdtempSync(join(tmpdir(), 'foreboard-judged-'))
  })
  afterEach(() => rmSync(DATA_DIR, { recursive: true, force: true }))

  const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString()
  const of = (env = {}) => checkBackups(examined({ DATA_DIR, ...env }))
  const backup = (hours: number, problem: string | null = null) =>
    noteBackup(DATA_DIR, { at: hoursAgo(hours), seconds: 1, place: '/b/one', boards: 2, bytes: 1_400_000, problem })
  const drill = (hours: number, problem: string | null = null) =>
    noteDrill(DATA_DIR, { at: hoursAgo(hours), seconds: 1, place: '/b/one', boards: 2, opened: 2, problem })

  it('are told where none are, or none yet', () => {
    expect(ids(of())).toEqual(['backup-off'])
    expect(of({ BACKUP_AT: '3', BACKUP_TO: '/b' })).toMatchObject([{ id: 'backup-awaited', values: { folder: '/b' } }])
    expect(of({ DATABASE_URL: 'postgresql://a:b@127.0.0.1/c' })).toMatchObject([{ id: 'backup-off' }])
  })

  it('have an age and a result', () => {
    backup(25)
    expect(of()).toMatchObject([
      { id: 'backup-fresh', values: { at: '2026-11-28 11:00 UTC', place: '/b/one', size: '1.4 MB' } },
      { id: 'drill-missing' },
    ])
    backup(1, 'The disk is full.')
    expect(of()).toMatchObject([
      { id: 'backup-failed', values: { problem: 'The disk is full.' } },
      { id: 'backup-fresh' },
      { id: 'drill-missing' },
    ])
    backup(27)
    drill(1)
    expect(of()).toMatchObject([{ id: 'backup-late' }, { id: 'drill-passed', values: { opened: 2, boards: 2 } }])
    drill(40 * 24)
    expect(ids(of())).toEqual(['backup-late', 'drill-late'])
    drill(1, 'A file is missing.')
    expect(ids(of())).toEqual(['backup-late', 'drill-failed'])
  })

  it('that failed and never succeeded are an error alone', () => {
    backup(1, 'The disk is full.')
    expect(readBackupStatus(DATA_DIR).goodBackup).toBeNull()
    expect(ids(of())).toEqual(['backup-failed'])
  })
})

describe('the settings', () => {
  it('are examined with Node and what is not used', () => {
    const of = (node: string, env = {}) => ids(checkSettings(examined(env), node))
    expect(of('24.1.0')).toEqual(['version-known'])
    expect(of('20.20.2', { REDIS_URL: 'redis://x' })).toEqual(['version-known', 'node-ended', 'settings-unused'])
  })

  it('of a proxy are wrong when nobody is named behind https, or everybody', () => {
    const of = (env: Record<string, string>) => ids(checkProxy(examined(env)))
    const APP_URL = 'https://board.example.org'
    expect(of({ APP_URL })).toEqual(['proxy-unset'])
    expect(of({ APP_URL, TRUST_PROXY: 'false' })).toEqual(['proxy-trusted'])
    expect(of({ APP_URL, TRUST_PROXY: '0.0.0.0/0' })).toEqual(['proxy-anybody'])
    expect(of({ APP_URL, TRUST_PROXY: 'loopback, private' })).toEqual(['proxy-trusted'])
  })
})

it('limits are told when people reach them often, the most often reached first', () => {
  const reached = new Map([
    ['too-large', 6],
    ['too-many', 40],
    ['busy', 1],
  ])
  expect(checkLimits(examined({}, reached))).toMatchObject([{ values: { limits: 'too-many (40), too-large (6)' } }])
  expect(ids(checkLimits(examined({})))).toEqual(['limits-quiet'])
  expect(checkLimits({ ...examined({}), sightings: undefined })).toEqual([])
})

it('fonts are known by the names of their files', () => {
  expect(judgeFonts(['truetype/NotoColorEmoji.ttf', 'opentype/NotoSansCJK-Regular.ttc']).id).toBe('fonts-there')
  expect(judgeFonts(['truetype/DejaVuSans.ttf']).values).toEqual({
    packages: 'fonts-noto-color-emoji, fonts-noto-cjk',
  })
})
