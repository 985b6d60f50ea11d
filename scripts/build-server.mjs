// Bundles server/main.ts into .build/server.mjs, and its threads and the image program into files next to it. Packages stay outside: node_modules is there anyway, and native ones can't be bundled.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

await build({
  absWorkingDir: ROOT,
  entryPoints: [
    { in: 'server/main.ts', out: 'server' },
    { in: 'server/persistence/folding-worker.ts', out: 'folding-worker' },
    { in: 'server/persistence/log-thread.ts', out: 'log-thread' },
    { in: 'server/assets/image-program.ts', out: 'image-program' },
  ],
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
