// npm run test:nightly breaks one line at a time and expects a test to notice. Here: that each line is still there.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import breakages from '../breakages.json'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

test.each(Object.entries(breakages))('%s breaks a line that is there once, for a test that is there', (_name, each) => {
  expect(readFileSync(join(ROOT, each.file), 'utf8').split(each.from)).toHaveLength(2)
  expect(each.to).not.toBe(each.from)
  expect(existsSync(join(ROOT, each.caughtBy))).toBe(true)
})
