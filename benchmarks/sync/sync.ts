// Measures Foreboard's sync server beside its peers: a bare broadcast, y-websocket's server, Hocuspocus, tldraw's. It
// bundles the load generator and every server, so that no compiler runs during a measurement, and starts the generator.
// The figures are reported and kept; none of them fails the run.
//   npm run bench -- sync [workload ...] [--rounds 3] [--peers a,b] [--quick] [--profile]

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SERVERS = 'benchmarks/sync/servers'
/** They run with the repository's own packages. */
const OWN_SERVERS = ['foreboard.ts', 'bare-ws.ts', 'stored-ws.ts']
const NOT_PROGRAMS = ['serve.ts', 'peers.d.ts']

const options = {
  absWorkingDir: ROOT,
  entryNames: '[name]',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  packages: 'external',
  // Resolves the @/ alias.
  tsconfig: 'tsconfig.base.json',
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
} satisfies BuildOptions

async function bundle(): Promise<void> {
  const servers = readdirSync(`${ROOT}${SERVERS}`).filter((name) => !NOT_PROGRAMS.includes(name))
  const path = (name: string) => `${SERVERS}/${name}`
  await build({
    ...options,
    entryPoints: [
      'benchmarks/sync/generator.ts',
      'benchmarks/sync/load/join-storm-program.ts',
      ...OWN_SERVERS.map(path),
      // Foreboard looks for its threads beside its own bundle.
      'server/persistence/folding-worker.ts',
      'server/persistence/log-thread.ts',
    ],
    outdir: '.build/benchmarks',
  })
  await build({
    ...options,
    entryPoints: servers.filter((name) => !OWN_SERVERS.includes(name)).map(path),
    outdir: 'benchmarks/.build',
  })
}

await bundle()
const generator = [`${ROOT}.build/benchmarks/generator.mjs`, ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, generator, { stdio: 'inherit' }).status ?? 1
