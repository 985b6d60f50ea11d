// What a board's page loads at first has the words of no language whole: those of its own come in the page. A bundler says
// which files its scripts hold before any of them is loaded later.

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SCREENS = [
  'app/providers/app-providers',
  'components/board/board-screen',
  'components/embed/embed-screen',
  'components/projector/projector-screen',
]
/** The words by which a page knows what was written in another language, and what a language is called. */
const OF_EVERY_LANGUAGE = /^messages\/[\w-]+\/(card|language|scales)\.json$/

test('no screen of a board loads the words of a language before somebody needs them', async () => {
  const { metafile } = await build({
    stdin: {
      contents: SCREENS.map((file) => `import './${file}'`).join('\n'),
      resolveDir: ROOT,
      sourcefile: 'screens.ts',
    },
    absWorkingDir: ROOT,
    tsconfig: 'tsconfig.base.json',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: 'dist',
    loader: { '.css': 'empty' },
    logLevel: 'error',
  })
  const { outputs } = metafile
  const first = Object.keys(outputs).filter((file) => outputs[file]?.entryPoint === 'screens.ts')
  // A list grows while it is read.
  const eager = new Set(first)
  for (const file of eager) {
    for (const { kind, path } of outputs[file]?.imports ?? []) if (kind === 'import-statement') eager.add(path)
  }
  const words = [...eager]
    .flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}))
    .filter((file) => /^messages\/|tldraw\/assets\/translations/.test(file))
  expect(first).toHaveLength(1)
  expect(words.filter((file) => OF_EVERY_LANGUAGE.test(file)).length).toBeGreaterThan(0)
  expect(words.filter((file) => !OF_EVERY_LANGUAGE.test(file))).toEqual([])
})
