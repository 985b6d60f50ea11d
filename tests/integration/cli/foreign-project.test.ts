// The admin tool in a project that its caller may not write to: it runs as it was built, and needs nothing else.

import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/server/db/migration/migrate'
import { PASSWORD } from '../../support/accounts'
import { reachableProject } from '../../support/reachable-project'

/** Root may write everywhere, so it calls the tool as a user unknown to this machine. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 54_321, gid: 54_321 } : undefined

let folder: string
let project: string
let dataDir: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foreboard-foreign-'))
  project = join(folder, 'project')
  dataDir = join(folder, 'data')
  for (const each of ['scripts', '.build']) mkdirSync(join(project, each), { recursive: true })
  for (const file of [
    'package.json',
    'scripts/foreboard.mjs',
    'scripts/old-pages.mjs',
    'scripts/postgresql-schema.mjs',
    'scripts/prepare.mjs',
    'scripts/run-tool.mjs',
    'scripts/usable-home.mjs',
    '.build/foreboard.mjs',
  ]) {
    cpSync(file, join(project, file))
  }
  cpSync('prisma', join(project, 'prisma'), { recursive: true })
  symlinkSync(join(reachableProject(), 'node_modules'), join(project, 'node_modules'))
  mkdirSync(dataDir)
  await migrate(`file:${join(dataDir, 'foreboard.sqlite')}`)
  if (SOMEBODY) {
    for (const file of ['', ...readdirSync(dataDir)]) chownSync(join(dataDir, file), SOMEBODY.uid, SOMEBODY.gid)
  }
  for (const each of ['scripts', '.build', '']) chmodSync(join(project, each), 0o555)
  chmodSync(folder, 0o755)
})
afterAll(() => {
  for (const each of ['', 'scripts', '.build']) chmodSync(join(project, each), 0o755)
  rmSync(folder, { recursive: true })
})

const call = (...args: string[]) =>
  spawnSync(process.execPath, [join(project, 'scripts/foreboard.mjs'), ...args], {
    ...SOMEBODY,
    cwd: project,
    env: { NODE_ENV: 'production', PATH: process.env.PATH ?? '', DATA_DIR: dataDir },
    input: `${PASSWORD}\n`,
    encoding: 'utf8',
  })

test('it works without a home and without writing the project, and says that it is older than its sources', () => {
  const { status, stdout, stderr } = call('admin', 'create', '--email', 'eve@example.org', '--password-stdin')
  expect(stderr).toContain('older than its sources')
  expect(stderr).toContain(`Data folder: ${dataDir} `)
  expect([status, stdout]).toEqual([0, 'eve <eve@example.org> runs this server now.\n'])
  const answer = call('--json', 'token', 'create', '--email', 'eve@example.org', '--name', 'x')
  expect([answer.status, answer.stderr]).toEqual([0, ''])
})

test('if it isn’t built it says who builds it', () => {
  chmodSync(join(project, '.build'), 0o755)
  rmSync(join(project, '.build/foreboard.mjs'))
  chmodSync(join(project, '.build'), 0o555)
  const { status, stdout, stderr } = call('admin', 'create', '--email', 'eve@example.org', '--password-stdin')
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('npm run build')
  expect(stderr).not.toContain('    at ')
  // Drawing takes the built pages, too.
  expect(call('export', '--to', folder).stderr).toContain('npm run build')
})
