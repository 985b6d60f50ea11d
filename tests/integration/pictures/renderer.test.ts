// The renderer with a real Chromium, on pages that misbehave: whose turn it is, what ends it, what it may reach, and
// what is left behind.

import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { PictureRenderer } from '@/server/render/picture-renderer'
import type { RenderJob } from '@/server/render/render-job'
import { askerNamed } from '../../support/asker'
import { DrawingSite, jobFor } from '../../support/drawing-site'
import { waitFor } from '../../support/wait-for'

let site: DrawingSite
let elsewhere: DrawingSite
beforeAll(async () => {
  site = await DrawingSite.start()
  elsewhere = await DrawingSite.start()
})
afterAll(async () => {
  await site.stop()
  await elsewhere.stop()
})

let renderer: PictureRenderer
afterEach(() => renderer.close())

const drawn = async (job: RenderJob, signal?: AbortSignal): Promise<string> => {
  const [picture] = await renderer.draw(job, askerNamed('ann'), signal)
  return Buffer.from(picture?.bytes ?? []).toString()
}
/** Running browsers that this process started. */
const browsers = (): number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('--remote-debugging'))
    .map((line) => Number.parseInt(line, 10))

test('draws one job after the other in one browser and leaves no context behind; after so many it takes a new one', async () => {
  renderer = site.renderer({}, { jobsPerBrowser: 3 })
  const seen = new Set<number>()
  for (let i = 0; i < 6; i++) {
    expect(await drawn(jobFor(`picture-${i}`))).toBe(`picture-${i}`)
    expect(renderer.stats).toEqual({ waiting: 0, openContexts: 0 })
    for (const pid of browsers()) seen.add(pid)
    expect(browsers().length).toBeLessThanOrEqual(1)
  }
  // A browser is replaced right after its third job: each is seen after its first and second.
  expect(seen.size).toBe(2)
  await renderer.close()
  await waitFor('the browser has ended', () => browsers().length === 0)
})

test('maxWaitingRenders: as many wait, one more is sent away with 503 and when to come back', async () => {
  renderer = site.renderer({ maxWaitingRenders: 2 })
  const jobs = ['wait 1000', 'second', 'third'].map((title) => drawn(jobFor(title)))
  await waitFor('two wait', () => renderer.stats.waiting === 2)
  await expect(drawn(jobFor('fourth'))).rejects.toMatchObject({
    code: 'busy',
    retryAfterSeconds: expect.any(Number) as number,
  })
  expect(await Promise.all(jobs)).toEqual(['waited', 'second', 'third'])
})

test('maxRenderMs: what takes less is drawn, what takes longer is ended, and the next one is drawn', async () => {
  renderer = site.renderer({ maxRenderMs: 6_000 })
  const late = expect(drawn(jobFor('spin'))).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 30 })
  const next = drawn(jobFor('wait 10'))
  await late
  expect(await next).toBe('waited')
  expect(renderer.stats).toEqual({ waiting: 0, openContexts: 0 })
})

test('a caller who goes away ends their job, drawn or waiting, and nobody else’s', async () => {
  renderer = site.renderer()
  const [first, second] = [new AbortController(), new AbortController()]
  const gone = expect.objectContaining({ code: 'bad-request' }) as unknown
  const running = expect(drawn(jobFor('hang'), first.signal)).rejects.toEqual(gone)
  const waiting = expect(drawn(jobFor('never'), second.signal)).rejects.toEqual(gone)
  const next = drawn(jobFor('next'))
  await waitFor('the first is drawn', () => renderer.stats.openContexts === 1)
  second.abort()
  await waiting
  first.abort()
  await running
  expect(await next).toBe('next')
  await expect(drawn(jobFor('late'), first.signal)).rejects.toMatchObject({ code: 'bad-request' })
})

test('after a crash of the browser its job fails with a sentence, and the next one is drawn', async () => {
  renderer = site.renderer()
  const job = drawn(jobFor('hang'))
  await waitFor('the first is drawn', () => renderer.stats.openContexts === 1)
  for (const pid of browsers()) process.kill(pid, 'SIGKILL')
  await expect(job).rejects.toMatchObject({ code: 'internal' })
  expect(await drawn(jobFor('again'))).toBe('again')
})

test('S30: a drawing page reaches its job, its images and our files, and no other address, here or elsewhere', async () => {
  renderer = site.renderer()
  const own = ['/render/task', '/render/document', '/fonts/a.woff2', '/_next/static/a.js', '/assets/aaaaaaaaaaaaaaaa']
  const refused = ['/api/me', '/boards/a', '/assets/bbbbbbbbbbbbbbbb', '/metrics', `${elsewhere.url}/fonts/a.woff2`]
  const image = { bytes: new Uint8Array([1]), mimeType: 'image/png' }
  const readImage = (id: string) => Promise.resolve(id === 'aaaaaaaaaaaaaaaa' ? image : null)
  const addresses = [...own, ...refused, 'http://example.org/', 'http://localhost:1/']
  const answers: unknown = JSON.parse(await drawn(jobFor(`reach ${addresses.join(' ')}`, readImage)))
  expect(answers).toEqual(addresses.map((address) => (own.includes(address) ? 200 : 'refused')))
  expect(await drawn(jobFor(`socket ${elsewhere.url.replace('http', 'ws')}/sync/a`))).toBe('refused')
  await expect(drawn(jobFor(`leave ${elsewhere.url}/`))).rejects.toMatchObject({ code: 'internal' })
  expect(elsewhere.asked).toEqual([])
  expect(site.asked.filter((path) => /^\/(api|boards|assets|metrics|sync)/.test(path))).toEqual([])
})

test('an answer that isn’t one of a renderer’s page ends the job', async () => {
  renderer = site.renderer()
  await expect(drawn(jobFor('talk'))).rejects.toMatchObject({ code: 'internal' })
})

test('without a Chromium it says what to install, and nobody waits for it', async () => {
  renderer = site.renderer({}, { chromiumPath: '/nowhere/chromium' })
  await expect(drawn(jobFor('a'))).rejects.toMatchObject({
    code: 'renderer-missing',
    message: expect.stringContaining('CHROMIUM_PATH') as string,
  })
})
