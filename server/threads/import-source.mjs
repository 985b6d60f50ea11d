// Imports the entry point of a thread or program from its TypeScript source, in development and in tests. What is imported
// is a bundle, made once for the same sources: a loader that reads file by file takes half a second of the processor for
// every thread and program, the bundle a tenth of that.

import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { threadId } from 'node:worker_threads'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** Inside the project, so that the packages that stay outside of the bundle are found. */
const FOLDER = join(ROOT, '.build/source')
/** Stands before the list of what the bundle was made of, in its last line. */
const MADE_OF = '\n//made-of '
/** Files that affect how a bundle is made. */
const MAKERS = ['server/threads/import-source.mjs', 'tsconfig.base.json', 'package-lock.json']

/** `entry` is the URL of a .ts file, which finds in `import.meta.url` what it would find there without a bundle. */
export async function importSource(entry) {
  const file = join(FOLDER, `${basename(entry.pathname, '.ts')}.mjs`)
  if (!isOfToday(file)) await makeBundle(entry, file)
  await import(pathToFileURL(file).href)
}

function isOfToday(file) {
  try {
    const text = readFileSync(file, 'utf8')
    const madeOf = JSON.parse(text.slice(text.lastIndexOf(MADE_OF) + MADE_OF.length))
    return madeOf.every(({ path, stamp }) => stampOf(path) === stamp)
  } catch {
    // There is none, or one of its sources is gone.
    return false
  }
}

async function makeBundle(entry, file) {
  const { build } = await import('esbuild')
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [fileURLToPath(entry)],
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is imported only now and then is in a file of its own, which has its contents' hash in its name.
    splitting: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.base.json',
    define: { 'import.meta.url': JSON.stringify(entry.href) },
    legalComments: 'none',
    logLevel: 'warning',
  })
  const madeOf = [...Object.keys(metafile.inputs), ...MAKERS].map((path) => ({ path, stamp: stampOf(path) }))
  mkdirSync(FOLDER, { recursive: true })
  // The one that tells whether all is of today comes last.
  for (const { path, text } of outputFiles) if (path !== file) replace(path, text)
  const { text } = outputFiles.find(({ path }) => path === file)
  replace(file, `${text}${MADE_OF}${JSON.stringify(madeOf)}`)
}

/** Another thread or process may be doing the same: each writes its own, and the last one takes the name. */
function replace(file, text) {
  const own = `${file}.${process.pid}-${threadId}`
  writeFileSync(own, text)
  renameSync(own, file)
}

function stampOf(path) {
  const { mtimeMs, size } = statSync(join(ROOT, path))
  return `${mtimeMs} ${size}`
}
