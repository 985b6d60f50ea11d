// Patterns that let a test pass without proving anything, or let a fault through, are faults themselves.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { titlesIn } from './titles-in'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SELF = 'tests/meta/honest-tests.test.ts'
/** The one place that waits by the clock: it looks again and again, until a deadline. */
const WAITING = 'tests/support/wait-for.ts'

interface Weakness {
  readonly name: string
  readonly pattern: RegExp
  /** A comment on the line before may explain why the pattern is right there. */
  readonly mayBeExplained?: boolean
  /** Files in which the pattern is allowed. */
  readonly except?: readonly string[]
}

/** They assert what must not compile: if an expected error is missing, the type check fails. */
const COMPILER_TESTS = ['tests/unit/server/api/routes.test.ts', 'tests/unit/ui/api-client.test.ts']

const WEAKNESSES: readonly Weakness[] = [
  { name: 'test that is left out or runs alone', pattern: /\b(it|test|describe)\.(only|skip|todo|fixme)\b/ },
  { name: 'assertion that can not fail', pattern: /expect\(true\)/ },
  {
    // These assertions are in tests/support/time-bound.ts, for full runs only.
    name: 'bound by the clock',
    pattern: /^(?!.*if \(IS_FULL\)).*expect\((Math\.abs\()?(?:(performance|Date)\.now\(\) -|.*percentile\().*toBeLess/,
  },
  { name: 'sleep', pattern: /waitForTimeout\(|setTimeout\(resolve,\s*[1-9]/ },
  {
    name: 'swallowed failure',
    pattern: /\.catch\(\(\)\s*=>\s*(\{\s*\}|undefined|null)?\)/,
    mayBeExplained: true,
  },
  {
    name: 'silenced checker',
    pattern: /@ts-(ignore|nocheck|expect-error)|(es|ox)lint-disable/,
    except: COMPILER_TESTS,
  },
]

/** A longer title tells of a journey, and doesn't name the fault when its test fails. */
const LONGEST_TITLE = 100

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => path !== SELF && path !== WAITING)
}

function findings({ pattern, mayBeExplained = false, except = [] }: Weakness): string[] {
  const files = ['tests', 'lib', 'server', 'components', 'app'].flatMap(filesUnder)
  return files
    .filter((path) => !except.includes(path))
    .flatMap((path) => {
      const lines = readFileSync(join(ROOT, path), 'utf8').split('\n')
      return lines.flatMap((line, i) => {
        if (!pattern.test(line)) return []
        const isExplained = mayBeExplained && (lines[i - 1] ?? '').trim().startsWith('//')
        return isExplained ? [] : [`${path}:${i + 1}: ${line.trim()}`]
      })
    })
}

describe('tests and code', () => {
  it.each(WEAKNESSES)('hold no $name', (weakness) => {
    expect(findings(weakness)).toEqual([])
  })

  it('name a browser test in a line', () => {
    const titles = filesUnder('tests/e2e').flatMap((path) => titlesIn(path, readFileSync(join(ROOT, path), 'utf8')))
    expect(titles.length).toBeGreaterThan(100)
    expect(titles.filter((title) => title.length > LONGEST_TITLE)).toEqual([])
  })
})
