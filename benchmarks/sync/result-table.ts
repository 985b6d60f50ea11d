// Prints a workload's result as Markdown tables: figures by peer, then each goal with how far Foreboard is from it.

import { PEERS } from './peers'
import type { Spread, WorkloadResult } from './rounds'

export function printResult({ title, rounds, figures, goals, failures }: WorkloadResult): void {
  console.log(`\n### ${title}\n\nMedians of ${rounds}, least and most in brackets.\n`)
  const peers = PEERS.filter((peer) => figures[peer])
  const names = [...new Set(peers.flatMap((peer) => Object.keys(figures[peer] ?? {})))]
  printRows([['', ...peers], ...names.map((name) => [name, ...peers.map((peer) => textOf(figures[peer]?.[name]))])])
  if (failures.length > 0) console.log('')
  for (const failure of failures) console.log(`- failed: ${failure}`)
  if (goals.length === 0) return
  console.log('')
  printRows([
    ['goal', 'measured', 'wanted', 'measured / wanted', 'met'],
    ...goals.map(({ name, value, atMost, atLeast, isMet }) => {
      const wanted = atMost === undefined ? `at least ${format(atLeast ?? 0)}` : `at most ${format(atMost)}`
      const limit = atMost ?? atLeast ?? 0
      const share = limit === 0 ? '' : format(value.median / limit)
      return [name, textOf(value), wanted, share, isMet ? 'yes' : 'NO']
    }),
  ])
}

function printRows(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
  for (const [i, row] of rows.entries()) {
    line(row.map((cell, column) => pad(cell, column, widths[column] ?? 0)))
    if (i === 0) line(widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)))
  }
}

/** The first column is words, the others are figures. */
function pad(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

function textOf(spread: Spread | undefined): string {
  if (!spread) return '-'
  const { median, min, max } = spread
  return min === max ? format(median) : `${format(median)} [${format(min)}, ${format(max)}]`
}

function format(value: number): string {
  if (Number.isNaN(value)) return '-'
  const size = Math.abs(value)
  if (size >= 10_000) return `${Math.round(value / 1_000)}k`
  return size >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}
