// `foreboard seed` adds the example boards once, beside a running server and without one.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE_CARDS } from '@/lib/content/example-cards'
import { LOCALES } from '@/lib/domain/localized'
import { PASSWORD, signIn } from '../../support/accounts'
import { ADMIN_TOOL_DEADLINE_MS, callAdminTool } from '../../support/admin-tool'
import { ApiServer } from '../../support/api-server'

const EMAIL = 'root@example.org'

interface Seeded {
  readonly boards: readonly { readonly id: string; readonly locale: string; readonly isNew: boolean }[]
}

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-seed-'))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const seed = async (...args: string[]) => {
  const { status, stdout, stderr } = await callAdminTool(dataDir, ['--json', 'seed', ...args])
  return { status, stderr, seeded: status === 0 ? (JSON.parse(stdout) as Seeded) : undefined }
}

describe('foreboard seed', { timeout: 2 * ADMIN_TOOL_DEADLINE_MS }, () => {
  it('says whom it needs, makes a board in each language for the admin, and makes them once', async () => {
    await (await ApiServer.start({ DATA_DIR: dataDir })).stop()
    const early = await seed()
    expect(early.status).not.toBe(0)
    expect(early.stderr).toContain('admin create')
    await callAdminTool(dataDir, ['admin', 'create', '--email', EMAIL, '--password-stdin'], { input: `${PASSWORD}\n` })
    const first = await seed()
    expect(first.seeded?.boards.map(({ locale, isNew }) => [locale, isNew])).toEqual(
      LOCALES.map((each) => [each, true]),
    )
    const second = await seed('--email', EMAIL)
    expect(second.seeded?.boards.map(({ id, isNew }) => [id, isNew])).toEqual(
      first.seeded?.boards.map(({ id }) => [id, false]),
    )
  })

  it('beside a running server: the boards are there at once, and can be worked on', async () => {
    const server = await ApiServer.start({
      DATA_DIR: dataDir,
      ADMIN_EMAIL: 'second@example.org',
      ADMIN_PASSWORD: PASSWORD,
    })
    try {
      const admin = await signIn(server, { email: EMAIL })
      const before = await admin.call<{ boards: { id: string }[] }>('GET', '/api/boards')
      for (const { id } of before.body.boards) await admin.call('DELETE', `/api/boards/${id}`)
      const { seeded } = await seed()
      expect(seeded?.boards.every(({ isNew }) => isNew)).toBe(true)
      for (const { id } of seeded?.boards ?? []) {
        const cards = await admin.call<{ cards: { ref: string }[] }>('GET', `/api/boards/${id}/cards`)
        expect(cards.body.cards).toHaveLength(EXAMPLE_CARDS.length)
        const added = await admin.call<{ ref: string }>('POST', `/api/boards/${id}/cards`, {
          kind: 'risk',
          title: 'New',
        })
        expect([added.status, added.body.ref]).toEqual([201, 'R-007'])
      }
    } finally {
      await server.stop()
    }
  })
})
