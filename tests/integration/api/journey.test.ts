// A script's day: from signing in to a second person on the board, over the real server.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'

interface Board {
  readonly id: string
  readonly title: string
  readonly role: string
  readonly url: string
  readonly epoch: number
}
interface Card {
  readonly id: string
  readonly ref: string
  readonly level?: string
  readonly fields: Record<string, unknown>
  readonly citations: { readonly quote: string; readonly prefix: string; readonly start: number }[]
}
interface Problem {
  readonly code: string
  readonly detail: string
  readonly path?: string
}

const BRIEF = [
  'The ministry should review the 🛰️ programme.',
  'If suppliers leave, prices rise and deliveries stop for a year.',
].join('\n\n')

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())

describe('a script', () => {
  it('signs in, makes a board, imports a brief, writes cards and links, and lets others in', async () => {
    const owner = await server.visitor()
    const me = await owner.call<{ id: string; name: string; isAnonymous: boolean }>('GET', '/api/me')
    expect(me.body.isAnonymous).toBe(true)
    expect(me.body.name).toMatch(/^Visitor \d{4}$/)

    const board = await owner.call<Board>('POST', '/api/boards', { title: 'Supply', templateId: 'risk-matrix' })
    expect(board.status).toBe(201)
    expect(board.body).toMatchObject({ title: 'Supply', role: 'owner', epoch: 1 })
    expect(board.body.url).toBe(`${server.url}/boards/${board.body.id}`)
    const path = `/api/boards/${board.body.id}`

    const brief = await owner.call<{ id: string; text: string; blocks: unknown[] }>('POST', `${path}/briefs`, {
      text: BRIEF,
      title: 'On supply',
    })
    expect(brief.status).toBe(201)
    expect(brief.body.blocks).toHaveLength(2)

    const risk = await owner.call<Card>('POST', `${path}/cards`, {
      kind: 'risk',
      title: 'Deliveries stop',
      fields: { likelihoodCurrent: 4, impactCurrent: 5 },
      citations: [{ briefId: brief.body.id, quote: 'deliveries stop for a year' }],
    })
    expect(risk.status).toBe(201)
    expect(risk.body).toMatchObject({ ref: 'R-001', level: 'very-high' })
    const quoted = risk.body.citations[0]
    expect(quoted?.quote).toBe('deliveries stop for a year')
    const codePoints = Array.from(brief.body.text)
    expect(codePoints.slice(quoted?.start, (quoted?.start ?? 0) + 26).join('')).toBe('deliveries stop for a year')

    const advice = await owner.call<Card>('POST', `${path}/cards`, { kind: 'recommendation', title: 'Review it' })
    const link = await owner.call<{ kind: string; from: string }>('POST', `${path}/links`, {
      from: 'REC-001',
      to: risk.body.id,
      kind: 'mitigates',
      effect: 'changes-likelihood',
      strength: 2,
    })
    expect(link.status).toBe(201)
    expect(link.body).toMatchObject({ from: advice.body.id, kind: 'mitigates', strength: 2 })
    expect((await owner.call<{ links: unknown[] }>('GET', `${path}/links`)).body.links).toHaveLength(1)

    const changed = await owner.call<Card>('PATCH', `${path}/cards/${encodeURIComponent(risk.body.id)}`, {
      fields: { impactCurrent: 1, likelihoodCurrent: null },
    })
    expect(changed.body.fields).toEqual({ impactCurrent: 1 })
    expect(changed.body.level).toBeUndefined()

    const editor = await joinAs('editor', owner, path)
    expect((await editor.call('POST', `${path}/cards`, { kind: 'question', title: 'Why?' })).status).toBe(201)
    const viewer = await joinAs('viewer', owner, path)
    for (const [method, suffix, body] of [
      ['POST', '/cards', { kind: 'risk', title: 'x' }],
      ['PATCH', '/cards/R-001', { title: 'x' }],
      ['DELETE', '/cards/R-001', undefined],
      ['POST', '/links', { from: 'REC-001', to: 'R-001', kind: 'mitigates' }],
      ['POST', '/briefs', { text: 'x' }],
      ['PATCH', '', { title: 'x' }],
      ['DELETE', '', undefined],
      ['POST', '/invites', { role: 'editor' }],
    ] as const) {
      const refused = await viewer.call<Problem>(method, `${path}${suffix}`, body)
      expect([method, suffix, refused.status, refused.body.code]).toEqual([method, suffix, 403, 'forbidden'])
    }
    const seen = await viewer.call<{ cards: Card[] }>('GET', `${path}/cards`)
    expect(seen.body.cards.map((card) => card.ref).sort()).toEqual(['Q-001', 'R-001', 'REC-001'])

    const members = await owner.call<{ members: { role: string; name: string }[] }>('GET', `${path}/members`)
    expect(members.body.members.map(({ role }) => role)).toEqual(['owner', 'editor', 'viewer'])
    const removed = await owner.call('DELETE', `${path}/cards/REC-001`)
    expect(removed.status).toBe(204)
    expect((await owner.call<{ links: unknown[] }>('GET', `${path}/links`)).body.links).toHaveLength(0)
  })
})

async function joinAs(role: string, owner: Caller, path: string): Promise<Caller> {
  const invite = await owner.call<{ token: string; url: string }>('POST', `${path}/invites`, { role })
  expect(invite.status).toBe(201)
  expect(invite.body.token).toMatch(/^[\w-]{32}$/)
  expect(invite.body.url).toBe(`${server.url}/join#${invite.body.token}`)
  const joined = await server.caller().call<{ role: string }>('POST', '/api/join', {
    token: invite.body.token,
    name: `The ${role}`,
  })
  expect(joined.body.role).toBe(role)
  return server.caller(joined.headers.get('set-auth-token') ?? undefined)
}
