// What `npm run package` makes of the build starts by itself, far from the project: no file of it is missing, and none
// is there for building. And what images and services are made with names only files that there are.

import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpCaller } from '../../support/caller'
import { ServerProcess } from '../../support/server-process'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const MOST_BYTES = 400_000_000
/** It is packed and started on a machine that does other things besides. */
const DEADLINE_MS = 240_000

describe('the package', () => {
  let folder: string
  let server: ServerProcess
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foreboard-package-'))
    const made = spawnSync(process.execPath, ['scripts/package.mjs', '--as-built', '--to', join(folder, 'app')], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(made.stderr).toBe('')
    server = await ServerProcess.start({}, join(folder, 'app'))
  }, DEADLINE_MS)
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('serves pages, scripts and people', async () => {
    const page = await fetch(`${server.url}/sign-in`)
    expect(page.status).toBe(200)
    const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await page.text())?.[1]
    expect((await fetch(`${server.url}${script}`)).status).toBe(200)
    const visitor = await httpCaller(server.url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
    const caller = httpCaller(server.url, visitor.body.token)
    const board = await caller.call<{ id: string }>('POST', '/api/boards', { templateId: 'traceability' })
    expect(board.status).toBe(201)
    expect((await caller.call('GET', `/api/boards/${board.body.id}/register`)).status).toBe(200)
    expect((await caller.call('GET', `/api/boards/${board.body.id}/export.xlsx`)).status).not.toBe(500)
  })

  it('examines itself with the tool that comes along', () => {
    const { stdout } = spawnSync(process.execPath, [join(folder, 'app/scripts/run-tool.mjs'), 'doctor', '--json'], {
      cwd: '/',
      encoding: 'utf8',
      env: { NODE_ENV: 'production', PATH: '/usr/bin', DATA_DIR: server.dataDir, CHROMIUM_PATH: '/bin/false' },
    })
    const { findings } = JSON.parse(stdout) as { findings: { id: string }[] }
    expect(findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['server-running', 'migrations-applied']))
  })

  it('holds neither sources nor tools, and the licences of what it holds', () => {
    const names = readdirSync(join(folder, 'app'), { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const bytes = files.reduce((sum, file) => sum + lstatSync(file).size, 0)
    expect(bytes).toBeLessThan(MOST_BYTES)
    expect(readdirSync(join(folder, 'app'))).not.toEqual(expect.arrayContaining(['server']))
    for (const tool of ['typescript', 'vitest', 'prisma', '@next/swc-linux-x64-gnu', 'esbuild', 'eslint']) {
      expect(existsSync(join(folder, 'app/node_modules', tool)), tool).toBe(false)
    }
    for (const pack of ['better-sqlite3', 'next', 'yjs']) {
      const licence = readdirSync(join(folder, 'app/node_modules', pack)).find((name) => /^licen[sc]e/i.test(name))
      expect(licence, pack).toBeDefined()
    }
  })
})

describe('the Dockerfile and its neighbours', () => {
  const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

  it('copy and run only what there is', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    )
    const run = [...read('Dockerfile').matchAll(/(?:\/app\/|node )(scripts\/[\w-]+\.mjs)/g)].map(
      ([, path = '']) => path,
    )
    expect(copied.length).toBeGreaterThan(3)
    expect(run.length).toBeGreaterThan(3)
    for (const path of [...copied, ...run]) expect(existsSync(join(ROOT, path)), path).toBe(true)
    const [, profile = ''] = /seccomp=(\S+)/.exec(read('compose.yaml')) ?? []
    expect(JSON.parse(read(profile))).toMatchObject({ defaultAction: 'SCMP_ACT_ERRNO' })
    const [, started = ''] = /^ExecStart=\S+ (\S+)$/m.exec(read('deploy/foreboard.service')) ?? []
    expect(existsSync(join(ROOT, started))).toBe(true)
  })

  it('give people time: to migrate at a start, and to stop in order', () => {
    expect(read('Dockerfile')).toContain('--start-period=10m')
    expect(read('compose.yaml')).toContain('stop_grace_period: 15s')
    expect(read('Dockerfile')).toMatch(/^USER 10001:10001$/m)
  })
})
