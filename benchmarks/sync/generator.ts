// The load generator's process: runs the requested workloads, prints the results and stores them as JSON.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { type Arguments, parseArguments } from './arguments'
import { arePeersInstalled, RESULTS } from './bundles'
import { StoredBoards } from './load/stored-board'
import { needsPackages } from './peers'
import { printResult } from './result-table'
import { runRounds } from './rounds'
import { ServerProcess } from './server-process'
import type { Context } from './workload'
import { WORKLOADS } from './workloads'

const STRETCH_MS = { usual: 6_000, quick: 1_500 }

const NOT_INSTALLED = [
  'The servers that Foreboard is measured beside are not installed. Install them, once:',
  '  npm ci --prefix benchmarks',
  'or measure without them:',
  '  npm run bench -- sync --peers foreboard,bare-ws',
].join('\n')

function askedFor(): Arguments {
  try {
    const asked = parseArguments(
      process.argv.slice(2),
      WORKLOADS.map(({ name }) => name),
    )
    if (arePeersInstalled() || !asked.peers.some(needsPackages)) return asked
    console.error(NOT_INSTALLED)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
  }
  process.exit(1)
}

const { workloads, peers, rounds, isQuick, isProfiled } = askedFor()
const boards = new StoredBoards()
const context: Context = { boards, isQuick, stretchMs: isQuick ? STRETCH_MS.quick : STRETCH_MS.usual }
mkdirSync(RESULTS, { recursive: true })
if (isProfiled) ServerProcess.profileTo(RESULTS)
try {
  for (const workload of WORKLOADS) {
    if (!workloads.includes(workload.name)) continue
    const result = await runRounds(workload, peers, rounds, context)
    printResult(result)
    const machine = { node: process.version, cores: cpus().length, measuredAt: new Date().toISOString(), isQuick }
    writeFileSync(`${RESULTS}sync-${workload.name}.json`, `${JSON.stringify({ machine, ...result }, null, 2)}\n`)
  }
} finally {
  rmSync(boards.root, { recursive: true })
}
