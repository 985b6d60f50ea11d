// Patterns that let a test pass without proving anything, or let a fault through, are faults themselves.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SELF = 'tests/meta/honest-tests.test.ts'

const WEAK: readonly [string, RegExp][] = [
  ['a test that is left out or runs alone', /\b(it|test|describe)\.(only|skip|todo|fixme)\b/],
  ['an assertion that can not fail', /expect\(true\)/],
  ['a sleep', /waitForTimeout\(|setTimeout\(resolve,\s*[1-9]/],
  ['a swallowed failure', /\.catch\(\(\)\s*=>\s*(\{\s*\}|undefined|null)?\)/],
  ['a silenced checker', /@ts-(ignore|nocheck|expect-error)|eslint-disable/],
]

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .filter((path) => path !== SELF)
}

function findings(folders: readonly string[], pattern: RegExp): string[] {
  return folders.flatMap(filesUnder).flatMap((path) =>
    readFileSync(join(ROOT, path), 'utf8')
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  )
}

describe('tests and code', () => {
  it.each(WEAK)('hold no %s', (_what, pattern) => {
    expect(findings(['tests', 'lib', 'server', 'components', 'app'], pattern)).toEqual([])
  })
})
