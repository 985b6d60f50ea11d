// The peak memory of this process and the programs it starts, together. Only Linux reports it; elsewhere only this
// process is measured.

import { existsSync, readdirSync, readFileSync } from 'node:fs'

const SAMPLE_MS = 10

export class MemoryWatch {
  readonly #before = residentBytes()
  #most = 0
  readonly #timer = setInterval(() => {
    this.#most = Math.max(this.#most, residentBytes())
  }, SAMPLE_MS)

  /** Ends the watch. Returns the peak in bytes above the level at the start. */
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

/** Returns '' for a process that has ended in the meantime. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
