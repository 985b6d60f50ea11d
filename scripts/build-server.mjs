// Bundles server/main.ts into .build/server.mjs, and its threads, the image and brief programs and the admin tool into files
// next to it; with the argument `tool` the admin tool alone. Packages stay outside: node_modules is there anyway, and native ones
// can't be bundled.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const TOOL = { in: 'server/cli/main.ts', out: 'foreboard' }
const SERVER = [
  { in: 'server/main.ts', out: 'server' },
  { in: 'server/persistence/folding-worker.ts', out: 'folding-worker' },
  { in: 'server/persistence/log-thread.ts', out: 'log-thread' },
  { in: 'server/assets/image-program.ts', out: 'image-program' },
  { in: 'server/briefs/brief-program.ts', out: 'brief-program' },
  { in: 'server/briefs/brief-thread.ts', out: 'brief-thread' },
]

await build({
  absWorkingDir: ROOT,
  entryPoints: process.argv[2] === 'tool' ? [TOOL] : [...SERVER, TOOL],
  outdir: '.build',
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
})
