// Test files share a process, and those that look at the process itself, or replace a module in it, must not.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { OWN_PROCESS } from '../support/own-process'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LOOKS_AT_THE_PROCESS =
  /process\.(memoryUsage|cpuUsage|resourceUsage)|monitorEventLoopDelay|MemoryWatch|vi\.(mock|doMock)\(/

test('a test that measures its process or replaces a module has a process of its own, and no other', () => {
  const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path !== fileURLToPath(import.meta.url))
  const looking = tests.filter((path) => LOOKS_AT_THE_PROCESS.test(readFileSync(path, 'utf8')))
  expect(looking.map((path) => relative(ROOT, path)).sort()).toEqual([...OWN_PROCESS].sort())
})
