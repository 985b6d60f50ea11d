// Backups as an operator takes them: beside a running server, one board out of one, and a restore that the server refuses.

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeAccount } from '../../support/accounts'
import { ADMIN_TOOL_DEADLINE_MS, callAdminTool } from '../../support/admin-tool'
import { ApiServer } from '../../support/api-server'
import type { Caller } from '../../support/caller'

let root: string
let server: ApiServer
let host: Caller
let board: string
let backup: string

const foreboard = (...args: string[]) => callAdminTool(join(root, 'data'), ['--json', ...args])
/** Enough for a test that calls the tool four times. */
const LONG_MS = 3 * ADMIN_TOOL_DEADLINE_MS
const json = <T>(text: string) => JSON.parse(text) as T

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'foreboard-backup-'))
  server = await ApiServer.start({ DATA_DIR: join(root, 'data') })
  host = (await makeAccount(server, { name: 'Ada' })).caller
  board = (await host.call<{ id: string }>('POST', '/api/boards', { title: 'Supply of chips' })).body.id
  const card = { kind: 'risk', title: 'A shortage' }
  expect((await host.call('POST', `/api/boards/${board}/cards`, card)).status).toBe(201)
  const taken = await foreboard('backup', '--to', join(root, 'backups'))
  expect(taken.status, taken.stderr).toBe(0)
  backup = json<{ place: string }>(taken.stdout).place
}, 2 * ADMIN_TOOL_DEADLINE_MS)
afterAll(async () => {
  await server.stop()
  await rm(root, { recursive: true, force: true })
})

interface Version {
  readonly id: string
  readonly name: string
  readonly cards: number
}

describe('a backup beside a running server', { timeout: ADMIN_TOOL_DEADLINE_MS }, () => {
  it('is drilled with the newest of its folder, and /metrics has both results', async () => {
    const { status, stdout, stderr } = await foreboard('drill', join(root, 'backups'))
    expect([status, json(stdout)], stderr).toEqual([
      0,
      expect.objectContaining({ place: backup, boards: 1, opened: 1, cards: 1, problems: [] }),
    ])
    const metrics = (await server.caller().call<string>('GET', '/metrics')).body
    expect(metrics).toMatch(/^foreboard_backup_ok 1$/m)
    expect(metrics).toMatch(/^foreboard_drill_ok 1$/m)
  })

  it('is not restored over the server that runs', async () => {
    const { status, stderr } = await foreboard('restore', backup)
    expect([status, stderr]).toEqual([1, expect.stringMatching(/Another Foreboard .*Stop it first/)])
  })

  it('gives one board back as a version, from which its people bring back a card', async () => {
    const [card] = (await host.call<{ cards: { id: string }[] }>('GET', `/api/boards/${board}/cards`)).body.cards
    expect((await host.call('DELETE', `/api/boards/${board}/cards/${card?.id ?? ''}`)).status).toBe(204)
    const restored = await foreboard('restore', backup, '--board', board)
    expect([restored.status, json(restored.stdout)], restored.stderr).toEqual([
      0,
      expect.objectContaining({ title: 'Supply of chips', cards: 1 }),
    ])
    const { versions } = (await host.call<{ versions: Version[] }>('GET', `/api/boards/${board}/versions`)).body
    const version = versions.find(({ name }) => name?.startsWith('Backup '))
    expect(version?.cards).toBe(1)
    const path = `/api/boards/${board}/versions/${version?.id ?? ''}/restore`
    expect((await host.call('POST', path, { cards: [card?.id] })).status).toBeLessThan(300)
    const { cards } = (await host.call<{ cards: { title: string }[] }>('GET', `/api/boards/${board}/cards`)).body
    expect(cards.map(({ title }) => title)).toEqual(['A shortage'])
  })

  it('gives one card back at once, by the running server, as the person of a token', { timeout: LONG_MS }, async () => {
    const path = `/api/boards/${board}/cards`
    const [card] = (await host.call<{ cards: { id: string; ref: string }[] }>('GET', path)).body.cards
    expect((await host.call('DELETE', `${path}/${card?.id ?? ''}`)).status).toBe(204)
    const wish = ['--board', board, '--card', card?.ref ?? '']
    const { token } = (await host.call<{ token: string }>('POST', '/api/me/tokens', { name: 'Back', scope: 'write' }))
      .body
    const asked = await foreboard('restore', backup, ...wish, '--server', server.url, '--token', token)
    expect([asked.status, json(asked.stdout)], asked.stderr).toEqual([
      0,
      expect.objectContaining({ broughtBack: [card?.ref] }),
    ])
    const { cards } = (await host.call<{ cards: { title: string }[] }>('GET', path)).body
    expect(cards.map(({ title }) => title)).toEqual(['A shortage'])
  })

  it('gives back a board that is gone for good, with its versions, as a file that its owner opens', {
    timeout: LONG_MS,
  }, async () => {
    const lost = (await host.call<{ id: string }>('POST', '/api/boards', { title: 'Lost' })).body.id
    const card = { kind: 'risk', title: 'It is gone' }
    expect((await host.call('POST', `/api/boards/${lost}/cards`, card)).status).toBe(201)
    expect((await host.call('POST', `/api/boards/${lost}/versions`, { name: 'Before' })).status).toBe(201)
    const { place } = json<{ place: string }>((await foreboard('backup', '--to', join(root, 'others'))).stdout)
    expect((await host.call('DELETE', `/api/boards/${lost}`)).status).toBeLessThan(300)
    const inTrash = await foreboard('restore', place, '--board', lost)
    expect([inTrash.status, json(inTrash.stdout)], inTrash.stderr).toEqual([
      0,
      expect.objectContaining({ isInTrash: true }),
    ])
    expect((await host.call('DELETE', `/api/boards/${lost}?forever=true`)).status).toBeLessThan(300)
    const gone = await foreboard('restore', place, '--board', lost)
    expect([gone.status, gone.stderr]).toEqual([1, expect.stringContaining('--to board.zip')])
    const file = join(root, 'lost.zip')
    const made = await foreboard('restore', place, '--board', lost, '--to', file)
    expect(made.status, made.stderr).toBe(0)
    const form = new FormData()
    form.set('file', new Blob([await readFile(file)], { type: 'application/zip' }), 'lost.zip')
    const opened = (await host.call<{ id: string; board?: { id: string } }>('POST', '/api/boards/import', form)).body
    const id = opened.board?.id ?? opened.id
    const { cards } = (await host.call<{ cards: { title: string }[] }>('GET', `/api/boards/${id}/cards`)).body
    expect(cards.map(({ title }) => title)).toEqual(['It is gone'])
    const { versions } = (await host.call<{ versions: Version[] }>('GET', `/api/boards/${id}/versions`)).body
    expect(versions.map(({ name }) => name)).toContain('Before')
    await rm(file)
    await rm(join(root, 'others'), { recursive: true })
  })

  it('gives one board as an archive, and replaces no file', async () => {
    const file = join(root, 'board.zip')
    const made = await foreboard('restore', backup, '--board', board, '--to', file)
    expect(made.status, made.stderr).toBe(0)
    const again = await foreboard('restore', backup, '--board', board, '--to', file)
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('is there already')])
    const unknown = await foreboard('restore', backup, '--board', 'nothing')
    expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('has no board nothing')])
    expect((await readdir(root)).sort()).toEqual(['backups', 'board.zip', 'data'])
  })
})
