// The actions of a hand on a canvas, and what it feels: the time between frames during a drag, and the time of each
// letter from its key to the picture that shows it. The same code measures both canvases.

import type { CDPSession, Page } from '@playwright/test'
import { median } from '../support/report'

/** Resolves when everything that has come into view is drawn, and the page is idle. */
export function rest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    // The second frame begins when the first has been drawn.
    await frame()
    await frame()
    await new Promise<unknown>((resolve) => requestIdleCallback(resolve))
  })
}

export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Drag {
  /** The mean time between two frames, in ms. */
  readonly frameMs: number
  readonly p95FrameMs: number
  /** The work of the page's main thread for each move of the pointer, in ms. */
  readonly workMs: number
}

const MOVES = 90
const WARM_UP_MOVES = 15
const RADIUS_PX = 120

/** Presses at `from`, moves around in circles, one move per frame, and returns the shape to its place. */
export async function drag(page: Page, devtools: CDPSession, from: Spot): Promise<Drag> {
  const at = (step: number): Spot => {
    const angle = (step / 45) * 2 * Math.PI
    return { x: from.x + RADIUS_PX * Math.sin(angle), y: from.y + (RADIUS_PX / 2) * (1 - Math.cos(angle)) }
  }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= WARM_UP_MOVES; step++) await page.mouse.move(at(step).x, at(step).y)
  const frames = await page.evaluateHandle(() => {
    const times: number[] = []
    const watch = { times, isOn: true }
    const look = (now: number) => {
      times.push(now)
      if (watch.isOn) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    return watch
  })
  const before = await taskSeconds(devtools)
  for (let step = WARM_UP_MOVES + 1; step <= WARM_UP_MOVES + MOVES; step++) {
    await page.mouse.move(at(step).x, at(step).y)
  }
  const worked = (await taskSeconds(devtools)) - before
  const times = await frames.evaluate((watch) => {
    watch.isOn = false
    return watch.times
  })
  await page.mouse.move(from.x, from.y)
  await page.mouse.up()
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time))
  const sorted = [...gaps].sort((a, b) => a - b)
  return {
    frameMs: gaps.reduce((sum, ms) => sum + ms, 0) / gaps.length,
    p95FrameMs: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    workMs: (worked * 1_000) / MOVES,
  }
}

async function taskSeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

export interface Typing {
  readonly medianMs: number
  readonly longestMs: number
}

/** Types into the focused element, one letter after another; measures each from its key to the next frame. */
export async function type(page: Page, word: string): Promise<Typing> {
  const letters: number[] = []
  for (const letter of word) {
    const drawn = await page.evaluateHandle(() => {
      const shown = new Promise<number>((resolve) => {
        addEventListener(
          'keydown',
          ({ timeStamp }) => {
            // A message that is sent in a frame arrives when the frame has been painted.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => resolve(performance.now() - timeStamp)
              port2.postMessage(undefined)
            })
          },
          { capture: true, once: true },
        )
      })
      return { shown }
    })
    await page.keyboard.press(letter)
    letters.push(await drawn.evaluate(({ shown }) => shown))
  }
  const [, ...warm] = letters
  return { medianMs: median(warm), longestMs: Math.max(...warm) }
}
