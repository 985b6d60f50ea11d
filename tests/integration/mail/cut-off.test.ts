// The server ends while mail is claimed or being sent, and two jobs look at the same rows: no mail goes out twice.

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { claimMails } from '@/server/services/mail/claim-mails'
import { watchMails } from '@/server/services/mail/watch-mails'
import { ManualClock } from '../../support/manual-clock'
import { SharedBoard } from '../../support/shared-board'
import { MailRoom, MINUTE_MS, type Reader } from './mail-room'

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
  board = await SharedBoard.on(room.server)
  ben = await room.reader(board, 'Ben')
  await room.mention(board, ben, 'Look.')
  await room.after(ben, 2 * MINUTE_MS)
})

/** A server that starts on the same data, looks twice and ends. */
async function nextServer(): Promise<void> {
  const clock = new ManualClock()
  const stop = watchMails(room.context, clock, room.context.logger)
  for (let look = 0; look < 2; look++) {
    clock.advance(5_000)
    // The next look is scheduled when this one is over.
    await expect.poll(() => clock.waiting, { timeout: 30_000 }).toBe(1)
  }
  await stop?.()
}

const sent = () => room.smtp.mails.filter(({ to }) => to.includes(ben.email)).length

it('F42: a mail that was claimed and not begun is sent once after the next start', async () => {
  await claimMails(room.context)
  expect(await room.db.noticeMail.count()).toBe(1)
  await nextServer()
  expect(sent()).toBe(1)
  await nextServer()
  expect(sent()).toBe(1)
})

it('F42: a mail that the mail server may have accepted is not sent again, and its entries stay unread in the inbox', async () => {
  await claimMails(room.context)
  const [mail] = await room.context.noticeMails.toTry(room.at)
  if (!mail) throw new Error('No mail was claimed')
  expect(await room.context.noticeMails.take(mail)).toBe(true)
  await nextServer()
  expect(sent()).toBe(0)
  expect(await room.db.noticeMail.count()).toBe(0)
  expect((await ben.call<{ unread: number }>('GET', '/api/inbox')).body.unread).toBe(1)
})

it('F42: two who look at once claim and send each mail once', async () => {
  await Promise.all([claimMails(room.context), claimMails(room.context)])
  expect(await room.db.noticeMail.count()).toBe(1)
  await Promise.all([room.look(ben), room.look(ben)])
  expect(sent()).toBe(1)
})
