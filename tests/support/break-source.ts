// Breaks one line of the product on purpose while its files are loaded for a test, so that nothing on the disk changes.

import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vitest/config'
import breakages from '../breakages.json' with { type: 'json' }

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

interface Breakage {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** Returns a plugin that applies the breakage of this name. Throws for a name that tests/breakages.json doesn't have. */
export function breakSource(name: string): Plugin {
  const breakage = new Map<string, Breakage>(Object.entries(breakages)).get(name)
  if (breakage === undefined) throw new Error(`There is no breakage ${name} in tests/breakages.json.`)
  const { file, from, to } = breakage
  return {
    name: 'break-source',
    enforce: 'pre',
    transform(code, id) {
      if (relative(ROOT, id.split('?', 1)[0] ?? '') !== file) return undefined
      if (!code.includes(from)) throw new Error(`${name}: ${file} has changed. Adapt tests/breakages.json.`)
      return { code: code.replace(from, () => to), map: null }
    },
  }
}
