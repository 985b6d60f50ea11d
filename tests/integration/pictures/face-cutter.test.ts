// Shares font subsets out when many clients request them: in fair turns, none for clients that have gone, and the
// server's own pictures beside all of them (SYNC-SPEC S38).

import { afterAll, beforeEach, expect, test } from 'vitest'
import { FaceCutter } from '@/server/fonts/face-cutter'
import { createLogger } from '@/server/log/logger'
import { askerNamed } from '../../support/asker'

const cutter = new FaceCutter(createLogger('silent'))
afterAll(() => cutter.close())

let done: string[] = []
let begins = 0x4e00
beforeEach(() => {
  done = []
})

/** A subset that nobody has requested yet, with so many letters. */
function part(letters: number) {
  begins += letters
  const text = Array.from({ length: letters }, (_, i) => String.fromCodePoint(begins - letters + i)).join('')
  return { name: 'noto-sans-jp-japanese-400-normal', text }
}

/** Records what finishes, in order. */
function noted(name: string, cutting: Promise<Uint8Array>): Promise<void> {
  return cutting.then(
    () => void done.push(name),
    () => void done.push(`${name} not`),
  )
}

test('S38: a subset for a client that hung up is not cut, and the others have their turns', async () => {
  const gone = new AbortController()
  const all = [
    noted('first', cutter.cut(part(2_000), askerNamed('ann'))),
    ...[1, 2].map((i) => noted(`gone ${i}`, cutter.cut(part(3_000), askerNamed('mallory'), gone.signal))),
    noted('last', cutter.cut(part(50), askerNamed('mallory'))),
  ]
  expect(cutter.waiting).toBe(3)
  gone.abort()
  expect(cutter.waiting).toBe(1)
  await Promise.all(all)
  expect(done).toEqual(['gone 1 not', 'gone 2 not', 'first', 'last'])
})

test('S38: a client that hangs up while its subset is cut gets no answer, and the next one that asks for the same gets it', async () => {
  const gone = new AbortController()
  const wanted = part(1_500)
  const cutting = cutter.cut(wanted, askerNamed('ann'), gone.signal)
  const refused = expect(cutting).rejects.toMatchObject({ code: 'bad-request' })
  const same = cutter.cut(wanted, askerNamed('ben'))
  gone.abort()
  await refused
  expect((await same).byteLength).toBeGreaterThan(0)
})

test('S38: parts for the server’s own pictures wait for nobody', async () => {
  const others = [1, 2, 3].map((i) => noted(`page ${i}`, cutter.cut(part(2_000), askerNamed('mallory'))))
  const own = noted('own', cutter.cutForOwnPicture({ name: 'IBMPlexMono-Bold', text: 'Own' }))
  await Promise.all([...others, own])
  expect(done).toEqual(['own', 'page 1', 'page 2', 'page 3'])
})
