// Every change goes through the API, which checks origin and permission itself. Next has other ways to accept requests,
// and other layers that look like guards: none of them is used, so none can be bypassed.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mts|mjs|jsx?)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

const isServerAction = (text: string) => /^\s*(['"])use server\1/m.test(text)
/** Handlers of Next that do more than read. */
const changingHandlers = (text: string) =>
  text.match(/export (?:async function|function|const) (?:POST|PUT|PATCH|DELETE)\b/g) ?? []

describe('S18: requests that change something', () => {
  it('come in by no server action: Next lets those through without an origin', () => {
    const found = ['app', 'components', 'lib', 'server'].flatMap(filesUnder)
    expect(found.filter((path) => isServerAction(readFileSync(path, 'utf8')))).toEqual([])
    expect(isServerAction("// a file\n'use server'\nexport async function x() {}")).toBe(true)
    expect(isServerAction("async function x() {\n  'use server'\n}")).toBe(true)
  })

  it('come in by no route handler of Next’s: those check no origin', () => {
    const handlers = filesUnder('app').filter((path) => /\/route\.\w+$/.test(path))
    expect(handlers.filter((path) => changingHandlers(readFileSync(path, 'utf8')).length > 0)).toEqual([])
    expect(changingHandlers('export async function POST() {}')).toHaveLength(1)
  })
})

describe('S19: what decides who may', () => {
  it('is no layer in front of the pages: there is none to get round', () => {
    const names = ['middleware', 'proxy', 'src/middleware', 'src/proxy'].flatMap((name) =>
      ['ts', 'tsx', 'js', 'mjs'].map((extension) => `${name}.${extension}`),
    )
    expect(names.filter((name) => existsSync(join(ROOT, name)))).toEqual([])
  })
})
