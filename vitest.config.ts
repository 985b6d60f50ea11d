import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { breakSource } from './tests/support/break-source.js'
import { OWN_PROCESS } from './tests/support/own-process.js'
import { SERVICE_TESTS } from './tests/support/services/service-tests.js'

/** The breakage of tests/breakages.json that this run has, whose tests must fail. */
const { BREAKAGE } = process.env

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }

interface Process {
  readonly include: string[]
  readonly exclude?: string[]
  /** Each file has a process of its own; else the files of a project share one for each worker. */
  readonly isolate: boolean
}

const project = (name: string, testTimeout: number, { include, exclude = [], isolate }: Process) => ({
  resolve: { alias },
  plugins: BREAKAGE === undefined ? [] : [breakSource(BREAKAGE)],
  test: {
    name,
    include,
    exclude,
    isolate,
    environment: 'node',
    setupFiles: [
      'tests/support/property-seed.ts',
      'tests/support/every-language.ts',
      'tests/support/leave-as-found.ts',
    ],
    testTimeout,
    hookTimeout: testTimeout,
    // More workers than cores only make tests that wait for sockets slower.
    maxWorkers: availableParallelism(),
  },
})

/** Tests of PostgreSQL, and those of SQLite that hold on it as well: npm run test:services starts what they need. */
const services = () => {
  const { test, ...rest } = project('services', 120_000, { include: [...SERVICE_TESTS], isolate: false })
  return { ...rest, test: { ...test, globalSetup: ['tests/support/services/set-up.ts'] } }
}

/**
 * The tests of a folder. To load the server or the canvas anew for each file takes longer than most files' tests, so
 * that files share a process, except for those that look at the process itself: `<name>-alone`.
 */
const projects = (name: string, testTimeout: number) => {
  const alone = OWN_PROCESS.filter((file) => file.startsWith(`tests/${name}/`))
  const include = [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`]
  const shared = project(name, testTimeout, { include, exclude: alone, isolate: false })
  if (alone.length === 0) return [shared]
  return [shared, project(`${name}-alone`, testTimeout, { include: alone, isolate: true })]
}

export default defineConfig({
  test: {
    projects: [
      ...projects('unit', 60_000),
      ...projects('meta', 60_000),
      ...projects('property', 120_000),
      ...projects('contract', 60_000),
      ...projects('integration', 120_000),
      services(),
    ],
  },
})
