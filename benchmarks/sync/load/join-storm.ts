// Many people who open one board at the same moment, in a process of their own: hundreds of megabytes arrive, while the
// load generator has other latencies to measure.

import { spawn } from 'node:child_process'
import { ownProgram } from '../bundles'
import type { Peer } from '../peers'

export interface StormOptions {
  readonly peer: Peer
  readonly port: number
  readonly room: string
  readonly joiners: number
  /** Appended to the address, such as `join=packed`. */
  readonly query: string
  readonly leastBytes: number
}

export interface StormFigures {
  /** The time from the first connection to the last byte of the last. */
  readonly allMs: number
  readonly medianMs: number
  readonly wireBytes: number
}

/** `onStart` is called when the process is up and is about to connect. */
export function joinStorm(options: StormOptions, onStart = () => {}): Promise<StormFigures> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [ownProgram('join-storm-program'), JSON.stringify(options)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    program.stdout.on('data', (data: Buffer) => {
      if (output === '') onStart()
      output += data.toString()
    })
    program.once('exit', (code) => {
      const figures = output.split('\n')[1]
      if (code === 0 && figures) resolve(JSON.parse(figures) as StormFigures)
      else reject(new Error(`The joining process ended with ${code}`))
    })
  })
}

/** A path with an added query. */
export function withQuery(path: string, query: string): string {
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`
}
