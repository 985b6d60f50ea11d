// What `npm run package` makes of the build starts by itself, far from the project: no file of it is missing, and none
// is there for building. And what images and services are made with names only files that there are.

import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainImage } from '../../fixtures/images'
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

  it('F53: is a new machine in five commands, from a backup of one that is lost: boards, images and sign-ins come back', async () => {
    const visitor = await httpCaller(server.url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
    const { token } = visitor.body
    const caller = httpCaller(server.url, token)
    const board = (await caller.call<{ id: string }>('POST', '/api/boards', { title: 'Ferries' })).body.id
    const card = { kind: 'risk', title: 'The ferry is late' }
    expect((await caller.call('POST', `/api/boards/${board}/cards`, card)).status).toBe(201)
    const form = new FormData()
    form.set('file', new Blob([Uint8Array.from((await plainImage('png')).bytes)], { type: 'image/png' }), 'ferry.png')
    const image = (await caller.call<{ url: string }>('POST', `/api/boards/${board}/assets`, form)).body.url

    const words = ['--data', server.dataDir, '--package', join(folder, 'app'), '--in', folder, '--keep', '--json']
    const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/rehearse-restore.mjs'), ...words], {
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    const rehearsed = JSON.parse(stdout) as { steps: { name: string }[]; opened: number; boards: number; data: string }
    expect(rehearsed.steps.map(({ name }) => name)).toEqual(['backup', 'folder', 'restore', 'start', 'drill'])
    expect(rehearsed.boards).toBeGreaterThan(0)
    expect(rehearsed.opened).toBe(rehearsed.boards)

    // Now the machine really is gone.
    await server.kill()
    await rm(server.dataDir, { recursive: true })
    const restored = await ServerProcess.start({ DATA_DIR: rehearsed.data }, join(folder, 'app'))
    try {
      const again = httpCaller(restored.url, token)
      const { cards } = (await again.call<{ cards: { title: string }[] }>('GET', `/api/boards/${board}/cards`)).body
      expect(cards.map(({ title }) => title)).toEqual(['The ferry is late'])
      const bytes = await fetch(`${restored.url}${image}`, { headers: { authorization: `Bearer ${token}` } })
      expect([bytes.status, bytes.headers.get('content-type')]).toEqual([200, 'image/png'])
    } finally {
      await restored.stop()
    }
  })

  it('holds neither sources nor tools, and the licences of what it holds', () => {
    const names = readdirSync(join(folder, 'app'), { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    const bytes = files.reduce((sum, file) => sum + lstatSync(file).size, 0)
    expect(bytes).toBeLessThan(MOST_BYTES)
    expect(readdirSync(join(folder, 'app'))).not.toEqual(expect.arrayContaining(['server']))
    for (const tool of ['typescript', 'vitest', 'prisma', '@next/swc-linux-x64-gnu', 'esbuild', 'oxlint']) {
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
    for (const file of ['compose.yaml', 'compose.cluster.yaml']) expect(read(file)).toContain('stop_grace_period: 15s')
    expect(read('Dockerfile')).toMatch(/^USER 10001:10001$/m)
  })

  it('name each node of a cluster by the same address to the others, the network and the proxy, which all trust', () => {
    const [compose, proxy] = [read('compose.cluster.yaml'), read('deploy/nginx-cluster.conf')]
    const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, address]) => address).sort()
    const nodes = all(compose, /NODE_URL: http:\/\/([\d.]+:3000)/g)
    expect(nodes).toHaveLength(2)
    expect(all(proxy, /^ {2}server ([\d.]+:3000)/gm)).toEqual(nodes)
    const trusted = all(compose, /TRUST_PROXY: ([\d.]+)/g)
    expect(all(compose, /ipv4_address: ([\d.]+)/g)).toEqual(
      [...nodes.map((node) => node?.replace(':3000', '')), ...trusted].sort(),
    )
    const [, mounted = ''] = /- \.\/(\S+):\/etc\/nginx/.exec(compose) ?? []
    expect(read(mounted)).toBe(proxy)
  })
})
