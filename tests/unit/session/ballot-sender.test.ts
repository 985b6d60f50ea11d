import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BallotSender } from '@/components/session/round/ballot-sender'
import type { Ballot } from '@/lib/domain/session/round'

/** A server that answers when the test says so. */
function stage(left?: Ballot) {
  const sent: Ballot[] = []
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = []
  const kept: (Ballot | undefined)[] = []
  let refusals = 0
  const sender = new BallotSender(
    {
      send: (ballot) => {
        sent.push(ballot)
        return new Promise((resolve, reject) => answers.push({ resolve, reject }))
      },
      isWorthRetrying: (error) => (error as Error).message === 'away',
      keep: (ballot) => kept.push(ballot),
      onRefused: () => {
        refusals += 1
      },
    },
    left,
  )
  const answer = async (error?: string) => {
    const next = answers.shift()
    if (error === undefined) next?.resolve()
    else next?.reject(new Error(error))
    await vi.advanceTimersByTimeAsync(0)
  }
  return { sender, sent, kept, answer, refusals: () => refusals }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a ballot on its way', () => {
  it('is sent once for a hand that gives several dots, and is then at the server', async () => {
    const { sender, sent, kept, answer } = stage()
    for (const dots of [1, 2, 3]) sender.put({ a: dots })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([{ a: 3 }])
    expect(sender.get()).toEqual({ ballot: { a: 3 }, state: 'sending' })
    await answer()
    expect(sender.get()).toBeUndefined()
    expect(kept.at(-1)).toBeUndefined()
  })

  it('is followed by what was changed meanwhile, never overtaken by it', async () => {
    const { sender, sent, answer } = stage()
    sender.put({ a: 1 })
    await vi.advanceTimersByTimeAsync(1_000)
    sender.put({ a: 2 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([{ a: 1 }])
    await answer()
    expect(sender.get()).toEqual({ ballot: { a: 2 }, state: 'sending' })
    expect(sent).toEqual([{ a: 1 }, { a: 2 }])
    await answer()
    expect(sender.get()).toBeUndefined()
  })

  it('says that it waits while the server is away, is kept, and goes when the way is free', async () => {
    const { sender, sent, kept, answer } = stage()
    sender.put({ a: 1 })
    await vi.advanceTimersByTimeAsync(1_000)
    await answer('away')
    expect(sender.get()).toEqual({ ballot: { a: 1 }, state: 'waiting' })
    expect(kept.at(-1)).toEqual({ a: 1 })
    sender.retryNow()
    await vi.advanceTimersByTimeAsync(0)
    expect(sent).toHaveLength(2)
    await answer()
    expect(sender.get()).toBeUndefined()
  })

  it('is tried again by itself', async () => {
    const { sender, sent, answer } = stage()
    sender.put({ a: 1 })
    await vi.advanceTimersByTimeAsync(1_000)
    await answer('away')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(sent).toHaveLength(2)
  })

  it('is given up when the server refuses it, and that is said until the next one', async () => {
    const { sender, sent, kept, answer, refusals } = stage()
    sender.put({ a: 1 })
    await vi.advanceTimersByTimeAsync(1_000)
    await answer('over')
    expect(sender.get()).toMatchObject({ state: 'refused', error: new Error('over') })
    expect(kept.at(-1)).toBeUndefined()
    expect(refusals()).toBe(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    sender.put({ a: 2 })
    expect(sender.get()).toMatchObject({ state: 'sending' })
  })

  it('that an earlier visit could not send goes first', async () => {
    const { sent } = stage({ a: 4 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([{ a: 4 }])
  })
})
