// Bundles server/main.ts into .build/server.mjs, and its threads, the image and brief programs and the admin tool into files
// next to it. The thread that reads briefs is cut into pieces, so that it loads the reader of its one format only.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { stampServer } from './prepare.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const PROGRAMS = [
  { in: 'server/main.ts', out: 'server' },
  { in: 'server/cli/main.ts', out: 'foreboard' },
  { in: 'server/persistence/folding-worker.ts', out: 'folding-worker' },
  { in: 'server/persistence/log-thread.ts', out: 'log-thread' },
  { in: 'server/fonts/font-thread.ts', out: 'font-thread' },
  { in: 'server/briefs/carry-thread.ts', out: 'carry-thread' },
  { in: 'server/board-files/board-file-thread.ts', out: 'board-file-thread' },
  { in: 'server/board-work/board-work-thread.ts', out: 'board-work-thread' },
  { in: 'server/assets/image-program.ts', out: 'image-program' },
  { in: 'server/briefs/brief-program.ts', out: 'brief-program' },
  { in: 'server/backup/backup-program.ts', out: 'backup-program' },
]
const BRIEF_THREAD = { in: 'server/briefs/brief-thread.ts', out: 'brief-thread' }

/**
 * Packages of many small files, of which some 900 had to be found and read at each start: bundled, they take a quarter
 * off the processor time of the server's start and half off the admin tool's. The others stay outside: native ones can't
 * be bundled, and of those that the pages use too there must be one copy.
 */
const BUNDLED = [
  '@hono/zod-openapi',
  '@tldraw/state',
  '@tldraw/store',
  '@tldraw/tlschema',
  '@tldraw/utils',
  '@tldraw/validate',
  'better-auth',
  'docx',
  'file-type',
  'hono',
  'nodemailer',
  'pptxgenjs',
  'prom-client',
  'write-excel-file',
  'zod',
]
const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
const OUTSIDE = Object.keys(dependencies).filter((name) => !BUNDLED.includes(name))

const options = {
  absWorkingDir: ROOT,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  external: OUTSIDE,
  // Bundled CommonJS asks for Node’s own modules by it.
  banner: {
    js: `import * as forRequire from 'node:module'; const require = forRequire.createRequire(import.meta.url)`,
  },
  // Resolves the @/ alias.
  tsconfig: 'tsconfig.base.json',
  sourcemap: 'linked',
  legalComments: 'none',
  // server/metrics/updates
  define: { FOREBOARD_BUILT_AT: JSON.stringify(new Date().toISOString()) },
  metafile: true,
  logLevel: 'warning',
}

const programs = await build({ ...options, entryPoints: PROGRAMS, outdir: '.build' })
const outdir = '.build/brief-thread'
// Files are named by their content, so those of an earlier build would stay.
rmSync(`${ROOT}${outdir}`, { recursive: true, force: true })
const thread = await build({ ...options, entryPoints: [BRIEF_THREAD], outdir, splitting: true })
// The one program that runs in browsers.
await build({
  absWorkingDir: ROOT,
  entryPoints: [{ in: 'components/offline/offline-worker.ts', out: 'offline-worker' }],
  outdir: '.build',
  bundle: true,
  minify: true,
  platform: 'browser',
  target: ['chrome110', 'firefox115', 'safari16'],
  format: 'iife',
  tsconfig: 'tsconfig.base.json',
  legalComments: 'none',
  logLevel: 'warning',
})
// What the programs import from packages that are not in them: a package of the server must hold it (scripts/package).
const imports = [programs, thread].flatMap(({ metafile }) =>
  Object.values(metafile.outputs).flatMap((file) => file.imports),
)
const outside = new Set(
  imports.filter(({ external, path }) => external && !path.startsWith('.')).map(({ path }) => path),
)
writeFileSync(
  `${ROOT}.build/outside.mjs`,
  [...outside]
    .sort()
    .map((name) => `import '${name}'\n`)
    .join(''),
)
stampServer()
