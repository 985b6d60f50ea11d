// Addresses are confirmed by a link in a mail, and mail about boards is switched off by one press: over HTTP, on a
// server that sends.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { makeAccount, PASSWORD, type Person } from '../../support/accounts'
import { ApiServer } from '../../support/api-server'
import { MailServer, readMail } from '../../support/mail-server'
import { waitFor } from '../../support/wait-for'
import { APP_URL } from './mail-room'

interface Mail {
  readonly isOffered: boolean
  readonly isVerified: boolean
  readonly pace: string
  readonly locale: string
  readonly hour: number
  readonly timeZone: string
}

const smtp = new MailServer()
let server: ApiServer
let db: AppDb
beforeAll(async () => {
  const SMTP_URL = await smtp.start()
  const rates = { MAX_SIGN_INS_PER_MINUTE_PER_ADDRESS: '1000000' }
  server = await ApiServer.start({ ...rates, APP_URL, SMTP_URL, SMTP_FROM: 'board@example.org' })
  db = openAppDb(server.config.databaseUrl)
})
afterAll(async () => {
  await db.$disconnect()
  await server.stop()
  await smtp.stop()
})

const mailsTo = (email: string) => smtp.mails.filter(({ to }) => to.includes(email))
async function linkTo(email: string, count = 1): Promise<string> {
  await waitFor('the mail comes', () => mailsTo(email).length >= count)
  return new RegExp(`${APP_URL}/verify-email#(\\S+)`).exec(mailsTo(email)[count - 1]?.text ?? '')?.[1] ?? ''
}
const verify = (token: string) => server.caller().call<{ path?: string }>('POST', '/api/verify-email', { token })
const mailOf = async ({ caller }: Person) => (await caller.call<Mail>('GET', '/api/me/mail')).body

describe('an address', () => {
  it('S56: is confirmed by the link that is mailed after signing up; nothing is locked before', async () => {
    const ada = await makeAccount(server, { name: 'Ada' })
    expect((await ada.caller.call('POST', '/api/boards', { title: 'A board' })).status).toBe(201)
    expect(await mailOf(ada)).toMatchObject({ isOffered: true, isVerified: false, pace: 'soon' })
    const token = await linkTo(ada.email)
    expect((await verify(`${token}x`)).status).toBe(400)
    expect((await verify(token.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')))).status).toBe(400)
    expect((await mailOf(ada)).isVerified).toBe(false)
    expect((await verify(token)).status).toBe(200)
    expect((await mailOf(ada)).isVerified).toBe(true)
    // A second press of the same link is accepted.
    expect((await verify(token)).status).toBe(200)
  })

  it('has mail in the language of the pages where its person signs in, until one is known', async () => {
    const ada = await makeAccount(server)
    await db.mailChoice.deleteMany({ where: { userId: ada.id } })
    const signInFrom = (language: string) =>
      server
        .caller()
        .call(
          'POST',
          '/api/auth/sign-in/email',
          { email: ada.email, password: PASSWORD },
          { 'accept-language': language },
        )
    const localeOf = async () => (await db.mailChoice.findUnique({ where: { userId: ada.id } }))?.locale
    expect((await signInFrom('ja')).status).toBe(200)
    expect(await localeOf()).toBe('ja')
    expect((await signInFrom('en')).status).toBe(200)
    expect(await localeOf()).toBe('ja')
  })

  it('S56: is confirmed for the address that the link was sent to, not for another one', async () => {
    const ada = await makeAccount(server)
    const token = await linkTo(ada.email)
    await db.user.update({ where: { id: ada.id }, data: { email: `other-${ada.email}` } })
    expect((await verify(token)).status).toBe(400)
    expect((await mailOf(ada)).isVerified).toBe(false)
  })

  it('gets the link again when the person asks, in their language, and none once it is confirmed', async () => {
    const ada = await makeAccount(server, { name: '花子' })
    await linkTo(ada.email)
    const ask = () => ada.caller.call('POST', '/api/me/mail/verification', {}, { 'accept-language': 'ja' })
    expect((await ask()).status).toBe(202)
    const token = await linkTo(ada.email, 2)
    expect(mailsTo(ada.email)[1]?.text).toContain('花子 さん')
    expect((await mailOf(ada)).locale).toBe('ja')
    await verify(token)
    expect((await ask()).status).toBe(202)
    expect(mailsTo(ada.email)).toHaveLength(2)
  })

  it('has no mail and no section where the server sends none', async () => {
    const other = await ApiServer.start()
    const ada = await makeAccount(other)
    expect(await mailOf(ada)).toMatchObject({ isOffered: false, isVerified: false })
    expect((await ada.caller.call('POST', '/api/me/mail/verification')).status).toBe(404)
    await other.stop()
  })
})

describe('a choice', () => {
  it('is kept: how often, at which hour of which place, and in which language', async () => {
    const ada = await makeAccount(server)
    const change = (body: object) => ada.caller.call<Mail>('PATCH', '/api/me/mail', body)
    const daily = { pace: 'daily', hour: 18, timeZone: 'Asia/Tokyo', locale: 'ja' }
    expect((await change(daily)).body).toMatchObject(daily)
    expect((await change({ pace: 'soon' })).body).toMatchObject({ ...daily, pace: 'soon' })
    expect((await change({ timeZone: 'Nowhere/At all' })).status).toBe(400)
    expect((await change({ hour: 24 })).status).toBe(400)
  })
})

describe('the jobs of the server', () => {
  it('mail what waits, with a link that ends it by one press, as RFC 8058 says', async () => {
    const ada = await makeAccount(server, { name: 'Ada' })
    const ben = await makeAccount(server, { name: 'Ben' })
    await verify(await linkTo(ben.email))
    const board = (await ada.caller.call<{ id: string }>('POST', '/api/boards', { title: 'A board' })).body
    const path = `/api/boards/${board.id}`
    await db.membership.create({ data: { boardId: board.id, userId: ben.id, role: 'editor' } })
    const thread = { anchor: { kind: 'board' }, text: 'Look.', mentions: [ben.id] }
    expect((await ada.caller.call('POST', `${path}/threads`, thread)).status).toBe(201)
    const then = new Date(Date.now() - 180_000)
    await db.inboxItem.updateMany({ where: { userId: ben.id }, data: { firstAt: then, lastAt: then } })
    const notice = () => mailsTo(ben.email).find(({ text }) => text.includes('List-Unsubscribe'))
    await waitFor('the mail comes', () => notice() !== undefined)
    const url =
      /<https:\/\/board\.example\.org(\S+)>/.exec(
        readMail(notice() ?? { raw: '' }).headers.get('list-unsubscribe') ?? '',
      )?.[1] ?? ''
    expect(url).toMatch(/^\/unsubscribe\/[\w.-]+$/)

    // Programs open links: this server has no pages, and no other route answers them.
    expect((await fetch(`${server.url}${url}`)).status).toBe(404)
    expect((await mailOf(ben)).pace).toBe('soon')
    const press = (path: string) =>
      fetch(`${server.url}${path}`, {
        method: 'POST',
        body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
        redirect: 'manual',
      })
    const guesses = [`${url}x`, url.replace(/^(\/unsubscribe\/).*\./, '$1AAAA.'), '/unsubscribe/nothing']
    const answers = []
    for (const guess of guesses) answers.push(await press(guess))
    expect((await mailOf(ben)).pace).toBe('soon')
    answers.push(await press(url), await press(url))
    expect((await mailOf(ben)).pace).toBe('none')
    const told = await Promise.all(
      answers.map(async (answer) => [answer.status, answer.headers.getSetCookie(), await answer.text()]),
    )
    expect(new Set(told.map((each) => JSON.stringify(each)))).toEqual(new Set(['[200,[],"{\\"status\\":true}"]']))
  })
})
