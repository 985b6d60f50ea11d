// When the server's browser starts and ends: each one that was started is ended, however slowly its predecessor exits.

import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { createLogger } from '@/server/log/logger'
import { Chromium } from '@/server/render/chromium'
import { waitFor } from '../../../support/wait-for'

/** A browser that exits only when the test lets it. */
class SlowBrowser extends EventEmitter {
  isEnding = false
  readonly #ended = new Promise<void>((resolve) => this.once('disconnected', () => resolve()))
  newContext = () => Promise.resolve({ close: () => Promise.resolve() })
  close(): Promise<void> {
    this.isEnding = true
    return this.#ended
  }
}

const started: SlowBrowser[] = []
vi.mock('playwright-core', () => ({
  chromium: {
    launch: () => {
      const browser = new SlowBrowser()
      started.push(browser)
      return Promise.resolve(browser)
    },
  },
}))

beforeEach(() => {
  started.length = 0
})

it('F23: ends a browser that was started while the one before it was still going', async () => {
  const chromium = new Chromium({
    path: process.execPath,
    host: () => 'here',
    logger: createLogger('silent'),
    jobsPerBrowser: 100,
    idleMs: 0,
  })
  const job = () => Promise.resolve()
  await chromium.withContext({}, job)
  await waitFor('the first one is ending', () => started[0]?.isEnding === true)
  await chromium.withContext({}, job)
  started[0]?.emit('disconnected')
  await waitFor('the second one is ending', () => started[1]?.isEnding === true)
  expect(started).toHaveLength(2)
  started[1]?.emit('disconnected')
  await chromium.close()
})
