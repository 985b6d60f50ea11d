import { expect, test } from 'vitest'
import { ApiError } from '@/components/api/client'
import { type WaitingComment, WaitingComments } from '@/components/thread/waiting-comments'

const UNREACHABLE = new ApiError('unreachable', 0, 'no')
const FORBIDDEN = new ApiError('forbidden', 403, 'no')
const SIGNED_OUT = new ApiError('not-signed-in', 401, 'no')
const comment = (key: string): WaitingComment => ({ key, to: { threadId: 't' }, text: key, mentions: [] })

/** A device, and a server that accepts what `answer` lets through. */
function device() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  }
  const sent: string[] = []
  const refused: string[] = []
  const server: { answer: (key: string) => Error | undefined } = { answer: () => undefined }
  const open = () => {
    const list = new WaitingComments({ name: 'list', storage })
    list.connect({
      send: ({ key }) => {
        const error = server.answer(key)
        if (error) return Promise.reject(error)
        sent.push(key)
        return Promise.resolve()
      },
      onRefused: ({ key }) => void refused.push(key),
    })
    return list
  }
  return { open, sent, refused, server, storage }
}

const keys = (list: WaitingComments) => list.getState().comments.map(({ key }) => key)

test('a comment that does not reach the server waits, outlives the page, and is sent once', async () => {
  const { open, sent, server } = device()
  server.answer = () => UNREACHABLE
  const first = open()
  first.add(comment('a'))
  first.add(comment('b'))
  await first.flush()
  expect(keys(first)).toEqual(['a', 'b'])

  const again = open()
  expect(keys(again)).toEqual(['a', 'b'])
  server.answer = () => undefined
  await Promise.all([again.flush(), again.flush()])
  expect(sent).toEqual(['a', 'b'])
  expect(keys(again)).toEqual([])
  expect(keys(open())).toEqual([])
})

test('one that comes while the person is signed out waits until they are back', async () => {
  const { open, sent, refused, server } = device()
  server.answer = () => SIGNED_OUT
  const list = open()
  list.add(comment('a'))
  await expect.poll(() => list.getState().sendingKey).toBeUndefined()
  server.answer = () => undefined
  await list.flush()
  expect([sent, refused]).toEqual([['a'], []])
})

test('one that waits can be deleted, and is not sent then', async () => {
  const { open, sent, server } = device()
  server.answer = () => UNREACHABLE
  const list = open()
  list.add(comment('a'))
  await expect.poll(() => list.getState().sendingKey).toBeUndefined()
  list.remove('a')
  server.answer = () => undefined
  await list.flush()
  expect(sent).toEqual([])
})

test('a refused one stays with its words until the person asks again, and holds up no other', async () => {
  const { open, sent, refused, server } = device()
  server.answer = (key) => (key === 'a' ? FORBIDDEN : undefined)
  const list = open()
  list.add(comment('a'))
  list.add(comment('b'))
  await expect.poll(() => sent).toEqual(['b'])
  await list.flush()
  expect(refused).toEqual(['a'])
  expect(list.getState().comments).toMatchObject([{ key: 'a', isRefused: true }])
  server.answer = () => undefined
  list.retry('a')
  await expect.poll(() => sent).toEqual(['b', 'a'])
})

test('a storage that takes nothing keeps nothing from being sent', async () => {
  const sent: string[] = []
  const list = new WaitingComments({
    name: 'list',
    storage: {
      getItem: () => null,
      setItem: () => {
        throw new Error('full')
      },
    },
  })
  list.connect({
    send: ({ key }) => {
      sent.push(key)
      return Promise.resolve()
    },
    onRefused: () => undefined,
  })
  list.add(comment('a'))
  await expect.poll(() => sent).toEqual(['a'])
  expect(keys(list)).toEqual([])
})

test('what another tab writes is kept beside what this one writes', () => {
  const { open, server } = device()
  server.answer = () => UNREACHABLE
  const [one, two] = [open(), open()]
  one.add(comment('a'))
  two.add(comment('b'))
  one.readAgain()
  expect(keys(one)).toEqual(['a', 'b'])
})
