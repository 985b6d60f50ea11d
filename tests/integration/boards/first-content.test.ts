// A board during its creation: once its row exists its content does, and a failed creation leaves nothing.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { viewDocument } from '@/lib/document/view/view-document'
import { type Person, toPerson } from '@/server/auth/identity'
import { type ExampleContext, makeExampleBoard } from '@/server/services/boards/make-example-board'
import { ApiServer } from '../../support/api-server'

let server: ApiServer
let owner: Person

beforeAll(async () => {
  server = await ApiServer.start()
  const caller = await server.visitor()
  const { body } = await caller.call<{ id: string }>('GET', '/api/me')
  const user = await server.services.users.find(body.id)
  if (!user) throw new Error('The visitor has no account.')
  owner = toPerson(user)
})

afterAll(() => server.stop())

const cardsOf = (boardId: string) => server.services.rooms.read(boardId, (doc) => viewDocument(doc).cards.length)

/** The server's own context, with a hook that runs as soon as the row is written. */
function contextWith(onRow: (boardId: string) => void): ExampleContext {
  const { services } = server
  const create: ExampleContext['boards']['create'] = async (board) => {
    const made = await services.boards.create(board)
    onRow(made.id)
    return made
  }
  return { ...services, boards: { create } as ExampleContext['boards'] }
}

it('is found with its content by a job that opens it as soon as its row is there', async () => {
  let early: Promise<number> | undefined
  const { board } = await makeExampleBoard(
    contextWith((boardId) => {
      early = cardsOf(boardId)
    }),
    owner,
    { locale: 'en' },
  )
  expect(await early).toBeGreaterThan(0)
  expect(await cardsOf(board.id)).toBe(await early)
})

it('leaves nothing in the log where its row can’t be written', async () => {
  let id = ''
  const context = contextWith((boardId) => {
    id = boardId
    throw new Error('The disk is gone.')
  })
  const erased: string[] = []
  const rooms = {
    seed: (...given: Parameters<ExampleContext['rooms']['seed']>) => server.services.rooms.seed(...given),
    erase: async (boardId: string) => {
      await server.services.rooms.erase(boardId)
      erased.push(boardId)
    },
  }
  await expect(makeExampleBoard({ ...context, rooms }, owner, { locale: 'en' })).rejects.toThrow('The disk is gone.')
  expect(erased).toEqual([id])
  // The row left by this test now has no content.
  expect(await cardsOf(id)).toBe(0)
})
