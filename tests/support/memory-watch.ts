// How much memory this process and the programs that it starts take together, at the most. Linux tells; elsewhere only
// this process is seen.

import { existsSync, readdirSync, readFileSync } from 'node:fs'

const SAMPLE_MS = 10

export class MemoryWatch {
  readonly #before = residentBytes()
  #most = 0
  readonly #timer = setInterval(() => {
    this.#most = Math.max(this.#most, residentBytes())
  }, SAMPLE_MS)

  /** Ends the watch. Bytes beyond what there was at its begin. */
  stop(): number {
    clearInterval(this.#timer)
    return this.#most - this.#before
  }
}

function residentBytes(): number {
  const own = process.memoryUsage.rss()
  if (!existsSync('/proc/self/task')) return own
  let children = 0
  for (const task of readdirSync('/proc/self/task')) {
    for (const pid of childrenOf(task)) children += residentOf(pid)
  }
  return own + children
}

function childrenOf(task: string): string[] {
  return read(`/proc/self/task/${task}/children`).trim().split(' ').filter(Boolean)
}

function residentOf(pid: string): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`)) ?? []
  return Number(kilobytes) * 1024
}

/** '' for what has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
