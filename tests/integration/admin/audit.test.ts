// The audit log is filtered by kind, name and time, in pages and as a file.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { createLogger } from '@/server/log/logger'
import { pruneOld } from '@/server/services/retention/prune-old'
import { ManualClock } from '../../support/manual-clock'
import { MailingServer } from './mailing-server'

interface Audit {
  readonly entries: { readonly id: number; readonly action: string; readonly subject: string | null }[]
  readonly next: number | null
}

let mailing: MailingServer
beforeAll(async () => {
  mailing = await MailingServer.start({ SMTP_URL: '' })
  const { audit } = mailing.server.services
  const entry = (day: number, name: string, subject: string, detail = {}) =>
    audit.add({
      at: new Date(Date.UTC(2026, 0, day)),
      action: 'board-made',
      actor: { id: name, name },
      subject,
      detail,
    })
  await entry(1, 'Ada', 'Ferries')
  await entry(2, 'Bob', 'Notes of Ada')
  await entry(3, 'Bob', '=HYPERLINK("x")', { from: ['a', 'b'] })
  for (let n = 0; n < 1_100; n++) await entry(4, 'Many', `Board ${n}`)
})
afterAll(() => mailing.stop())

const list = async (query: string) =>
  (await mailing.admin.call<Audit>('GET', `/api/admin/audit?${query}`)).body.entries.map(({ subject }) => subject)
const text = async (query: string) => {
  const answer = await fetch(`${mailing.server.url}/api/admin/audit/export?${query}`, {
    headers: { authorization: `Bearer ${mailing.admin.token}` },
  })
  expect(answer.status).toBe(200)
  return { text: await answer.text(), headers: answer.headers }
}

it('is found by the name of who did it or whom it was about, in any case', async () => {
  expect(await list('who=ADA')).toEqual(['Notes of Ada', 'Ferries'])
  expect(await list('who=bob&action=board-made')).toEqual(['=HYPERLINK("x")', 'Notes of Ada'])
  expect(await list('who=bob&action=joined')).toEqual([])
})

it('is found by time: from a moment on, and before another', async () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n)).toISOString()
  expect(await list(`from=${day(2)}&until=${day(3)}`)).toEqual(['Notes of Ada'])
  expect(await list(`until=${day(2)}`)).toEqual(['Ferries'])
  expect((await mailing.admin.call('GET', '/api/admin/audit?from=yesterday')).status).toBe(400)
})

it('comes as a file with what is filtered, without formulas, and is noted', async () => {
  const { text: csv, headers } = await text('who=bob')
  expect(headers.get('content-type')).toContain('text/csv')
  expect(headers.get('content-disposition')).toContain('.csv')
  const lines = csv.replace('\uFEFF', '').split('\r\n')
  expect(lines[0]).toBe('time,action,who,who_id,subject,board_id,workspace_id,detail')
  expect(lines[1]).toBe(`2026-01-03T00:00:00.000Z,board-made,Bob,Bob,"'=HYPERLINK(""x"")",,,"{""from"":[""a"",""b""]}"`)
  expect(lines).toHaveLength(4)
  const noted = await mailing.admin.call<{ entries: { detail: object }[] }>(
    'GET',
    '/api/admin/audit?action=audit-exported',
  )
  expect(noted.body.entries[0]?.detail).toEqual({ who: 'bob' })
})

it('comes whole, also where it is longer than a piece', async () => {
  const lines = (await text('who=many')).text.trimEnd().split('\r\n').slice(1)
  expect(new Set(lines).size).toBe(1_100)
  expect([lines[0], lines.at(-1)].map((line) => line?.split(',')[4])).toEqual(['Board 1099', 'Board 0'])
})

it('maxAuditAgeMs: an entry of that age stays, an older one is deleted', async () => {
  const { audit } = mailing.server.services
  const [now, maxAuditAgeMs] = [new Date('2020-02-01'), 1_000]
  for (const [subject, ageMs] of [
    ['Older', maxAuditAgeMs + 1],
    ['As old', maxAuditAgeMs],
  ] as const) {
    await audit.add({ at: new Date(now.getTime() - ageMs), action: 'board-made', actor: null, subject })
  }
  const clock = new ManualClock()
  const stop = pruneOld(
    { ...mailing.server.services, now: () => now },
    { ...DEFAULT_LIMITS, maxEventAgeMs: 0, maxAuditAgeMs },
    clock,
    createLogger('silent'),
  )
  const left = () => list('until=2021-01-01T00:00:00Z')
  clock.advance(60_000)
  await expect.poll(left, { timeout: 30_000 }).toEqual(['As old'])
  await stop()
  expect(await left()).toEqual(['As old'])
})
