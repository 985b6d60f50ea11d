// An examination of real servers with real mistakes around them: from outside with the admin tool, and from inside as the
// admin page asks for it.

import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PASSWORD, signIn } from '../../support/accounts'
import { ADMIN_TOOL_DEADLINE_MS, callAdminTool } from '../../support/admin-tool'
import { ApiServer } from '../../support/api-server'
import { MailServer } from '../../support/mail-server'
import { ReverseProxy } from '../../support/reverse-proxy'

interface Told {
  readonly id: string
  readonly severity: string
  readonly values: Readonly<Record<string, unknown>>
  readonly says: string
  readonly cure: string | null
}

let dataDir: string
const endings: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  // On a disk: other tests may have their folders in memory, of which the doctor warns.
  dataDir = await mkdtemp('/var/tmp/foreboard-doctor-')
})
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
  await rm(dataDir, { recursive: true, force: true })
})

/** No browser: its start has tests of its own, and takes longest. */
const QUICK = { CHROMIUM_PATH: '/bin/false' }

async function start(env: Readonly<Record<string, string>> = {}): Promise<ApiServer> {
  const server = await ApiServer.start({ DATA_DIR: dataDir, ...QUICK, ...env })
  endings.push(() => server.stop())
  return server
}

async function doctor(env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = await callAdminTool(dataDir, ['doctor', '--json'], { env: { ...QUICK, ...env } })
  expect(stderr).toBe('')
  return { status, stdout, findings: (JSON.parse(stdout) as { findings: Told[] }).findings }
}

const idsOf = (findings: readonly Told[]) => findings.map(({ id }) => id)

/** Every file of the data folder with its content, mode and time. */
async function inventory(): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      const { mode, mtimeMs } = await stat(path)
      const hash = entry.isFile()
        ? createHash('sha256')
            .update(await readFile(path))
            .digest('hex')
        : ''
      return [path, mode, mtimeMs, hash].join(' ')
    }),
  )
}

describe('the admin tool', { timeout: ADMIN_TOOL_DEADLINE_MS }, () => {
  it('S63: changes nothing in the data of a stopped server, and ends well where nothing is wrong', async () => {
    await (await ApiServer.start({ DATA_DIR: dataDir })).stop()
    const before = await inventory()
    const { status, findings } = await doctor({ CHROMIUM_PATH: '' })
    expect(await inventory()).toEqual(before)
    expect(idsOf(findings)).toEqual(
      expect.arrayContaining(['server-stopped', 'migrations-applied', 'journal-ahead', 'clock-steady']),
    )
    expect([status, findings.filter(({ severity }) => severity === 'error')]).toEqual([0, []])
  })

  it('S63: tells no secret, also when a mail server repeats it', async () => {
    const secret = 'correct-horse-battery'
    const { findings, stdout } = await doctor({
      APP_URL: 'http://127.0.0.1:9',
      SMTP_URL: `smtp://me:${secret}@127.0.0.1:9`,
      SMTP_FROM: 'a@example.org',
      APP_SECRET: `${secret}-${secret}`,
      METRICS_TOKEN: `${secret}-token`,
      TLDRAW_LICENSE_KEY: `tldraw-${secret}`,
    })
    expect(stdout).not.toContain(secret)
    expect(idsOf(findings)).toEqual(expect.arrayContaining(['mail-silent', 'address-silent', 'data-missing']))
  })

  it('names each mistake of the settings, and a damaged folder, with a cause and a cure', async () => {
    const wrong = await doctor({ SIGNUP_MODE: 'perhaps', PORT: 'x' })
    expect(wrong.status).toBe(1)
    expect(idsOf(wrong.findings)).toEqual(['settings-wrong', 'settings-wrong'])

    await (await ApiServer.start({ DATA_DIR: dataDir })).stop()
    await chmod(dataDir, 0o755)
    const database = new Database(join(dataDir, 'foreboard.sqlite'))
    database
      .prepare(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ('x', 'x', 'half', 0)`)
      .run()
    database.close()
    const { status, findings } = await doctor()
    expect(status).toBe(1)
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'migration-half', values: { name: 'half' } }),
        expect.objectContaining({ id: 'folder-open', values: { path: dataDir, folder: dataDir } }),
        expect.objectContaining({ id: 'browser-fails', severity: 'error' }),
      ]),
    )
    for (const { severity, cure } of findings) expect(cure === null).toBe(severity === 'ok')
  })

  it('speaks to people in lines, with the worst first', async () => {
    const { status, stdout } = await callAdminTool(dataDir, ['doctor'], { env: QUICK })
    expect(status).toBe(1)
    const [first = '', second = ''] = stdout.split('\n')
    expect(first).toMatch(/^ERROR {2}There is no database at .*foreboard\.sqlite\. \[data-missing\]$/)
    expect(second).toMatch(/^ {7}→ Set DATA_DIR/)
  })

  it('finds the upgrade that a proxy drops, and something else at the address', async () => {
    const server = await start()
    const proxy = await ReverseProxy.start(server.url, {})
    endings.push(() => proxy.stop())
    // Its own address is known only now; the tool gets the settings that the server would get.
    const ask = async () => idsOf((await doctor({ APP_URL: proxy.url })).findings)
    expect(await ask()).toEqual(expect.arrayContaining(['address-answers', 'socket-opens', 'server-running']))
    proxy.faults = { dropsUpgrades: true }
    expect(await ask()).toEqual(expect.arrayContaining(['address-answers', 'socket-lost']))
  })
})

describe('the running server', () => {
  const ADMIN = { ADMIN_EMAIL: 'ada@example.org', ADMIN_PASSWORD: PASSWORD }

  async function examination(server: ApiServer) {
    const admin = await signIn(server, { email: ADMIN.ADMIN_EMAIL })
    const { status, body } = await admin.call<{ findings: Told[] }>('GET', '/api/admin/examination')
    expect(status).toBe(200)
    return body.findings
  }

  it('knows a forgotten proxy, a foreign origin, and an address that isn’t its own', async () => {
    const server = await start({ ...ADMIN, APP_URL: 'http://127.0.0.1:9' })
    await server.caller().call('GET', '/api/me', undefined, { 'x-forwarded-for': '203.0.113.9' })
    await server.caller().call('POST', '/api/boards', {}, { origin: 'https://other.example.org', cookie: 'a=b' })
    const findings = await examination(server)
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'proxy-unnamed', values: { peer: '127.0.0.1' } }),
        expect.objectContaining({ id: 'origin-refused', values: { origin: 'https://other.example.org' } }),
        expect.objectContaining({ id: 'address-differs', values: { address: 'http://127.0.0.1:9', seen: server.url } }),
        expect.objectContaining({ id: 'server-running' }),
      ]),
    )
  })

  it('greets the mail server without sending a mail', async () => {
    const mail = new MailServer()
    const url = await mail.start()
    endings.push(() => mail.stop())
    const server = await start({ ...ADMIN, APP_URL: 'http://127.0.0.1:9', SMTP_URL: url, SMTP_FROM: 'a@example.org' })
    expect(await examination(server)).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'mail-works', values: { host: new URL(url).host } })]),
    )
    expect(mail.mails).toEqual([])
  })
})
