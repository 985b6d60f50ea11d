// The settings in an operator's documents are those that the server reads, with the same defaults.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Config, readConfig, SETTINGS } from '@/server/config/config'

const root = new URL('../../', import.meta.url)
const example = readFileSync(new URL('.env.example', root), 'utf8')
const examples = [...example.matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(
  ([, name = '', value = '']) => [name, value] as const,
)

/** Leaves out what JSON can't hold: a function that judges proxies. */
const written = (config: Config) => JSON.stringify(config, null, 1)

test('.env.example names every setting once, and no other', () => {
  expect(examples.map(([name]) => name).sort()).toEqual([...SETTINGS].sort())
})

test('.env.example, all of it uncommented, is what the server does without it', () => {
  expect(written(readConfig(Object.fromEntries(examples)))).toBe(written(readConfig({})))
})

test('docs/configuration.md explains every setting once, and no other', () => {
  const page = readFileSync(new URL('docs/configuration.md', root), 'utf8')
  const rows = [...page.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)].flatMap(([, names = '']) => names.split(', '))
  expect(rows.map((name) => name.replaceAll('`', '')).sort()).toEqual([...SETTINGS].sort())
})
