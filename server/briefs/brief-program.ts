// Reads one uploaded brief: a program of its own, started once a file, with the reading in a thread of it. What a file
// makes a reader do ends this process and not the server: the thread's heap is bounded, and the process watches all of its
// memory and processor time. It knows no database, no secrets and no file but its own code.

import { Worker } from 'node:worker_threads'
import { type BriefAnswer, type BriefJob, QUICK_CPU_MS } from './brief-job'

/** scripts/build-server.mjs puts the thread's pieces into a folder next to the program. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './brief-thread-source.mjs' : './brief-thread/brief-thread.mjs',
  import.meta.url,
)
const HEAP_MEBIBYTES = 256
const MAX_RESIDENT_BYTES = 640 * 1024 * 1024
const CHECK_MS = 10

const job = JSON.parse(process.argv[2] ?? '') as BriefJob

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const bytes = new Uint8Array(Buffer.concat(chunks))

const thread = new Worker(THREAD, {
  workerData: { job, bytes },
  transferList: [bytes.buffer],
  execArgv: [],
  resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
})
thread.on('message', (answer: BriefAnswer) => {
  if ('progress' in answer) tell(answer)
  else end(answer)
})
thread.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') end({ refused: 'bomb' })
  process.stderr.write(`${error.stack ?? error.message}\n`)
  end({ refused: 'damaged' })
})
let isSlow = false
setInterval(() => {
  if (process.memoryUsage.rss() > MAX_RESIDENT_BYTES) end({ refused: 'bomb' })
  const { user, system } = process.cpuUsage()
  const cpuMs = (user + system) / 1_000
  if (cpuMs > job.limits.maxBriefCpuMs) end({ refused: 'too-slow' })
  else if (cpuMs > QUICK_CPU_MS && !isSlow) {
    isSlow = true
    tell({ isSlow })
  }
}, CHECK_MS).unref()

function tell(answer: BriefAnswer): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}

function end(answer: BriefAnswer): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.kill(process.pid, 'SIGKILL'))
}
