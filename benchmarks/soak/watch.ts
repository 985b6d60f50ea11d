// Samples the resources of a running server every few seconds: by its own /metrics, and by the kernel's figures.

import { readdirSync, readFileSync } from 'node:fs'

export interface Sample {
  /** Seconds since the first person came. */
  readonly at: number
  readonly phase: 'work' | 'rest'
  /** The server process's memory: all of it, the part without a file behind it, and the part with one. */
  readonly rssBytes: number
  readonly anonymousBytes: number
  readonly fileBytes: number
  /** The memory of the programs that it started: its Chromium, and the readers of images and documents. */
  readonly childBytes: number
  /** The heap of the server's own isolate; external bytes are the whole process's. */
  readonly heapUsedBytes: number
  readonly heapTotalBytes: number
  readonly externalBytes: number
  readonly descriptors: number
  readonly threads: number
  readonly sockets: number
  readonly boards: number
  readonly documents: number
  readonly joins: number
  readonly updates: number
  readonly cpuSeconds: number
}

export interface Watched {
  readonly url: string
  readonly pid: number
  readonly metricsToken: string
}

/** Queries the server once. Rejects when it doesn't answer. */
export async function sampleOf(
  { url, pid, metricsToken }: Watched,
  at: number,
  phase: Sample['phase'],
): Promise<Sample> {
  const answer = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
  if (!answer.ok) throw new Error(`/metrics answered with ${answer.status}`)
  const text = await answer.text()
  const metric = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024
  return {
    at: Math.round(at),
    phase,
    rssBytes: kilobytes('VmRSS'),
    anonymousBytes: kilobytes('RssAnon'),
    fileBytes: kilobytes('RssFile'),
    childBytes: childrenOf(pid),
    heapUsedBytes: metric('nodejs_heap_size_used_bytes'),
    heapTotalBytes: metric('nodejs_heap_size_total_bytes'),
    externalBytes: metric('nodejs_external_memory_bytes'),
    descriptors: metric('process_open_fds'),
    threads: Number(/^Threads:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN),
    sockets: metric('foreboard_connections'),
    boards: metric('foreboard_rooms'),
    documents: metric('foreboard_documents'),
    joins: metric('foreboard_connections_opened_total'),
    updates: metric('foreboard_updates_committed_total'),
    cpuSeconds: metric('process_cpu_seconds_total'),
  }
}

/**
 * Measures the memory of all descendants of a process; shared pages are divided among the processes that share them.
 */
function childrenOf(pid: number): number {
  let bytes = 0
  for (const task of unlessEnded(() => readdirSync(`/proc/${pid}/task`), [])) {
    const children = unlessEnded(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'), '')
    for (const child of children.split(' ').filter(Boolean)) {
      const rollup = unlessEnded(() => readFileSync(`/proc/${child}/smaps_rollup`, 'utf8'), '')
      bytes += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024
      bytes += childrenOf(Number(child))
    }
  }
  return bytes
}

/** Returns `ended` for a process or thread that has ended in between. */
function unlessEnded<T>(read: () => T, ended: T): T {
  try {
    return read()
  } catch {
    return ended
  }
}
