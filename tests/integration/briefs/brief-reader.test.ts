// The program that reads one file: it is ended when its processor time is over, when it says nothing for too long, and at
// once when its sender has gone away; and it leaves nothing behind.

import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import type { BriefJob, ReadProgress } from '@/server/briefs/brief-job'
import { BriefReader } from '@/server/briefs/brief-reader'
import { createLogger } from '@/server/log'
import { makePdf, pageOfText } from '../../support/pdf'
import { waitFor } from '../../support/wait-for'

const PROGRAM = fileURLToPath(new URL('../../../server/briefs/brief-program-source.mjs', import.meta.url))
const logger = createLogger('silent')
const job = (limits: Partial<BriefJob['limits']> = {}): BriefJob => ({
  as: 'file',
  fileName: 'report.pdf',
  limits: { ...DEFAULT_LIMITS, ...limits },
})
const ofPages = (count: number) =>
  makePdf(Array.from({ length: count }, (_, i) => pageOfText([`The words of page ${i}, which are few and plain.`])))

let folder: string
/** Programs that first tell their process id, as a progress: the real one, and one that then says nothing. */
let telling: string
let silent: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreboard-programs-'))
  const tell = `process.stdout.write(JSON.stringify({ progress: { stage: 'reading', done: process.pid, total: 0 } }) + '\\n')`
  telling = join(folder, 'telling.mjs')
  silent = join(folder, 'silent.mjs')
  await writeFile(telling, `${tell}\nawait import(${JSON.stringify(PROGRAM)})\n`)
  await writeFile(silent, `${tell}\nsetInterval(() => undefined, 1_000)\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A dead process stays in the list until its parent has heard of it. */
const isGone = (pid: number) => !existsSync(`/proc/${pid}/fd/0`)

/** The paths of files, not pipes or code, that a process has open. */
function openFiles(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`)
    .map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`)
      } catch {
        // Closed since.
        return ''
      }
    })
    .filter((path) => path.startsWith('/') && !path.startsWith('/dev/') && !path.includes('node_modules'))
}

test('S25: maxBriefCpuMs: a file is read that needs less of the processor, and one that needs more is refused in words', async () => {
  const reader = new BriefReader(logger)
  const { pages } = await reader.read(job({ maxBriefCpuMs: 60_000 }), ofPages(3))
  expect(pages).toHaveLength(3)
  await expect(reader.read(job({ maxBriefCpuMs: 30 }), ofPages(3))).rejects.toMatchObject({
    code: 'heavy-brief',
    message: expect.stringMatching(/^This file takes too long to read\..*paste/) as string,
  })
})

test('S25: a program that gives no answer is ended by the clock, and the next file has its turn', async () => {
  const reader = new BriefReader(logger, { program: silent, deadlineMs: 1_500 })
  const pids: number[] = []
  const onProgress = ({ done }: ReadProgress) => pids.push(done)
  const all = [1, 2, 3].map(() => reader.read(job(), ofPages(1), { onProgress }))
  const refused = all.map((reading) => expect(reading).rejects.toMatchObject({ code: 'heavy-brief' }))
  await Promise.all(refused)
  expect(pids).toHaveLength(3)
  expect(pids.filter((pid) => !isGone(pid))).toEqual([])
  expect(reader.active).toBe(0)
})

test('S25: whoever goes away ends the program at once, in the middle of a page, and it has written no file', async () => {
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
  const reading = reader.read(job(), ofPages(300), { signal: stop.signal, onProgress })
  await expect(reading).rejects.toMatchObject({ code: 'bad-request', message: 'The import was called off.' })
  expect(furthest).toBeLessThan(300)
  expect([isGone(pid), reader.active, files]).toEqual([true, 0, []])
})

test('S25: who goes away while waiting for a turn starts no program', async () => {
  const reader = new BriefReader(logger, { program: silent })
  const stop = new AbortController()
  const running = [1, 2].map(() => reader.read(job(), ofPages(1), { signal: stop.signal }))
  const pids: number[] = []
  const gone = AbortSignal.abort()
  const waiting = reader.read(job(), ofPages(1), { signal: gone, onProgress: ({ done }) => pids.push(done) })
  await waitFor('both run', () => reader.active === 2)
  stop.abort()
  const answers = await Promise.allSettled([...running, waiting])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect([pids, reader.active]).toEqual([[], 0])
})
