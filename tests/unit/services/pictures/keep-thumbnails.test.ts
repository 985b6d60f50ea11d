// When the server draws the small picture of a board by itself, with a renderer that only counts.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createLogger } from '@/server/log/logger'
import type { RenderedPicture, RenderJob } from '@/server/render/render-job'
import { keepThumbnails } from '@/server/services/pictures/keep-thumbnails'
import { ManualClock } from '../../../support/manual-clock'

const QUIET_MS = 60_000

/** A board that was made when the clock starts. */
function setUp({ isThere = true } = {}) {
  const clock = new ManualClock()
  const state = {
    isIdle: true,
    drawn: [] as RenderJob[],
    thumbnailAt: null as Date | null,
    changedAt: clock.date(),
    rounds: [] as unknown[],
  }
  let committed: (boardId: string, at: Date) => void = () => undefined
  const context = {
    defaultLocale: 'en',
    rooms: {
      onCommitted: (listener: typeof committed) => {
        committed = listener
        return () => undefined
      },
      read: <T>(_id: string, look: (doc: Y.Doc) => T) => Promise.resolve(look(new Y.Doc())),
    },
    boards: { find: (id: string) => Promise.resolve({ id, title: 'B', changedAt: state.changedAt, deletedAt: null }) },
    rounds: { list: () => Promise.resolve(state.rounds) },
    thumbnails: {
      find: () => Promise.resolve(state.thumbnailAt && { updatedAt: state.thumbnailAt }),
      put: () => {
        state.thumbnailAt = clock.date()
        return Promise.resolve()
      },
    },
    pictures: {
      get isIdle() {
        return state.isIdle
      },
      isThere: () => Promise.resolve(isThere),
      draw(job: RenderJob): Promise<RenderedPicture[]> {
        state.drawn.push(job)
        return Promise.resolve([{ name: '', bytes: new Uint8Array([1]), widthPx: 1, heightPx: 1 }])
      },
    },
  } as unknown as Parameters<typeof keepThumbnails>[0]
  const stop = keepThumbnails(context, { thumbnailQuietMs: QUIET_MS }, clock, createLogger('silent'))
  const change = () => {
    state.changedAt = clock.date()
    committed('board', state.changedAt)
  }
  /** Advances the time, look by look, with the effect of each look. */
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 15_000) {
      clock.advance(Math.min(15_000, left))
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { state, change, pass, stop, clock }
}

test('thumbnailQuietMs: a board that changed is drawn when it was quiet for so long, not before, and once', async () => {
  const { state, change, pass, stop } = setUp()
  change()
  await pass(45_000)
  change()
  await pass(45_000)
  expect(state.drawn).toEqual([])
  await pass(15_000)
  expect(state.drawn.map(({ task }) => task.kind)).toEqual(['thumbnail'])
  await pass(600_000)
  expect(state.drawn).toHaveLength(1)
  await stop()
})

test('what an editor’s page drew since isn’t drawn again', async () => {
  const { state, change, pass, stop, clock } = setUp()
  change()
  await pass(30_000)
  state.thumbnailAt = clock.date()
  await pass(120_000)
  expect(state.drawn).toEqual([])
  await stop()
})

test('a board whose cards people rate alone is drawn when they have the result', async () => {
  const { state, change, pass, stop } = setUp()
  change()
  state.rounds = [
    {
      id: 'round',
      state: 'open',
      stepId: null,
      sessionId: null,
      cardIds: [],
      activity: { kind: 'score', cardKind: 'risk' },
    },
  ]
  await pass(300_000)
  expect(state.drawn).toEqual([])
  state.rounds = []
  await pass(60_000)
  expect(state.drawn).toHaveLength(1)
  await stop()
})

test('it waits while somebody waits for a picture, and where there is no Chromium it draws nothing', async () => {
  const busy = setUp()
  busy.change()
  busy.state.isIdle = false
  await busy.pass(120_000)
  expect(busy.state.drawn).toEqual([])
  busy.state.isIdle = true
  await busy.pass(15_000)
  expect(busy.state.drawn).toHaveLength(1)
  await busy.stop()

  const bare = setUp({ isThere: false })
  bare.change()
  await bare.pass(120_000)
  expect(bare.state.drawn).toEqual([])
  await bare.stop()
})
