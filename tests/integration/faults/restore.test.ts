// Backups that are taken while people work, lost machines, and everything that can be wrong with a backup or on the way:
// after each failure the data and the place of the backups are as they were.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { create } from 'tar'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '@/server/backup/archive'
import { readBackupStatus } from '@/server/backup/backup-status'
import { restoreData } from '@/server/backup/restore-data'
import { type BackupWishes, takeBackup } from '@/server/backup/take-backup'
import { drillBackup } from '@/server/cli/drill-backup'
import { readConfig } from '@/server/config/config'
import { finishRestore } from '@/server/data-folder/finish-restore'
import { lockDatabase } from '@/server/db/engine/process-lock'
import { createLogger } from '@/server/log/logger'
import { addBoards, epochsOf, type KeptData, makeData, saidBy } from '../../support/backup/kept-data'
import { killAt } from '../../support/backup/kill-at'
import { freePort } from '../../support/free-port'
import { boardRows } from '../../support/sync/board-content'
import { ChildStage } from '../../support/sync/child-stage'
import { scale } from '../../support/sync/fault-scale'
import { fold } from '../../support/sync/fold'
import { waitFor } from '../../support/wait-for'

const logger = createLogger('silent')
const stage = new ChildStage()

let data: KeptData
let to: string
beforeEach(async () => {
  data = await makeData()
  to = join(data.root, 'backups')
})
afterEach(() => data.remove())

const wishes = (more: Partial<BackupWishes> = {}): BackupWishes => ({
  to,
  archive: false,
  recipients: [],
  withSecret: true,
  withExports: true,
  keep: null,
  ...more,
})
const backup = (more: Partial<BackupWishes> = {}) => takeBackup(data, wishes(more), { logger })
const drill = (place: string, identityFile?: string) =>
  drillBackup(place, { config: readConfig({}), within: data.root, logger, identityFile })

/** Another data folder, as on a new machine. */
function elsewhere(): Pick<KeptData, 'dataDir' | 'file' | 'databaseUrl'> {
  const dataDir = join(data.root, 'elsewhere')
  const file = join(dataDir, 'foreboard.sqlite')
  return { dataDir, file, databaseUrl: `file:${file}` }
}

/** Every file below a folder with what it holds; locks hold nothing. */
function filesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && !/\.lock$|-journal$|-wal$|-shm$/.test(entry.name))
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]
    }),
  )
}

test(
  'F53: a backup during the edits of 20 people, restored on another machine and drilled: all that was saved before is there, every board opens',
  async () => {
    const child = await stage.start({ rows: boardRows('board', 10, 500) })
    addBoards(child.file, ['board'])
    const writers = stage.writers(20)
    const savedCount = () => writers.reduce((sum, writer) => sum + writer.saved, 0)
    const target = scale({ quick: 400, full: 4_000 })
    await waitFor(`${target} edits are saved`, () => savedCount() >= target, 60_000)
    const saved = stage.history.savedNow()
    const live = { dataDir: dirname(child.file), databaseUrl: `file:${child.file}` }
    const taken = await takeBackup(live, wishes(), { logger })
    expect(taken).toMatchObject({ boards: 1, damaged: [] })
    const after = savedCount()
    await waitFor('people went on working', () => savedCount() > after + 20, 30_000)
    for (const writer of writers) writer.destroy()
    await child.end('SIGKILL')

    expect(await drill(taken.place)).toMatchObject({ boards: 1, opened: 1, cards: taken.cards, problems: [] })
    const there = elsewhere()
    await restoreData(there, taken.place, {})
    const [epoch = 0] = epochsOf(there)
    expect(epoch).toBeGreaterThan(1)
    const stored = await stage.withLogOf(there.file, (log) => fold(log, 'board', epoch))
    expect(stage.history.judge(stored, saved)).toMatchObject({ lost: [], duplicated: [] })
  },
  scale({ quick: 120_000, full: 300_000 }),
)

describe('a backup', () => {
  test('is a folder or an archive, encrypted or not, and each restores to the same', async () => {
    const before = saidBy(data)
    const { identity, recipient } = await newKey()
    const identityFile = join(data.root, 'key')
    writeFileSync(identityFile, identity)
    for (const more of [{}, { archive: true }, { recipients: [recipient] }]) {
      const { place, boards, cards, images } = await backup(more)
      expect([boards, cards, images]).toEqual([3, 12, 1])
      expect(await drill(place, identityFile)).toMatchObject({ boards: 3, opened: 3, cards: 12, problems: [] })
      const there = elsewhere()
      const { aside } = await restoreData(there, place, { identityFile })
      expect(saidBy(there)).toEqual(before)
      expect(readFileSync(join(there.dataDir, 'exports/one/daily/2026-11-29 Board.pdf'), 'utf8')).toBe('a file')
      expect(aside === null).toBe(more === undefined || Object.keys(more).length === 0)
    }
    expect(readdirSync(data.root).filter((name) => name.startsWith('foreboard-drill'))).toEqual([])
  })

  test('shares its images with the data and costs no room for them; the oldest ones go', async () => {
    const first = await backup()
    expect(statSync(join(first.place, 'assets/AAAABBBBCCCCDDDD')).nlink).toBe(2)
    await backup()
    const third = await backup({ keep: 2 })
    expect(third.deleted).toEqual([first.place.slice(to.length + 1)])
    expect(readdirSync(to)).toHaveLength(2)
  })

  test('S62: is its owner’s alone, and holds the secret only where that is asked for', async () => {
    const { place, hasSecret } = await backup({ withSecret: false })
    expect([hasSecret, Object.keys(filesIn(place)).includes('app-secret')]).toEqual([false, false])
    expect((await backup()).hasSecret).toBe(true)
    const { place: archive } = await backup({ archive: true })
    for (const path of [place, archive]) expect(statSync(path).mode & 0o077, path).toBe(0)
  })

  test('of a board that is damaged is taken, and says which board', async () => {
    execFileSync('node', [
      '-e',
      `require('better-sqlite3')(process.argv[1]).exec("UPDATE BoardUpdate SET checksum = 1 WHERE boardId = 'two'")`,
      data.file,
    ])
    const { place, damaged } = await backup()
    expect(damaged).toEqual(['two'])
    expect(await drill(place)).toMatchObject({ boards: 3, opened: 3 })
  })

  test('that fails is noted beside the data, and the last good one stays', async () => {
    const { place } = await backup()
    writeFileSync(join(data.root, 'a-file'), '')
    await expect(backup({ to: join(data.root, 'a-file', 'below') })).rejects.toThrow(
      /failed: a part of its path is a file/,
    )
    const { lastBackup, goodBackup } = readBackupStatus(data.dataDir)
    expect([lastBackup?.problem, goodBackup?.place]).toEqual([expect.stringContaining('is a file'), place])
  })

  test('is not restored into a PostgreSQL that is away, which is told without its password', async () => {
    const away = { ...data, databaseUrl: `postgresql://ada:secret@127.0.0.1:${await freePort()}/db` }
    const { place } = await backup()
    await expect(restoreData(away, place, {})).rejects.toThrow(/ada@127[^ ]+ does not answer. Start PostgreSQL/)
    await expect(restoreData(away, place, {})).rejects.not.toThrow(/secret/)
  })
})

const isRoot = process.getuid?.() === 0

describe('F53: nothing changes when', () => {
  /** The restore is refused with these words, and neither the data nor the backup has changed. */
  async function refuses(place: string, words: RegExp): Promise<void> {
    const before = [filesIn(data.dataDir), filesIn(to)]
    await expect(restoreData(data, place, {})).rejects.toThrow(words)
    expect([filesIn(data.dataDir), filesIn(to)]).toEqual(before)
    expect(readdirSync(data.dataDir).filter((name) => /restor/.test(name))).toEqual([])
    await expect(drill(place)).rejects.toThrow(words)
  }

  test('a server runs on the data', async () => {
    const { place } = await backup()
    const release = lockDatabase(data.databaseUrl)
    await expect(restoreData(data, place, {})).rejects.toThrow(/Another Foreboard .*Stop it first/)
    release()
  })

  test('an archive is cut off anywhere', async () => {
    const { place, bytes } = await backup({ archive: true })
    for (const part of [0, 0.2, 0.9, 0.999]) {
      const cut = join(to, `cut-${part}.tar.gz`)
      cpSync(place, cut)
      truncateSync(cut, Math.floor(bytes * part))
      await refuses(cut, /damaged or cut off|no backup of Foreboard, or only a part/)
    }
  })

  test('a bit has flipped, in any file', async () => {
    const { place } = await backup()
    for (const name of ['foreboard.sqlite', 'assets/AAAABBBBCCCCDDDD', 'app-secret', 'manifest.json']) {
      const copy = join(to, `flipped-${name.replace('/', '-')}`)
      cpSync(place, copy, { recursive: true })
      flip(join(copy, name))
      await refuses(copy, new RegExp(`is damaged: (its )?${name} (is not what was backed up|was changed)`))
    }
    const { place: archive } = await backup({ archive: true })
    flip(archive, gzipNotices)
    await refuses(archive, /is damaged/)
  })

  test('a file is missing, or the manifest leads elsewhere', async () => {
    const { place } = await backup()
    for (const name of ['assets/AAAABBBBCCCCDDDD', 'manifest.json']) {
      const copy = join(to, `without-${name.replace('/', '-')}`)
      cpSync(place, copy, { recursive: true, filter: (from) => !from.endsWith(name) })
      await refuses(copy, /only a part of one/)
    }
    const copy = join(to, 'leads-elsewhere')
    cpSync(place, copy, { recursive: true })
    rewriteManifest(copy, (text) => text.replace('assets/AAAABBBBCCCCDDDD', 'assets/../../../etc/x'))
    await refuses(copy, /does not say what it must/)
  })

  test('S62: an archive has a link in it, or leads out of its folder', async () => {
    const { place } = await backup()
    const copy = join(to, 'linked')
    cpSync(place, copy, { recursive: true })
    const leading = join(to, 'leading.tar.gz')
    await create({ cwd: copy, prefix: 'x/../../../..', gzip: true, file: leading, preservePaths: true }, ['app-secret'])
    await refuses(leading, /is damaged/)
    symlinkSync('/etc/passwd', join(copy, 'assets', 'link'))
    const linked = join(to, 'linked.tar.gz')
    await create({ cwd: copy, prefix: 'x', gzip: true, file: linked }, ['.'])
    await refuses(linked, /is no plain file/)
  })

  test('the backup is of a newer version', async () => {
    const { place } = await backup()
    rewriteManifest(place, (text) => text.replace('"migrations": [', '"migrations": [\n  "99990101000000_future",'))
    await refuses(place, /newer version of Foreboard \(0\.1\.0, it has 99990101000000_future\)/)
    rewriteManifest(place, (text) => text.replace('"foreboard": 1', '"foreboard": 2'))
    await refuses(place, /newer version of Foreboard/)
  })

  test('it is no backup, or nothing at all', async () => {
    mkdirSync(to)
    await refuses(join(to, 'nothing'), /There is no backup at/)
    await refuses(to, /no backup of Foreboard/)
    writeFileSync(join(to, 'picture.png'), 'x')
    await refuses(join(to, 'picture.png'), /is no backup/)
  })

  test.runIf(isRoot)('the target is full: a backup, an archive, a restore', async () => {
    const small = join(data.root, 'small')
    mkdirSync(small)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', small], { stdio: 'ignore' })
    try {
      // More than the check beforehand knows of.
      writeFileSync(join(data.dataDir, 'assets/AAAABBBBCCCCDDDD'), Buffer.alloc(2_000_000, 'x'))
      const before = filesIn(data.dataDir)
      for (const archive of [false, true]) {
        await expect(backup({ to: small, archive })).rejects.toThrow(/disk is full|too little room/)
        expect(readdirSync(small)).toEqual([])
      }
      const { 'backup-status.json': _, ...now } = filesIn(data.dataDir)
      expect(now).toEqual(before)
      const { place } = await backup({ archive: true })
      const dataDir = join(small, 'data')
      const there = { dataDir, databaseUrl: `file:${join(dataDir, 'foreboard.sqlite')}` }
      await expect(restoreData(there, place, {})).rejects.toThrow(/disk is full|too little room/)
      expect(filesIn(dataDir)).toEqual({})
    } finally {
      execFileSync('umount', [small])
    }
  })
})

describe('F54: killed', () => {
  test.each([
    ['backup', 'database', 1],
    ['backup', 'boards', 2],
    ['backup', 'images', 1],
    ['backup', 'exports', 1],
    ['backup', 'finish', 1],
    ['archive', 'archive', 1],
    ['archive', 'finish', 1],
  ] as const)(
    'as %s comes to "%s": no half backup is there, and the next one clears away what is left',
    async (what, at, pass) => {
      const before = saidBy(data)
      await killAt({ what, at, pass, data, place: to })
      expect(readdirSync(to).filter((name) => !name.startsWith('.foreboard-partial'))).toEqual([])
      expect(saidBy(data)).toEqual(before)
      const { place } = await backup()
      expect(readdirSync(to)).toEqual([place.slice(to.length + 1)])
      expect(await drill(place)).toMatchObject({ boards: 3, opened: 3, problems: [] })
    },
  )

  test.each([
    ['unpack', 1],
    ['verify', 1],
    ['prepare', 1],
    ['switch', 1],
  ])('as a restore comes to "%s": everything is as it was, and the restore can be made again', async (at, pass) => {
    const { place } = await backup({ archive: at === 'unpack' })
    const wanted = saidBy(data)
    addBoards(data.file, ['later'])
    const before = saidBy(data)
    await killAt({ what: 'restore', at, pass, data, place })
    finishRestore(data.dataDir)
    expect([saidBy(data), epochsOf(data)]).toEqual([before, [1]])
    await restoreData(data, place, {})
    expect(saidBy(data)).toEqual(wanted)
  })

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'as %i files of a restore are in place: the next start finishes it',
    async (pass) => {
      const { place } = await backup()
      const wanted = saidBy(data)
      addBoards(data.file, ['later'])
      writeFileSync(join(data.dataDir, 'app-secret'), 'another secret')
      await killAt({ what: 'restore', at: 'switched', pass, data, place })
      finishRestore(data.dataDir)
      expect(saidBy(data)).toEqual(wanted)
      const [epoch = 0, ...others] = epochsOf(data)
      expect([epoch > 1, others]).toEqual([true, []])
      const [aside = ''] = readdirSync(data.dataDir).filter((name) => name.startsWith('before-restore-'))
      const old = join(data.dataDir, aside)
      expect(saidBy({ dataDir: old, file: join(old, 'foreboard.sqlite') })).toMatchObject({
        boards: expect.arrayContaining([{ id: 'later', title: 'Board later' }]) as unknown,
        secret: 'another secret',
      })
    },
  )
})

test.runIf(isRoot)('what root restores belongs to the owner of the data folder', async () => {
  const { place } = await backup()
  chownSync(data.dataDir, 12_345, 12_345)
  await restoreData(data, place, {})
  for (const name of ['foreboard.sqlite', 'app-secret', 'assets', 'assets/AAAABBBBCCCCDDDD', 'foreboard.sqlite.lock']) {
    expect(statSync(join(data.dataDir, name)).uid, name).toBe(12_345)
  }
})

test('a second restore of the same backup gets an epoch that no device can have seen', async () => {
  const { place } = await backup()
  await restoreData(data, place, {})
  const [first = 0] = epochsOf(data)
  await restoreData(data, place, {})
  const [second = 0] = epochsOf(data)
  expect(second).toBeGreaterThan(first)
})

/** Flips a bit in the middle of a file: the first one from there whose loss matters, as far as `matters` says so. */
function flip(file: string, matters: (damaged: Buffer) => boolean = () => true): void {
  const whole = readFileSync(file)
  for (let at = Math.floor(whole.length / 2); at < whole.length; at++) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    if (!matters(bytes)) continue
    writeFileSync(file, bytes)
    return
  }
  throw new Error(`No bit in the second half of ${file} matters.`)
}

/** Many bits of a gzip file change nothing: its tables also name symbols that no byte of the content uses. */
function gzipNotices(damaged: Buffer): boolean {
  try {
    gunzipSync(damaged)
    return false
  } catch {
    return true
  }
}

function rewriteManifest(folder: string, change: (text: string) => string): void {
  const file = join(folder, 'manifest.json')
  const text = change(readFileSync(file, 'utf8'))
  writeFileSync(file, text)
  writeFileSync(join(folder, 'manifest.sha256'), `${createHash('sha256').update(text).digest('hex')}  manifest.json\n`)
}
