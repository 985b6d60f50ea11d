// The program that reads one file is ended when its processor time is used up, when it is silent for too long, and at
// once when its sender has gone; and it leaves nothing behind. Slow files don't hold up the others.

import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import type { BriefJob, ReadProgress } from '@/server/briefs/brief-job'
import { BriefReader } from '@/server/briefs/brief-reader'
import { createLogger } from '@/server/log/logger'
import { askerNamed } from '../../support/asker'
import { makePdf, pageOfText } from '../../support/pdf'
import { waitFor } from '../../support/wait-for'

const PROGRAM = fileURLToPath(new URL('../../../server/briefs/brief-program-source.mjs', import.meta.url))
const logger = createLogger('silent')
const ANN = askerNamed('ann')
const job = (limits: Partial<BriefJob['limits']> = {}): BriefJob => ({
  as: 'file',
  fileName: 'report.pdf',
  limits: { ...DEFAULT_LIMITS, ...limits },
})
const ofPages = (count: number) =>
  makePdf(Array.from({ length: count }, (_, i) => pageOfText([`The words of page ${i}, which are few and plain.`])))

let folder: string
/** Programs that first report their process id as progress: the real one, and one that then stays silent. */
let telling: string
let silent: string
/** A program that reads files at once, except those named nasty, which are slow and never finish. */
let nasty: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreboard-programs-'))
  const tell = `process.stdout.write(JSON.stringify({ progress: { stage: 'reading', done: process.pid, total: 0 } }) + '\\n')`
  telling = join(folder, 'telling.mjs')
  silent = join(folder, 'silent.mjs')
  nasty = join(folder, 'nasty.mjs')
  const brief = `{ title: '', text: 'Words.', blocks: [], warnings: [], metadata: {}, sourceUrl: null }`
  await writeFile(
    nasty,
    `const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n')
    if (JSON.parse(process.argv[2]).fileName !== 'nasty') say({ brief: ${brief} })
    else {
      ${tell}
      say({ isSlow: true })
      setInterval(() => undefined, 1_000)
    }`,
  )
  await writeFile(telling, `${tell}\nawait import(${JSON.stringify(PROGRAM)})\n`)
  await writeFile(silent, `${tell}\nsetInterval(() => undefined, 1_000)\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A dead process stays in the list until its parent has been notified. */
const isGone = (pid: number) => !existsSync(`/proc/${pid}/fd/0`)

/** The processes that run a program; one that is dead has no command line any more. */
const runningOf = (program: string) =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program)
    } catch {
      // It ended in the meantime.
      return false
    }
  })

/** The paths of files, not pipes or code, that a process has open. */
function openFiles(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`)
    .map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`)
      } catch {
        // The descriptor was closed in the meantime.
        return ''
      }
    })
    .filter((path) => path.startsWith('/') && !path.startsWith('/dev/') && !path.includes('node_modules'))
}

test('S25: maxBriefCpuMs: a file is read that needs less of the processor, and one that needs more is refused in words', async () => {
  const reader = new BriefReader(logger)
  const { pages } = await reader.read(job({ maxBriefCpuMs: 60_000 }), ofPages(3), ANN)
  expect(pages).toHaveLength(3)
  await expect(reader.read(job({ maxBriefCpuMs: 30 }), ofPages(3), ANN)).rejects.toMatchObject({
    code: 'heavy-brief',
    message: expect.stringMatching(/^This file takes too long to read\..*paste/) as string,
  })
})

test('S25: a program that gives no answer is ended by the clock, and the next file has its turn', async () => {
  const reader = new BriefReader(logger, { program: silent, deadlineMs: 1_500 })
  const all = [1, 2, 3].map(() => reader.read(job(), ofPages(1), ANN))
  const refused = all.map((reading) => expect(reading).rejects.toMatchObject({ code: 'heavy-brief' }))
  await waitFor('a program runs', () => runningOf(silent).length > 0)
  await Promise.all(refused)
  expect(runningOf(silent)).toEqual([])
  expect(reader.active).toBe(0)
})

test('S25: a sender who goes away ends the program at once, in the middle of a page, and it has written no file', async () => {
  const reader = new BriefReader(logger, { program: telling })
  const stop = new AbortController()
  let pid = 0
  let files: string[] | undefined
  let furthest = 0
  const onProgress = ({ done, total }: ReadProgress) => {
    if (total === 0) pid = done
    else furthest = done
    if (total < 300 || done < 2 || files) return
    files = openFiles(pid)
    stop.abort()
  }
  const reading = reader.read(job(), ofPages(300), ANN, { signal: stop.signal, onProgress })
  await expect(reading).rejects.toMatchObject({ code: 'bad-request', message: 'The import was called off.' })
  expect(furthest).toBeLessThan(300)
  expect([isGone(pid), reader.active, files]).toEqual([true, 0, []])
})

test('S25: a sender who goes away while waiting for a turn starts no program', async () => {
  const reader = new BriefReader(logger, { program: silent })
  const [stop, leave] = [new AbortController(), new AbortController()]
  const running = reader.read(job(), ofPages(1), ANN, { signal: stop.signal })
  const pids: number[] = []
  const waiting = reader.read(job(), ofPages(1), ANN, {
    signal: leave.signal,
    onProgress: ({ done }) => pids.push(done),
  })
  await waitFor('one runs', () => reader.active === 1)
  expect(reader.waiting).toBe(1)
  leave.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'bad-request', message: 'The import was called off.' })
  expect([reader.active, reader.waiting]).toEqual([1, 0])
  stop.abort()
  await expect(running).rejects.toMatchObject({ code: 'bad-request' })
  expect([pids, reader.active]).toEqual([[], 0])
})

const NASTY = { ...job(), fileName: 'nasty' }
const BYTES = Buffer.from('Words.')

test('S39: eight people with four files each that never end keep nobody’s small file waiting, and have no more places', async () => {
  const reader = new BriefReader(logger, { program: nasty, deadlineMs: 600_000 })
  const visitors = Array.from({ length: 8 }, (_, i) => askerNamed(`visitor ${i}`, 'one address'))
  const theirs = visitors.flatMap((asker) => [1, 2, 3, 4].map(() => reader.read(NASTY, BYTES, asker)))
  await expect(reader.read(NASTY, BYTES, askerNamed('visitor 0', 'one address'))).rejects.toMatchObject({
    code: 'too-many',
    message: expect.stringMatching(/^Several of your briefs are being read/) as string,
    retryAfterSeconds: expect.any(Number) as number,
  })
  let ended = 0
  for (const each of theirs) each.catch(() => ended++)
  // One read from another address, and one from the same.
  expect((await reader.read(job(), BYTES, ANN)).text).toBe('Words.')
  expect((await reader.read(job(), BYTES, askerNamed('ben', 'one address'))).text).toBe('Words.')
  // At most two reads of the flood were pushed out: one for each of them.
  expect(ended).toBeLessThanOrEqual(2)
  expect(reader.waiting).toBeGreaterThan(20)
  reader.close()
})

test('S39: a file that takes long goes on where nobody has to give way for it, and begins again when it had to', async () => {
  const reader = new BriefReader(logger, { program: nasty, deadlineMs: 600_000 })
  const read = (name: string) => {
    const pids: number[] = []
    const stop = new AbortController()
    const onProgress = ({ done }: ReadProgress) => pids.push(done)
    const done = reader.read(NASTY, BYTES, askerNamed(name), { signal: stop.signal, onProgress })
    return { pids, stop: () => stop.abort(), done: expect(done).rejects.toMatchObject({ code: 'bad-request' }) }
  }
  const [first, second] = [read('ann'), read('ben')]
  await waitFor('the second waits for the first', () => second.pids.length === 1 && reader.active === 1)
  expect(first.pids.filter((pid) => !isGone(pid))).toHaveLength(1)
  expect(isGone(second.pids[0] ?? 0)).toBe(true)
  first.stop()
  await waitFor('the second begins again', () => second.pids.length === 2)
  expect(first.pids).toHaveLength(1)
  second.stop()
  await Promise.all([first.done, second.done])
  expect([reader.active, reader.waiting]).toEqual([0, 0])
})
