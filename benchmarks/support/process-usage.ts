// Reads the kernel's figures of a process: processor time of all its threads, memory, writing system calls.

import { readFileSync } from 'node:fs'

export interface ProcessUsage {
  /** User and system time of all threads. */
  readonly cpuMs: number
  readonly rssBytes: number
  /** The most memory since it began: the kernel's own high-water mark. */
  readonly peakBytes: number
  /** write, writev and pwrite calls: those to sockets and those to files. */
  readonly writeCalls: number
}

/** USER_HZ, which Linux gives as 100 everywhere. */
const TICK_MS = 10

/** Reads what a process uses. Throws if it has ended. */
export function usageOf(pid: number | undefined): ProcessUsage {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The program's name, in brackets, may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return {
    cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS,
    rssBytes: numberIn(status, /VmRSS:\s+(\d+)/) * 1_024,
    peakBytes: numberIn(status, /VmHWM:\s+(\d+)/) * 1_024,
    writeCalls: numberIn(readFileSync(`/proc/${pid}/io`, 'utf8'), /syscw: (\d+)/),
  }
}

function numberIn(text: string, pattern: RegExp): number {
  return Number(pattern.exec(text)?.[1] ?? Number.NaN)
}
