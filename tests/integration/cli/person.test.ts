// The admin tool, for an operator whom somebody asks for their data, or for proof that they are gone.

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAccount, PASSWORD, type Person } from '../../support/accounts'
import { ADMIN_TOOL_DEADLINE_MS, callAdminTool } from '../../support/admin-tool'
import { ApiServer } from '../../support/api-server'

interface Traced {
  readonly isHere: boolean
  readonly traces: Readonly<Record<string, number>>
}

let root: string
let server: ApiServer
let ada: Person
let kay: Person
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'foreboard-person-'))
  server = await ApiServer.start({ DATA_DIR: join(root, 'data') })
  ada = await makeAccount(server, { name: 'Ada', email: 'ada@example.org' })
  kay = await makeAccount(server, { name: 'Kay', email: 'kay@example.org' })
  const board = (await ada.caller.call<{ id: string }>('POST', '/api/boards', { title: 'Ferries' })).body.id
  const { token } = (
    await ada.caller.call<{ token: string }>('POST', `/api/boards/${board}/invites`, { role: 'editor' })
  ).body
  await kay.caller.call('POST', '/api/join', { token })
  for (const [person, text] of [
    [ada, 'A question by Ada'],
    [kay, '海の質問'],
  ] as const) {
    const thread = { anchor: { kind: 'board' }, text }
    expect((await person.caller.call('POST', `/api/boards/${board}/threads`, thread)).status).toBe(201)
  }
  await kay.caller.call('POST', '/api/me/tokens', { name: 'A script', scope: 'read' })
})
afterAll(async () => {
  await server.stop()
  await rm(root, { recursive: true, force: true })
})

/** Enough for a test that calls the tool seven times. */
const LONG_MS = 4 * ADMIN_TOOL_DEADLINE_MS
const foreboard = (...args: string[]) => callAdminTool(join(root, 'data'), ['person', ...args])
const tracesOf = async (...args: string[]) => {
  const { status, stdout, stderr } = await foreboard('traces', '--json', ...args)
  expect(stderr).toBe('')
  return { status, ...(JSON.parse(stdout) as Traced) }
}

describe('the admin tool beside a running server', { timeout: ADMIN_TOOL_DEADLINE_MS }, () => {
  it('S69: writes somebody’s data to a file of its caller alone: their words, nobody else’s, and no secret', async () => {
    const file = join(root, 'kay.json')
    const made = await foreboard('data', '--email', 'KAY@example.org', '--to', file)
    expect([made.status, made.stdout], made.stderr).toEqual([0, `The data of Kay is in ${file}.\n`])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const text = await readFile(file, 'utf8')
    const data = JSON.parse(text) as { account: { id: string }; comments: { text: string }[] }
    expect(data.account.id).toBe(kay.id)
    expect(data.comments.map((comment) => comment.text)).toEqual(['海の質問'])
    expect(text).toContain('A script')
    for (const other of ['A question by Ada', PASSWORD, '$argon2', kay.caller.token ?? '-']) {
      expect(text).not.toContain(other)
    }
    const entries = await server.services.audit.list({ limit: 50, action: 'data-exported' })
    expect(entries.map(({ actorId, subject }) => [actorId, subject])).toEqual([[null, 'Kay']])
  })

  it('replaces no file, and makes none for somebody who isn’t there', async () => {
    const file = join(root, 'once.json')
    expect((await foreboard('data', '--email', 'ada@example.org', '--to', file)).status).toBe(0)
    const first = await readFile(file, 'utf8')
    const again = await foreboard('data', '--email', 'kay@example.org', '--to', file)
    expect([again.status, await readFile(file, 'utf8')]).toEqual([1, first])
    expect(again.stderr).toContain(`${file} is there already`)
    expect(again.stderr).not.toContain('    at ')
    const nobody = await foreboard('data', '--email', 'nobody@example.org', '--to', join(root, 'nobody.json'))
    expect([nobody.status, nobody.stdout]).toEqual([1, ''])
    await expect(stat(join(root, 'nobody.json'))).rejects.toThrow('ENOENT')
  })

  it('S67: counts what the database says of somebody, before and after they are deleted', {
    timeout: LONG_MS,
  }, async () => {
    const before = await tracesOf('--email', 'kay@example.org')
    expect([before.status, before.isHere]).toEqual([0, true])
    expect(before.traces).toMatchObject({ account: 1, apiTokens: 1, places: 1, comments: 1 })
    expect((await kay.caller.call('DELETE', '/api/me', { password: PASSWORD })).status).toBe(204)
    const after = await tracesOf('--id', kay.id)
    expect([after.status, after.isHere]).toEqual([0, false])
    expect(after.traces).toMatchObject({ account: 0, signIns: 0, apiTokens: 0, places: 0, comments: 1 })
    const { stdout } = await foreboard('traces', '--id', kay.id)
    expect(stdout).toContain('Left of what goes with a person:\n       nothing\n')
    expect((await foreboard('traces')).stderr).toContain('Name one person: --email or --id.')
  })

  it('S67: deletes somebody once all that is theirs alone is settled, and counts what went and what remains', {
    timeout: LONG_MS,
  }, async () => {
    const mary = await makeAccount(server, { name: 'Mary', email: 'mary@example.org' })
    const nil = await makeAccount(server, { name: 'Nil', email: 'nil@example.org' })
    const boardOf = async (title: string) =>
      (await mary.caller.call<{ id: string }>('POST', '/api/boards', { title })).body.id
    const [kept, trashed] = [await boardOf('Harbours'), await boardOf('A draft')]
    const invite = await mary.caller.call<{ token: string }>('POST', `/api/boards/${kept}/invites`, { role: 'editor' })
    await nil.caller.call('POST', '/api/join', { token: invite.body.token })

    const words = ['delete', '--email', 'mary@example.org']
    const nobody = await foreboard(...words, '--yes')
    expect([nobody.status, nobody.stderr]).toEqual([1, expect.stringContaining('foreboard admin create')])
    const admin = ['admin', 'create', '--email', 'ada@example.org']
    expect((await callAdminTool(join(root, 'data'), admin)).status).toBe(0)
    const undecided = await foreboard(...words, '--yes')
    expect(undecided.status).toBe(1)
    expect(undecided.stderr).toContain(`--board ${kept}=…  “Harbours”: ${nil.id} (Nil), trash`)
    expect(undecided.stderr).toContain(`--board ${trashed}=…  “A draft”: trash`)
    const settled = [...words, '--board', `${kept}=nil@example.org`, '--rest', 'trash']
    const unasked = await foreboard(...settled)
    expect([unasked.status, unasked.stderr]).toEqual([1, expect.stringContaining('Nothing was deleted. To delete')])
    expect((await mary.caller.call('GET', '/api/me')).status, 'she is still here').toBe(200)

    const done = await foreboard(...settled, '--yes', '--json')
    expect(done.status, done.stderr).toBe(0)
    const counted = (list: { kind: string; count: number }[]) =>
      Object.fromEntries(list.map(({ kind, count }) => [kind, count]))
    const { removed, remains } = JSON.parse(done.stdout) as Record<
      'removed' | 'remains',
      { kind: string; count: number }[]
    >
    expect(counted(removed)).toMatchObject({ account: 1, places: 2 })
    expect(counted(remains)).toMatchObject({ trashedBoards: 1 })
    expect((await mary.caller.call<{ id: string | null }>('GET', `/api/boards/${kept}`)).status).not.toBe(200)
    expect((await nil.caller.call<{ role: string }>('GET', `/api/boards/${kept}`)).body.role).toBe('owner')
    expect((await tracesOf('--id', mary.id)).traces).toMatchObject({ account: 0, signIns: 0, places: 0 })
    const entries = await server.services.audit.list({ limit: 5, action: 'account-deleted' })
    expect(entries.map(({ actorId, subject }) => [actorId, subject])).toContainEqual([ada.id, 'Mary'])
  })
})
