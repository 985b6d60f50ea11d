// Test files share a process and its modules. Tests that look at the process itself, or replace a module in it, must
// not; and what a module does on loading happens for the first of them only.

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { OWN_PROCESS } from '../support/own-process'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LOOKS_AT_THE_PROCESS =
  /process\.(memoryUsage|cpuUsage|resourceUsage)|monitorEventLoopDelay|MemoryWatch|knowLanguageFromRight\(|vi\.(mock|doMock)\(/

/** Leaves out the code that runs again for each file. */
const SET_UP = ['tests/support/leave-as-found.ts']
const HOOK_OF_THE_FILE = /^(before|after)(Each|All)\(/m

const sources = readdirSync(join(ROOT, 'tests'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const having = (paths: readonly string[], pattern: RegExp) =>
  paths.filter((path) => pattern.test(readFileSync(join(ROOT, path), 'utf8'))).sort()

test('a test that measures its process, replaces a module or adds a language has a process of its own, and no other', () => {
  const tests = sources.filter((path) => isTest(path) && path !== relative(ROOT, fileURLToPath(import.meta.url)))
  expect(having(tests, LOOKS_AT_THE_PROCESS)).toEqual([...OWN_PROCESS].sort())
})

test('what tests share clears up where it is made, not where it is loaded', () => {
  expect(
    having(
      sources.filter((path) => !isTest(path)),
      HOOK_OF_THE_FILE,
    ),
  ).toEqual(SET_UP)
})
