// Measures the program that reads a file, by the kernel's figures: its processor time, and its peak memory.

import { readdirSync, readFileSync } from 'node:fs'
import { usageOf } from '../support/process-usage'

const SAMPLE_MS = 10

export interface ProgramUsage {
  readonly cpuMs: number
  readonly peakBytes: number
}

/** Watches the brief program that the server starts next, until `stop`. Misses what it took after the last look. */
export function watchProgram(serverPid: number): { stop(): ProgramUsage } {
  let usage: ProgramUsage = { cpuMs: 0, peakBytes: 0 }
  const timer = setInterval(() => {
    try {
      const pid = programOf(serverPid)
      if (pid === undefined) return
      const { cpuMs, peakBytes } = usageOf(pid)
      // One that is just ending has no memory any more.
      usage = { cpuMs, peakBytes: Math.max(usage.peakBytes, peakBytes || 0) }
    } catch {
      // It ended between two looks.
    }
  }, SAMPLE_MS)
  return {
    stop() {
      clearInterval(timer)
      return usage
    },
  }
}

function programOf(serverPid: number): number | undefined {
  for (const task of readdirSync(`/proc/${serverPid}/task`)) {
    const children = readFileSync(`/proc/${serverPid}/task/${task}/children`, 'utf8').trim().split(' ')
    const pid = children.find(
      (child) => child !== '' && readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('brief-program'),
    )
    if (pid !== undefined) return Number(pid)
  }
  return undefined
}
