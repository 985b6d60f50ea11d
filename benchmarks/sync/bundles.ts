// The folders for the bundles of sync.ts: Foreboard's server and the load generator go into the repository's build
// folder, the peers' servers beside benchmarks/node_modules, where their packages are. The importing program runs from
// the first one.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The program of this name, which is Foreboard's or the generator's own. */
export function ownProgram(name: string): string {
  return fileURLToPath(new URL(`./${name}.mjs`, import.meta.url))
}

/** The program of this name, which needs the peers' packages. */
export function peerProgram(name: string): string {
  return fileURLToPath(new URL(`../../benchmarks/.build/${name}.mjs`, import.meta.url))
}

/** The folder that keeps the figures. */
export const RESULTS = fileURLToPath(new URL('../../benchmarks/results/', import.meta.url))

/** True when benchmarks/package.json is installed. */
export function arePeersInstalled(): boolean {
  return existsSync(new URL('../../benchmarks/node_modules/@tldraw/sync-core', import.meta.url))
}
