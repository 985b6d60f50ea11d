// When the board's picture is drawn: after it settles, seldom, when the page is hidden; and silently when it fails.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ThumbnailKeeper } from '@/components/board/content/thumbnail-keeper'

beforeEach(() => vi.useFakeTimers({ now: 0 }))
afterEach(() => vi.useRealTimers())

function keeper(draw: () => Promise<Blob | undefined> = () => Promise.resolve(new Blob(['picture']))) {
  const send = vi.fn(() => Promise.resolve())
  return { send, keeper: new ThumbnailKeeper({ draw, send, now: Date.now }) }
}

describe('the picture', () => {
  it('is drawn four seconds after the last edit, not during editing', async () => {
    const { keeper: kept, send } = keeper()
    for (let i = 0; i < 10; i++) {
      kept.edited()
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(4_000)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('is drawn at most every thirty seconds', async () => {
    const { keeper: kept, send } = keeper()
    for (let i = 0; i < 10; i++) {
      kept.edited()
      await vi.advanceTimersByTimeAsync(5_000)
    }
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('is drawn at once when the page is put aside, and only if something changed', async () => {
    const { keeper: kept, send } = keeper()
    kept.putAside()
    await vi.advanceTimersByTimeAsync(0)
    expect(send).not.toHaveBeenCalled()
    kept.edited()
    kept.putAside()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('fails quietly and counts it', async () => {
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined)
    const { keeper: kept, send } = keeper(() => Promise.reject(new Error('no canvas')))
    kept.edited()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(send).not.toHaveBeenCalled()
    expect(kept.failures).toBe(1)
    expect(debug).toHaveBeenCalledTimes(1)
    debug.mockRestore()
  })

  it('is not sent for an empty board', async () => {
    const { keeper: kept, send } = keeper(() => Promise.resolve(undefined))
    kept.edited()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(send).not.toHaveBeenCalled()
  })
})
