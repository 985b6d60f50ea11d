// Mail about entries that wait for people, read back from a real SMTP server: what is sent when, to whom, and with
// which words.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PLAIN_STEP, type Session } from '@/lib/domain/session/session'
import { claimMails } from '@/server/services/mail/claim-mails'
import { askToVerify } from '@/server/services/mail/verify-email'
import { BoardGuest } from '../../support/board-guest'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'
import { APP_URL, MailRoom, MINUTE_MS, partOf, type Reader } from './mail-room'

let room: MailRoom
let board: SharedBoard
let ben: Reader
beforeAll(async () => {
  room = await MailRoom.start()
})
afterAll(() => room.stop())
beforeEach(async () => {
  await room.db.inboxItem.deleteMany()
  await room.db.noticeMail.deleteMany()
  room.here.clear()
  room.smtp.refusalOf = () => undefined
  board = await SharedBoard.on(room.server)
  await board.owner.call('PATCH', '/api/me', { name: 'Ada' })
  ben = await room.reader(board, 'Ben')
})

const answer = async (thread: string, text: string) =>
  (await board.owner.call<{ id: string }>('POST', `${board.path}/threads/${thread}/comments`, { text })).body.id
const choose = (data: object) =>
  room.db.mailChoice.upsert({
    where: { userId: ben.id },
    create: { userId: ben.id, pace: 'soon', hour: 8, timeZone: 'UTC', locale: 'en', ...data },
    update: data,
  })

describe('what somebody has not read', () => {
  it('S56: goes out after two minutes with its words, who said them and a link to the place, in text and HTML', async () => {
    const card = await board.owner.call<{ id: string }>('POST', `${board.path}/cards`, {
      kind: 'risk',
      title: 'Power cut',
    })
    const thread = await room.mention(board, ben, 'Is <b>this</b> & that so?\nSay.', { kind: 'card', id: card.body.id })
    expect(await room.lookAfter(ben, 2 * MINUTE_MS - 1)).toEqual([])
    const [mail, ...others] = await room.lookAfter(ben, 2 * MINUTE_MS)
    expect(others).toEqual([])
    const headers = mail?.headers
    expect(headers?.get('to')).toBe(ben.email)
    expect(headers?.get('from')).toBe('Foreboard <board@example.org>')
    expect(headers?.get('subject')).toBe('[Shared] Ada mentioned you on R-001 Power cut')
    expect(headers?.get('auto-submitted')).toBe('auto-generated')
    expect(headers?.get('message-id')).toMatch(/^<[\w-]{16}@board\.example\.org>$/)
    expect(headers?.get('references')).toBe(
      `<board.${board.id}@board.example.org> <thread.${thread}@board.example.org>`,
    )
    expect(headers?.get('in-reply-to')).toBe(`<thread.${thread}@board.example.org>`)
    expect(headers?.get('list-unsubscribe')).toMatch(/^<https:\/\/board\.example\.org\/unsubscribe\/[\w.-]+>$/)
    expect(headers?.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const [text, html] = [partOf(mail, 'text/plain'), partOf(mail, 'text/html')]
    expect(text).toContain('  Ada:\n  Is <b>this</b> & that so?\n  Say.')
    expect(text).toContain(`${APP_URL}/boards/${board.id}#thread=${thread}`)
    expect(html).toContain('Is &lt;b&gt;this&lt;/b&gt; &amp; that so?<br>Say.')
    expect(html).toContain(`href="${APP_URL}/boards/${board.id}#thread=${thread}"`)
    expect(html).not.toMatch(/<img|<script|url\(/i)
    for (const part of [text, html]) expect(part).toContain(headers?.get('list-unsubscribe')?.slice(1, -1))
    // None of it is sent again.
    expect(await room.lookAfter(ben, 60 * MINUTE_MS)).toEqual([])
  })

  it('S56: waits thirty minutes while the person has a board open, and goes out once they have left', async () => {
    await room.mention(board, ben, 'Look.')
    room.here.add(ben.id)
    expect(await room.lookAfter(ben, 30 * MINUTE_MS - 1)).toEqual([])
    expect(await room.lookAfter(ben, 30 * MINUTE_MS)).toHaveLength(1)
    await room.mention(board, ben, 'Look again.')
    expect(await room.lookAfter(ben, 2 * MINUTE_MS)).toEqual([])
    room.here.clear()
    expect(await room.lookAfter(ben, 2 * MINUTE_MS)).toHaveLength(1)
  })

  it('knows that somebody has a board open from their first socket to their last', async () => {
    const { boardVisits } = room.server.services
    expect(boardVisits.isHere(ben.id)).toBe(false)
    const [here, there] = [
      await BoardGuest.open(room.server, board.id, ben),
      await BoardGuest.open(room.server, board.id, ben),
    ]
    await waitFor('they are here', () => boardVisits.isHere(ben.id))
    here.destroy()
    expect(boardVisits.isHere(ben.id)).toBe(true)
    there.destroy()
    await waitFor('they have left', () => !boardVisits.isHere(ben.id))
  })

  it('is one mail a board: several threads are reported together, and later news joins the same conversation', async () => {
    const thread = await room.mention(board, ben, 'The first.')
    await room.mention(board, ben, 'The second.')
    const other = await SharedBoard.on(room.server)
    await other.owner.call('PATCH', '/api/me', { name: 'Fay' })
    await other.server.caller(ben.token).call('POST', '/api/join', { token: (await other.link('editor')).token })
    await room.mention(other, ben, 'Elsewhere.')
    const mails = await room.lookAfter(ben, 2 * MINUTE_MS)
    expect(mails).toHaveLength(2)
    const both = mails.find((mail) => partOf(mail, 'text/plain').includes('The first.'))
    expect(partOf(both, 'text/plain')).toContain('The second.')
    expect(partOf(both, 'text/plain')).not.toContain('Elsewhere.')
    expect(both?.headers.get('subject')).toBe('[Shared] 2 new comments')

    // Now, rather than when the room's clock was two minutes ahead.
    await room.db.inboxItem.updateMany({ data: { mailedAt: new Date() } })
    await answer(thread, 'An answer.')
    const [later] = await room.lookAfter(ben, 2 * MINUTE_MS)
    expect(partOf(later, 'text/plain')).toContain('An answer.')
    expect(partOf(later, 'text/plain')).not.toContain('The first.')
    const board1 = `<board.${board.id}@board.example.org>`
    for (const mail of [both, later]) expect(mail?.headers.get('references')).toContain(board1)
  })

  it('S56: has the state at the time of sending: edited words, no removed ones, nothing that was read', async () => {
    const thread = await room.mention(board, ben, 'A slip.')
    const gone = await answer(thread, 'Taken back.')
    const threads = await ben.call<{ threads: { comments: { id: string }[] }[] }>('GET', `${board.path}/threads`)
    const first = threads.body.threads[0]?.comments[0]?.id
    await board.owner.call('PATCH', `${board.path}/threads/${thread}/comments/${first}`, {
      text: 'As meant.',
      mentions: [ben.id],
    })
    await board.owner.call('DELETE', `${board.path}/threads/${thread}/comments/${gone}`)
    const [mail] = await room.lookAfter(ben, 2 * MINUTE_MS)
    expect(partOf(mail, 'text/plain')).toContain('As meant.')
    expect(partOf(mail, 'text/plain')).not.toMatch(/A slip|Taken back/)
    await room.mention(board, ben, 'Read by then.')
    await ben.call('POST', '/api/inbox/read', { all: true })
    expect(await room.lookAfter(ben, 2 * MINUTE_MS)).toEqual([])
  })

  it('S56: goes to nobody whose address is not confirmed, who has no account, is disabled, has lost the board or wants none', async () => {
    const unverified = await room.reader(board, 'Cyd', { emailVerified: false })
    const visitor = await room.reader(board, 'Dot', { isAnonymous: true })
    const disabled = await room.reader(board, 'Eli')
    const leaver = await room.reader(board, 'Fay')
    const quiet = await room.reader(board, 'Gus')
    const everybody = [unverified, visitor, disabled, leaver, quiet]
    for (const person of everybody) await room.mention(board, person, 'For you alone.')
    await room.db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } })
    await board.owner.call('DELETE', `${board.path}/members/${leaver.id}`)
    await quiet.call('PATCH', '/api/me/mail', { pace: 'none' })
    const seen = room.smtp.mails.length
    await room.lookAfter(quiet, 2 * MINUTE_MS)
    expect(room.smtp.mails.slice(seen)).toEqual([])
  })

  it('S56: leaves out a board that was lost after the mail was claimed', async () => {
    await room.mention(board, ben, 'Not any more.')
    await room.after(ben, 2 * MINUTE_MS)
    await claimMails(room.context)
    expect(await room.db.noticeMail.count()).toBe(1)
    await room.db.membership.deleteMany({ where: { boardId: board.id, userId: ben.id } })
    expect(await room.look(ben)).toEqual([])
  })

  it('S56: waits while people on the board answer alone, and goes out afterwards', async () => {
    const write = { kind: 'write', cardKind: 'risk', isAnonymous: true }
    const steps = [
      { ...PLAIN_STEP, title: 'Write', activity: write },
      { ...PLAIN_STEP, title: 'Talk' },
    ]
    const plan = { title: 'Workshop', steps }
    const session = (await board.owner.call<Session>('POST', `${board.path}/sessions`, plan)).body
    const change = (what: object) => board.owner.call('POST', `${board.path}/sessions/${session.id}/changes`, what)
    expect((await change({ type: 'start' })).status).toBe(200)
    await room.mention(board, ben, 'Between us.')
    expect(await room.lookAfter(ben, 5 * MINUTE_MS)).toEqual([])
    const [from, to] = session.steps.map(({ id }) => id)
    expect((await change({ type: 'go', from, to })).status).toBe(200)
    expect(await room.lookAfter(ben, 6 * MINUTE_MS)).toHaveLength(1)
  })

  it('is in the language that the person chose', async () => {
    await ben.call('PATCH', '/api/me/mail', { locale: 'ja' })
    await room.mention(board, ben, 'ご確認ください。')
    const [mail] = await room.lookAfter(ben, 2 * MINUTE_MS)
    expect(mail?.headers.get('subject')).toBe('[Shared] Ada さんが「ボード」であなたにメンションしました')
    expect(partOf(mail, 'text/plain')).toContain('ご確認ください。')
    expect(partOf(mail, 'text/html')).toContain('<html lang="ja" dir="ltr">')
    expect(partOf(mail, 'text/html')).toContain('配信を停止')
  })
})

describe('a daily mail', () => {
  const DAY_MS = 24 * 60 * MINUTE_MS
  const addCard = async (title: string) =>
    expect((await board.owner.call('POST', `${board.path}/cards`, { kind: 'risk', title })).status).toBe(201)
  const visitOf = () => room.db.visit.findFirst({ where: { boardId: board.id, userId: ben.id } })
  const follow = (level: 'all' | 'none') => ben.call('PUT', `${board.path}/follow`, { level })
  /** Ben visits; then a card is added. Resolves to the moment in between. */
  async function missOneCard(): Promise<Date> {
    const guest = await BoardGuest.open(room.server, board.id, ben)
    guest.destroy()
    await waitFor('the visit is noted', async () => (await visitOf()) !== null)
    const left = new Date()
    await addCard('Dam breaks')
    const isNoted = async () => (await room.db.board.findUniqueOrThrow({ where: { id: board.id } })).changedAt > left
    await waitFor('the change is noted', isNoted)
    return left
  }
  /** The daily mails sent a day after the last one was due. */
  async function lookDayAfter(digestAt: Date) {
    await choose({ pace: 'daily', hour: 18, digestAt })
    room.at = new Date(digestAt.getTime() + DAY_MS)
    return room.look(ben)
  }

  it('S56: reports what changed on a followed board since the person was there, once for each change', async () => {
    const left = await missOneCard()
    expect(await lookDayAfter(left)).toEqual([])
    await follow('all')
    const [mail, ...others] = await lookDayAfter(left)
    expect(others).toEqual([])
    expect(mail?.headers.get('subject')).toBe('[Shared] R-001 added')
    expect(mail?.headers.get('list-unsubscribe')).toMatch(/^<https:/)
    for (const type of ['text/plain', 'text/html'] as const) {
      expect(partOf(mail, type)).toContain('Since you were here')
      expect(partOf(mail, type)).toContain('R-001 Dam breaks')
      expect(partOf(mail, type)).toContain(`${APP_URL}/boards/${board.id}#card=`)
      expect(partOf(mail, type)).toContain('once a day because you chose it')
    }
    expect(await lookDayAfter(new Date(left.getTime() + DAY_MS))).toEqual([])
  })

  it('S56: tells what changed beside what waits, but not of a muted board, nor to somebody who is there', async () => {
    const left = await missOneCard()
    await room.mention(board, ben, 'Here.')
    const [mail] = await lookDayAfter(left)
    expect(mail?.headers.get('subject')).toBe('1 thing waits for you on 1 board')
    expect(partOf(mail, 'text/plain')).toContain('Here.')
    expect(partOf(mail, 'text/plain')).toContain('R-001 added, 1 comment')
    await follow('all')
    await BoardGuest.open(room.server, board.id, ben)
    await waitFor('Ben is here', () => room.context.boardVisits.isVisiting(board.id, ben.id))
    expect(await lookDayAfter(left)).toEqual([])
    await follow('none')
    await room.db.inboxItem.updateMany({ data: { mailedAt: null } })
    expect(partOf((await lookDayAfter(left))[0], 'text/plain')).not.toContain('R-001')
  })

  it('S55, S56: tells nothing of a board that the person lost meanwhile, and waits while people answer alone', async () => {
    const left = await missOneCard()
    await follow('all')
    await choose({ pace: 'daily', hour: 18, digestAt: left })
    room.at = new Date(left.getTime() + DAY_MS)
    await claimMails(room.context)
    const [claimed] = await room.db.noticeMail.findMany({ where: { userId: ben.id } })
    const write = { kind: 'write', cardKind: 'risk', isAnonymous: true }
    const plan = { title: 'Workshop', steps: [{ ...PLAIN_STEP, title: 'Write', activity: write }] }
    const { id } = (await board.owner.call<Session>('POST', `${board.path}/sessions`, plan)).body
    await board.owner.call('POST', `${board.path}/sessions/${id}/changes`, { type: 'start' })
    expect(await room.look(ben)).toEqual([])
    expect(claimed && (await room.db.noticeMail.count({ where: { id: claimed.id } }))).toBe(1)
    await board.owner.call('POST', `${board.path}/sessions/${id}/changes`, { type: 'close' })
    await room.db.membership.deleteMany({ where: { boardId: board.id, userId: ben.id } })
    room.at = new Date(room.at.getTime() + MINUTE_MS)
    expect(await room.look(ben)).toEqual([])
    expect(claimed && (await room.db.noticeMail.count({ where: { id: claimed.id } }))).toBe(0)
  })

  it('S56: comes once, at the chosen hour of the chosen place, about all boards', async () => {
    await choose({ pace: 'daily', hour: 18, timeZone: 'Asia/Tokyo', digestAt: new Date('2026-11-29T05:00:00Z') })
    const other = await SharedBoard.on(room.server)
    await other.server.caller(ben.token).call('POST', '/api/join', { token: (await other.link('editor')).token })
    await room.mention(board, ben, 'Here.')
    await room.mention(other, ben, 'There.')
    await room.db.inboxItem.updateMany({
      data: { firstAt: new Date('2026-11-29T06:00:00Z'), lastAt: new Date('2026-11-29T06:00:00Z') },
    })
    room.at = new Date('2026-11-29T08:59:59Z')
    expect(await room.look(ben)).toEqual([])
    room.at = new Date('2026-11-29T09:00:00Z')
    const [mail, ...others] = await room.look(ben)
    expect(others).toEqual([])
    expect(mail?.headers.get('subject')).toBe('2 things wait for you on 2 boards')
    for (const words of ['Here.', 'There.']) expect(partOf(mail, 'text/plain')).toContain(words)
    room.at = new Date('2026-11-29T12:00:00Z')
    expect(await room.look(ben)).toEqual([])
    room.at = new Date('2026-11-30T09:00:00Z')
    expect(await room.look(ben)).toEqual([])
  })
})

describe('a person', () => {
  it('S56: gets at most twenty mails a day, the last of which says so; what is unread goes out the next day', async () => {
    await room.mention(board, ben, 'The last of today.')
    await room.after(ben, 2 * MINUTE_MS)
    await choose({ sentOn: room.at.toISOString().slice(0, 10), sentCount: 19 })
    const [last] = await room.look(ben)
    expect(partOf(last, 'text/plain')).toContain('This is the last mail that you get today.')
    expect(partOf(last, 'text/html')).toContain('This is the last mail that you get today.')
    await room.mention(board, ben, 'One too many.')
    // Days are the server's, in UTC.
    await room.db.inboxItem.updateMany({ data: { lastAt: new Date(room.at.getTime() + 1) } })
    const day = room.at.toISOString().slice(0, 10)
    room.at = new Date(`${day}T23:59:59.999Z`)
    expect(await room.look(ben)).toEqual([])
    room.at = new Date(room.at.getTime() + 11 * MINUTE_MS)
    const [next] = await room.look(ben)
    expect(partOf(next, 'text/plain')).toContain('One too many.')
    expect(partOf(next, 'text/plain')).not.toContain('last mail that you get today')
  })

  it('S56: whose address is refused for good gets nothing more until it is confirmed again', async () => {
    room.smtp.refusalOf = (address) => (address === ben.email ? 550 : undefined)
    await room.mention(board, ben, 'Hello?')
    expect(await room.lookAfter(ben, 2 * MINUTE_MS)).toEqual([])
    expect((await ben.call<{ bouncedAt: string | null }>('GET', '/api/me/mail')).body.bouncedAt).not.toBeNull()
    room.smtp.refusalOf = () => undefined
    await room.mention(board, ben, 'Hello again?')
    expect(await room.lookAfter(ben, 2 * MINUTE_MS)).toEqual([])

    const seen = room.smtp.mails.length
    await askToVerify(room.context, ben.id, 'en')
    await expect.poll(() => room.smtp.mails.length, { timeout: 30_000 }).toBe(seen + 1)
    const token = /\/verify-email#(\S+)/.exec(room.smtp.mails.at(-1)?.text ?? '')?.[1] ?? ''
    expect((await room.server.caller().call('POST', '/api/verify-email', { token })).status).toBe(200)
    const [mail] = await room.lookAfter(ben, 2 * MINUTE_MS)
    expect(partOf(mail, 'text/plain')).toContain('Hello again?')
  })

  it('whose mail server is out of order for now gets the same mail later, after growing pauses', async () => {
    room.smtp.refusalOf = () => 451
    await room.mention(board, ben, 'Patience.')
    expect(await room.lookAfter(ben, 2 * MINUTE_MS)).toEqual([])
    const [waiting] = await room.db.noticeMail.findMany()
    expect(waiting?.tryAt?.getTime()).toBe(room.at.getTime() + MINUTE_MS)
    room.at = new Date(room.at.getTime() + MINUTE_MS)
    expect(await room.look(ben)).toEqual([])
    const [again] = await room.db.noticeMail.findMany()
    expect(again?.tryAt?.getTime()).toBe(room.at.getTime() + 5 * MINUTE_MS)
    room.smtp.refusalOf = () => undefined
    room.at = new Date(room.at.getTime() + 5 * MINUTE_MS - 1)
    expect(await room.look(ben)).toEqual([])
    room.at = new Date(room.at.getTime() + 1)
    const [mail] = await room.look(ben)
    expect(mail?.headers.get('message-id')).toBe(`<${waiting?.id}@board.example.org>`)
    expect(await room.db.noticeMail.count()).toBe(0)
  })
})
