// The admin tool as it is called from a shell, on the data of a running server, and of a stopped one.

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAccount, PASSWORD, signIn } from '../../support/accounts'
import { ADMIN_TOOL_DEADLINE_MS, callAdminTool, type Outcome } from '../../support/admin-tool'
import { ApiServer } from '../../support/api-server'
import { openBoard } from '../../support/board-socket'

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-cli-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const foreboard = (args: readonly string[], options?: Parameters<typeof callAdminTool>[2]) =>
  callAdminTool(dataDir, args, options)

const makeAdmin = (email: string, input = `${PASSWORD}\n`) =>
  foreboard(['admin', 'create', '--email', email, '--name', 'Root', '--password-stdin'], { input })

/** The last line on stderr; the one before names the data folder. */
const said = ({ stderr }: Outcome) => stderr.trimEnd().split('\n').at(-1)

describe('the admin tool', { timeout: ADMIN_TOOL_DEADLINE_MS }, () => {
  it('says what there is', async () => {
    const { status, stdout } = await foreboard(['--help'])
    expect(status).toBe(0)
    expect(stdout).toContain('admin')
    expect(stdout).toContain('token')
    expect((await foreboard(['admin', 'create', '--help'])).stdout).toContain('--password-stdin')
    expect((await foreboard(['nonsense'])).status).not.toBe(0)
  })

  it('makes no data: without a database it says where it looked and how to name another folder', async () => {
    const elsewhere = join(dataDir, 'not-there')
    for (const args of [
      ['admin', 'create', '--email', 'a@example.org', '--password-stdin'],
      ['export', '--to', join(dataDir, 'pictures')],
    ]) {
      const { status, stdout, stderr } = await callAdminTool(elsewhere, args, { input: `${PASSWORD}\n` })
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain(`There is no Foreboard database at ${join(elsewhere, 'foreboard.sqlite')}.`)
      expect(stderr).toContain('DATA_DIR=')
      expect(stderr).not.toContain('    at ')
    }
    expect(existsSync(elsewhere)).toBe(false)
  })

  it('makes the first admin on the data of a stopped server, and says whose data that is', async () => {
    await (await ApiServer.start({ DATA_DIR: dataDir })).stop()
    const made = await makeAdmin('Root@example.org')
    expect(made).toEqual({
      status: 0,
      stdout: 'Root <root@example.org> runs this server now.\n',
      stderr: `Data folder: ${dataDir} (no server runs on it now)\n`,
    })
    const server = await ApiServer.start({ DATA_DIR: dataDir })
    try {
      expect(server.setupToken).toBeUndefined()
      const admin = await signIn(server, { email: 'root@example.org' })
      expect((await admin.call<{ isAdmin: boolean }>('GET', '/api/me')).body.isAdmin).toBe(true)
    } finally {
      await server.stop()
    }
  })

  it('refuses short passwords and addresses that are none, in a sentence', async () => {
    const short = await makeAdmin('a@example.org', 'short\n')
    expect([short.status, short.stdout, said(short)]).toEqual([1, '', 'The password must have 10 to 200 characters.'])
    expect(said(await makeAdmin('nobody'))).toBe('"nobody" is no e-mail address.')
    const untyped = await foreboard(['admin', 'create', '--email', 'b@example.org'])
    expect(said(untyped)).toBe('Nobody can type a password here. Pipe it in with --password-stdin.')
    const json = await foreboard(['--json', 'token', 'create', '--email', 'c@example.org', '--name', 'x'])
    expect(JSON.parse(json.stderr)).toMatchObject({ code: 'not-found', dataDir })
  })
})

describe('beside a running server', { timeout: ADMIN_TOOL_DEADLINE_MS }, () => {
  let server: ApiServer
  beforeAll(async () => {
    server = await ApiServer.start({ DATA_DIR: dataDir })
  })
  afterAll(() => server.stop())

  it('makes an account’s person admin and leaves their password alone', async () => {
    const { email, caller } = await makeAccount(server, { name: 'Ada' })
    const { status, stdout } = await foreboard(['--json', 'admin', 'create', '--email', email])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ dataDir, email, name: 'Ada', isNew: false })
    expect((await caller.call('POST', '/api/admin/invites', {})).status).toBe(201)
    await signIn(server, { email })
  })

  it('prints a token and nothing else, which works at once', async () => {
    const { email, id } = await makeAccount(server)
    const args = ['token', 'create', '--email', email, '--name', 'A script', '--scope', 'write', '--expires', '90d']
    const { status, stdout, stderr } = await foreboard(args)
    expect(status).toBe(0)
    expect(stderr).toContain(`Data folder: ${dataDir} (a server runs on it)\n`)
    expect(stdout).toMatch(/^fb_[\w-]{32}\n$/)
    const me = await server.caller(stdout.trim()).call<{ id: string }>('GET', '/api/me')
    expect(me.body.id).toBe(id)
    const admin = await foreboard(['token', 'create', '--email', email, '--name', 'x', '--scope', 'admin'])
    expect([admin.status, said(admin)]).toEqual([
      1,
      'Only those who run this server can make tokens with the scope admin.',
    ])
    expect(
      (await foreboard(['token', 'create', '--email', email, '--name', 'x', '--scope', 'everything'])).status,
    ).toBe(1)
  })

  it('S56: ends mail to an address that bounced, and its person sees that', async () => {
    const { email, caller } = await makeAccount(server)
    const { status, stdout } = await foreboard(['mail', 'bounced', '--email', email])
    expect([status, stdout]).toEqual([0, expect.stringContaining(`Nothing more goes to ${email}`)])
    const mail = await caller.call<{ bouncedAt: string | null }>('GET', '/api/me/mail')
    expect(mail.body.bouncedAt).not.toBeNull()
    const unknown = await foreboard(['mail', 'bounced', '--email', 'nobody@example.org'])
    expect([unknown.status, said(unknown)]).toEqual([1, expect.stringContaining('Nobody has an account')])
  })

  it('lets somebody back in who forgot their password, and ends every session that was open', async () => {
    const { email, caller } = await makeAccount(server)
    const board = (await caller.call<{ id: string }>('POST', '/api/boards', { title: 'A board' })).body.id
    const socket = await openBoard(server, board, caller)
    const { stdout } = await foreboard(['admin', 'reset-password', '--email', email], {
      env: { APP_URL: 'https://board.example.org' },
    })
    const [, token] = /^https:\/\/board\.example\.org\/reset-password#(\S+)\n$/.exec(stdout) ?? []
    const reset = await server
      .caller()
      .call('POST', '/api/auth/reset-password', { token, newPassword: 'a new password' })
    expect(reset.status).toBe(200)
    expect((await socket.close()).reason).toBe('Your password was changed. Sign in again.')
    await signIn(server, { email, password: 'a new password' })
  })
})
