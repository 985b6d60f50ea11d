// Prints a benchmark's figures as a table and keeps them as JSON.

import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 's' | 'bytes' | 'times' | 'count' | 'percent'
  /** The most that this figure may be; absent if it is only reported. */
  readonly budget?: number
}

/**
 * Prints and stores the figures of benchmark `name`, with the machine's load: above the number of cores, times are partly
 * other programs'. Returns false when a figure is over its budget.
 */
export function report(name: string, figures: readonly Figure[]): boolean {
  console.table(
    figures.map(({ name: what, value, unit, budget }) => ({
      what,
      value: round(value),
      unit,
      budget: budget ?? '',
      ok: budget === undefined ? '' : value <= budget ? 'yes' : 'NO',
    })),
  )
  const folder = fileURLToPath(new URL('../results/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  const load = loadavg().map(round)
  console.log(`Load average over 1, 5 and 15 minutes: ${load.join(', ')}, on ${cpus().length} cores`)
  const machine = { node: process.version, cores: cpus().length, load, measuredAt: new Date().toISOString() }
  writeFileSync(`${folder}${name}.json`, `${JSON.stringify({ machine, figures }, null, 2)}\n`)
  return figures.every(({ value, budget }) => budget === undefined || value <= budget)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('The median of nothing is undefined')
  return middle
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100
}
