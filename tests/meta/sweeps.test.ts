// The daily run takes a sample of a sweep, so a change to the code that a sweep guards has to run the whole sweep.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import sweeps from '../e2e/sweeps.json'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test('every browser test that takes a daily sample is a sweep', () => {
  const specs = readdirSync(join(ROOT, 'tests/e2e')).filter((name) => name.endsWith('.spec.ts'))
  const sampled = specs.filter((name) => readFileSync(join(ROOT, 'tests/e2e', name), 'utf8').includes('dailySample'))
  expect(Object.keys(sweeps).sort()).toEqual(sampled.map((name) => `tests/e2e/${name}`).sort())
})

test('what a sweep guards is there', () => {
  const missing = Object.values(sweeps)
    .flat()
    .filter((path) => !existsSync(join(ROOT, path)))
  expect(missing).toEqual([])
})
