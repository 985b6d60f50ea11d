import { expect, test } from 'vitest'
import { mustWait } from '@/components/thread/must-wait'
import type { SaveState } from '@/lib/domain/boards/save-state'

const offline = (changes: number): SaveState => ({ kind: 'offline', changes, cause: 'no-connection' })
const about = (anchor: object) => ({ to: { anchor, about: anchor } }) as Parameters<typeof mustWait>[0]
const onCard = about({ kind: 'card', id: 'shape:a' })

test('a comment on a thing of the board waits until the thing may be on the server', () => {
  const states: SaveState[] = [
    { kind: 'connecting' },
    { kind: 'saving' },
    offline(1),
    { kind: 'not-saved', changes: 1, reason: 'full' },
  ]
  for (const save of states) expect(mustWait(onCard, save), save.kind).toBe(true)
})

test('it is tried where nothing of the board is on its way, or never will be', () => {
  const states: SaveState[] = [{ kind: 'saved', at: undefined }, offline(0), { kind: 'refused', changes: 2 }]
  for (const save of states) expect(mustWait(onCard, save), save.kind).toBe(false)
})

test('an answer, and a comment on a passage or the board, waits for nothing', () => {
  for (const comment of [
    { to: { threadId: 't' } },
    about({ kind: 'board' }),
    about({ kind: 'passage', briefId: 'b', start: 0, end: 1, quote: 'a' }),
  ]) {
    expect(mustWait(comment, offline(3))).toBe(false)
  }
})
