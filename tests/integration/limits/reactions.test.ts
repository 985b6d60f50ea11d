// Reactions in a session: what one person, and what a whole board, may show at once.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { PLAIN_STEP, type Session } from '@/lib/domain/session/session'
import type { BoardGuest } from '../../support/board-guest'
import { SharedBoard } from '../../support/shared-board'
import { waitFor } from '../../support/wait-for'

const OF_PERSON = 3
const OF_BOARD = 5

let board: SharedBoard
let guest: BoardGuest
beforeEach(async () => {
  board = await SharedBoard.start({
    MAX_REACTIONS_PER10S_PER_USER: String(OF_PERSON),
    MAX_REACTIONS_PER_SECOND_PER_BOARD: String(OF_BOARD),
  })
  const plan = { title: 'Workshop', steps: [{ ...PLAIN_STEP, title: 'Talk' }] }
  const { id } = (await board.owner.call<Session>('POST', `${board.path}/sessions`, plan)).body
  await board.owner.call('POST', `${board.path}/sessions/${id}/changes`, { type: 'start' })
  guest = await board.guest(await board.link('commenter'))
})
afterEach(async () => {
  guest.destroy()
  await board.stop()
})

const react = async (by = guest.caller) =>
  (await by.call('POST', `${board.path}/session/reactions`, { kind: 'applause' })).status
const shown = () => guest.notices.filter(({ type }) => type === 'reaction').length

test('maxReactionsPer10sPerUser: as many reactions are taken, then the person waits, and others go on', async () => {
  for (let i = 0; i < OF_PERSON; i++) expect(await react()).toBe(204)
  const refused = await guest.caller.call<{ code: string }>('POST', `${board.path}/session/reactions`, {
    kind: 'agree',
  })
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many'])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await react(board.owner)).toBe(204)
  await waitFor('all that were taken are shown', () => shown() === OF_PERSON + 1)
})

test('maxReactionsPerSecondPerBoard: as many are shown at once, and one more is taken and not shown', async () => {
  const link = await board.link('editor')
  const people = await Promise.all(Array.from({ length: 4 }, () => board.join(link)))
  const answers = await Promise.all(people.flatMap((by) => [react(by), react(by), react(by)]))
  expect(answers).toEqual(answers.map(() => 204))
  // The marks after them are answered when everything has been sent.
  await guest.answer()
  expect(shown()).toBeGreaterThanOrEqual(OF_BOARD)
  expect(shown()).toBeLessThan(answers.length)
})
