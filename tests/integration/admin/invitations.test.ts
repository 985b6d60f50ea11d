// Invitations by admins, over HTTP and a real SMTP server: mailed, shown where no mail goes out, listed, withdrawn.

import { afterEach, describe, expect, it } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { makeAccount, PASSWORD } from '../../support/accounts'
import type { Caller } from '../../support/api-server'
import { statementsOf } from '../../support/statements'
import { APP_URL, MailingServer } from './mailing-server'

interface Result {
  readonly email: string
  readonly outcome: string
  readonly url: string | null
  readonly failure: { readonly trouble: string; readonly answer: string } | null
}
interface Listed {
  readonly invites: {
    readonly id: string
    readonly forEmail: string | null
    readonly mailedAt: string | null
    readonly madeBy: string | null
    readonly uses: number
    readonly usedBy: { readonly name: string }[]
    readonly state: string
  }[]
  readonly total: number
  readonly sendsMail: boolean
}
interface Problem {
  readonly code: string
  readonly detail: string
}

let mailing: MailingServer | undefined
afterEach(async () => {
  await mailing?.stop()
  mailing = undefined
})

const invite = async (admin: Caller, emails: string[]) => {
  const { status, body } = await admin.call<{ results: Result[] }>('POST', '/api/admin/invites/mail', { emails })
  expect(status).toBe(200)
  return body.results
}
const list = async (admin: Caller, query = '') => (await admin.call<Listed>('GET', `/api/admin/invites${query}`)).body
const tokenIn = (text: string) => /\/sign-up#(\S+)/.exec(text)?.[1] ?? ''
const signUp = (caller: Caller, email: string, inviteToken: string, name = 'Kay') =>
  caller.call<Problem & { id: string }>('POST', '/api/account', { name, email, password: PASSWORD, inviteToken })

describe('an invitation by mail', () => {
  it('goes to each address with a link of its own, which makes one account with a confirmed address', async () => {
    mailing = await MailingServer.start({ SIGNUP_MODE: 'closed' })
    const { server, admin, smtp } = mailing
    const results = await invite(admin, ['Kay@example.org', 'lou@example.org', 'kay@example.org'])
    expect(results.map(({ email, outcome, url }) => [email, outcome, url])).toEqual([
      ['kay@example.org', 'mailed', null],
      ['lou@example.org', 'mailed', null],
    ])
    expect(smtp.mails.map(({ to }) => to)).toEqual([['kay@example.org'], ['lou@example.org']])
    const [kays, lous] = smtp.mails.map(({ text }) => text)
    expect(kays).toContain('root invites you to Foreboard')
    expect(kays).toContain(`${APP_URL}/sign-up#`)
    expect(tokenIn(kays ?? '')).not.toBe(tokenIn(lous ?? ''))

    expect((await signUp(server.caller(), 'kay@example.org', tokenIn(kays ?? ''))).status).toBe(201)
    expect((await signUp(server.caller(), 'eve@example.org', tokenIn(kays ?? ''))).status).toBe(403)
    // A different address than the mail went to is nobody's yet.
    expect((await signUp(server.caller(), 'lou@work.example', tokenIn(lous ?? ''), 'Lou')).status).toBe(201)
    const db = openAppDb(server.config.databaseUrl)
    const verified = await db.user.findMany({ where: { isAdmin: false }, orderBy: { email: 'asc' } })
    await db.$disconnect()
    expect(verified.map(({ email, emailVerified }) => [email, emailVerified])).toEqual([
      ['kay@example.org', true],
      ['lou@work.example', false],
    ])
  })

  it('makes none for an address with an account, and leaves the link to the admin where the mail server refuses', async () => {
    mailing = await MailingServer.start()
    const { server, admin, smtp } = mailing
    await makeAccount(server, { email: 'ada@example.org' })
    smtp.mails.length = 0
    smtp.refusalOf = (address) => (address.startsWith('gone') ? 550 : undefined)
    const results = await invite(admin, ['ada@example.org', 'gone@example.org', 'lou@example.org'])
    expect(results.map(({ email, outcome, failure }) => [email, outcome, failure?.trouble])).toEqual([
      ['ada@example.org', 'has-account', undefined],
      ['gone@example.org', 'link', 'recipient'],
      ['lou@example.org', 'mailed', undefined],
    ])
    expect(results[1]?.failure?.answer).toContain('550 No such mailbox')
    // The admin has seen this link: it shows nothing about the address.
    expect((await signUp(server.caller(), 'gone@example.org', tokenIn(results[1]?.url ?? ''))).status).toBe(201)
    const db = openAppDb(server.config.databaseUrl)
    expect((await db.user.findFirstOrThrow({ where: { email: 'gone@example.org' } })).emailVerified).toBe(false)
    await db.$disconnect()
  })

  it('tries a mail server that is away once, and makes links of the rest', async () => {
    mailing = await MailingServer.start({ SMTP_URL: 'smtp://127.0.0.1:1' })
    const results = await invite(mailing.admin, ['kay@example.org', 'lou@example.org'])
    expect(results.map(({ outcome, failure }) => [outcome, failure?.trouble])).toEqual([
      ['link', 'unreachable'],
      ['link', 'unreachable'],
    ])
    expect(tokenIn(results[1]?.url ?? '')).not.toBe('')
  })

  it('is a link to hand over on a server without mail, which says so', async () => {
    mailing = await MailingServer.start({ SMTP_URL: '' })
    const { admin } = mailing
    const [result] = await invite(admin, ['kay@example.org'])
    expect([result?.outcome, result?.failure]).toEqual(['link', null])
    expect(result?.url).toContain(`${APP_URL}/sign-up#`)
    const { sendsMail, invites } = await list(admin)
    expect([sendsMail, invites.map(({ forEmail, mailedAt }) => [forEmail, mailedAt])]).toEqual([
      false,
      [['kay@example.org', null]],
    ])
  })

  it('S31: maxMailsPerHourPerAdmin: as many are sent, one more is refused with 429 and a time, and none of its mails goes out', async () => {
    mailing = await MailingServer.start({ MAX_MAILS_PER_HOUR_PER_ADMIN: '2' })
    const { admin, smtp } = mailing
    await invite(admin, ['kay@example.org', 'lou@example.org'])
    const refused = await admin.call<Problem>('POST', '/api/admin/invites/mail', { emails: ['ned@example.org'] })
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(smtp.mails).toHaveLength(2)
  })
})

describe('the list of invitations', () => {
  it('says for whom, by whom, who came, and what is still open; a withdrawn one is gone and its link is void', async () => {
    mailing = await MailingServer.start({ SIGNUP_MODE: 'closed' })
    const { server, admin, smtp } = mailing
    await invite(admin, ['kay@example.org', 'lou@example.org'])
    const anybody = await admin.call<{ token: string }>('POST', '/api/admin/invites', { lifetimeMs: 60_000 })
    const [kays = '', lous = ''] = smtp.mails.map(({ text }) => tokenIn(text))
    await signUp(server.caller(), 'kay@example.org', kays)

    const all = await list(admin, '?filter=all')
    expect(all.invites.map(({ forEmail, madeBy, state, usedBy }) => [forEmail, madeBy, state, usedBy])).toEqual(
      expect.arrayContaining([
        [null, 'root', 'open', []],
        ['lou@example.org', 'root', 'open', []],
        ['kay@example.org', 'root', 'used-up', [expect.objectContaining({ name: 'Kay' })]],
      ]),
    )
    const open = await list(admin)
    expect([open.total, open.sendsMail]).toEqual([2, true])
    const lou = open.invites.find(({ forEmail }) => forEmail === 'lou@example.org')
    const withdraw = () => admin.call<Problem>('DELETE', `/api/admin/invites/${lou?.id}`)
    expect((await withdraw()).status).toBe(204)
    expect((await withdraw()).status).toBe(404)
    expect((await signUp(server.caller(), 'lou@example.org', lous)).status).toBe(403)
    expect((await list(admin, '?filter=all')).total).toBe(2)
    expect((await signUp(server.caller(), 'ned@example.org', anybody.body.token)).status).toBe(201)

    const { body } = await admin.call<{ entries: { action: string; subject: string | null }[] }>(
      'GET',
      '/api/admin/audit',
    )
    const told = body.entries.filter(({ action }) => action.startsWith('invite-'))
    expect(told.map(({ action, subject }) => [action, subject])).toEqual([
      ['invite-revoked', 'lou@example.org'],
      ['invite-made', null],
      ['invite-made', 'lou@example.org'],
      ['invite-made', 'kay@example.org'],
    ])
  })

  it('withdraws no link to a board by this way', async () => {
    mailing = await MailingServer.start()
    const { server, admin } = mailing
    const { caller } = await makeAccount(server)
    const board = (await caller.call<{ id: string }>('POST', '/api/boards', { title: 'Mine' })).body.id
    const link = await caller.call<{ id: string }>('POST', `/api/boards/${board}/invites`, { role: 'viewer' })
    expect((await admin.call('DELETE', `/api/admin/invites/${link.body.id}`)).status).toBe(404)
    expect((await list(admin, '?filter=all')).total).toBe(0)
  })
})

describe('the list', () => {
  it('names the first people of each link in their order, and asks the database as often for one link as for many', async () => {
    mailing = await MailingServer.start()
    const { server, admin } = mailing
    const link = async () =>
      (await admin.call<{ id: string }>('POST', '/api/admin/invites', { maxUses: 1_000 })).body.id
    const db = openAppDb(server.config.databaseUrl)
    const bring = (inviteId: string, names: readonly string[]) =>
      db.user.createMany({
        data: names.map((name, i) => ({
          id: `${inviteId}-${name}`,
          name,
          email: `${inviteId}-${name}@example.org`,
          inviteId,
          createdAt: new Date(Date.UTC(2026, 0, 1, 0, i)),
        })),
      })
    const crowded = await link()
    const many = Array.from({ length: 25 }, (_, i) => `Person ${i}`)
    await bring(crowded, many)
    const one = await statementsOf(() => list(admin))
    const others = [await link(), await link(), await link()]
    for (const id of others) await bring(id, [`Zoe of ${id}`, `Abe of ${id}`])
    await db.$disconnect()
    expect(await statementsOf(() => list(admin))).toHaveLength(one.length)
    const named = new Map((await list(admin)).invites.map(({ id, usedBy }) => [id, usedBy.map(({ name }) => name)]))
    expect(named.get(crowded)).toEqual(many.slice(0, 20))
    for (const id of others) expect(named.get(id)).toEqual([`Zoe of ${id}`, `Abe of ${id}`])
  })
})
