// npm run package [-- --to FOLDER] [-- --tar]: a folder (and an archive of it) with only what a server needs to run:
// the built server and pages, and of the packages the files that they load. It starts with Node alone, builds nothing,
// and is what an image is made of (Dockerfile).
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
// The tracer with which Next itself has listed what its pages load: one version, one judgement.
import tracer from 'next/dist/compiled/@vercel/nft/index.js'
import { build, fail, prepare, ROOT } from './prepare.mjs'

/** Taken whole. */
const FOLDERS = [
  'public',
  'prisma/migrations',
  'prisma/postgresql/migrations',
  '.next/server',
  '.next/static',
  '.next/node_modules',
]
const FILES = [
  'LICENSE',
  'NOTICE',
  'next.config.js',
  'scripts/run-server.mjs',
  'scripts/run-tool.mjs',
  'scripts/usable-home.mjs',
  'scripts/healthy.mjs',
]
/** Loaded by paths that no tracer sees. */
const UNSEEN = [
  'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm',
  'node_modules/pdfjs-dist/package.json',
  'node_modules/pdfjs-dist/cmaps',
  'node_modules/pdfjs-dist/standard_fonts',
  'node_modules/pdfjs-dist/wasm',
  'node_modules/pdfjs-dist/iccs',
  'node_modules/playwright-core',
  // Its custom server asks for parts that its own lists leave out, and for others in the next version.
  'node_modules/next',
]
/** Maps and types, and Next's second copy of itself, its tools for building, and its documents. */
const NOT_TO_TAKE =
  /\.map$|\.d\.ts$|\.nft\.json$|next\/dist\/(?:esm|docs)\/|next\/dist\/compiled\/(?:babel|terser|webpack|@vercel\/(?:nft|og)|@next\/font|[\w-]*experimental[\w-]*|sass-loader|postcss|css|cssnano|mini-css)[\w.-]*\/|next\/dist\/.*\.(?:dev|development)\.js$/
/** Next has listed by itself what its pages and its server load; tracing it finds all that it builds with, too. */
const NOT_TO_TRACE = /node_modules\/(?:next|typescript)\/|\.map$|\.d\.ts$/
/** Imports what the server's programs import, and does nothing else. */
const OUTSIDE = join(ROOT, '.build/outside.mjs')
const LICENCES = /^(licen[sc]e|copying|notice)/i

const { values: options } = parseArgs({
  options: { to: { type: 'string' }, tar: { type: 'boolean' }, 'as-built': { type: 'boolean' } },
})
const { version, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const target = resolve(options.to ?? join(ROOT, 'dist', `foreboard-${version}`))

if (!options['as-built']) {
  await prepare()
  await build()
}
if (!existsSync(OUTSIDE)) fail('There is nothing to pack yet: npm run build')
const partial = `${target}.partial`
rmSync(partial, { recursive: true, force: true })
for (const path of [...FOLDERS, ...FILES, ...UNSEEN, ...builtFiles(), ...(await tracedFiles())]) take(path)
takeLicences()
const scripts = { start: 'node scripts/run-server.mjs', foreboard: 'node scripts/run-tool.mjs' }
const manifest = { name: 'foreboard', private: true, version, license: 'MIT', type: 'module', engines, scripts }
writeFileSync(join(partial, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
rmSync(target, { recursive: true, force: true })
renameSync(partial, target)
console.log(`${target}: ${Math.round(sizeOf(target) / 1e6)} MB. Start it with: node scripts/run-server.mjs`)
if (options.tar) {
  const packed = ['-czf', `${target}.tar.gz`, '--owner=0', '--group=0', '-C', dirname(target), basename(target)]
  if (spawnSync('tar', packed, { stdio: 'inherit' }).status !== 0) fail('The archive could not be made.')
}

/** The server's programs, and what Next reads at its start. Maps and caches stay behind. */
function builtFiles() {
  const programs = readdirSync(join(ROOT, '.build'), { recursive: true }).filter(
    (name) => /\.m?js$/.test(name) && name !== basename(OUTSIDE),
  )
  const facts = readdirSync(join(ROOT, '.next')).filter(
    (name) => /^BUILD_ID$|\.json$|^required-server-files\.js$/.test(name) && !name.endsWith('.nft.json'),
  )
  return [...programs.map((name) => join('.build', name)), ...facts.map((name) => join('.next', name))]
}

/** The files of packages that the server and the pages load. */
async function tracedFiles() {
  const { fileList } = await tracer.nodeFileTrace([OUTSIDE], {
    base: ROOT,
    processCwd: ROOT,
    ignore: (path) => NOT_TO_TRACE.test(path),
  })
  const lists = readdirSync(join(ROOT, '.next'), { recursive: true }).filter((name) => name.endsWith('.nft.json'))
  const listed = lists.flatMap((name) => {
    const path = join(ROOT, '.next', name)
    return JSON.parse(readFileSync(path, 'utf8')).files.map((file) => relative(ROOT, resolve(dirname(path), file)))
  })
  return new Set([...fileList, ...listed])
}

/** Copies a file, link or folder. A path that is there already was taken with its folder. */
function take(path) {
  const from = join(ROOT, path)
  const to = join(partial, path)
  const found = lstatSync(from, { throwIfNoEntry: false })
  if (!found || (lstatSync(to, { throwIfNoEntry: false }) && !found.isDirectory())) return
  mkdirSync(dirname(to), { recursive: true })
  if (found.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
  else cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter: (name) => !NOT_TO_TAKE.test(name) })
}

/** The licences of the packages that come along: whoever passes the package on passes them on, too. */
function takeLicences() {
  const packages = readdirSync(join(partial, 'node_modules'), { recursive: true })
    .filter((name) => basename(name) === 'package.json')
    .map((name) => join('node_modules', dirname(name)))
  for (const folder of packages) {
    for (const name of readdirSync(join(ROOT, folder))) if (LICENCES.test(name)) take(join(folder, name))
  }
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + lstatSync(join(entry.parentPath, entry.name)).size, 0)
}
