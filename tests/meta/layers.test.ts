// The check of import directions is only worth something if it can fail: this test plants breaches and expects it to.

import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folders: string[] = []
const runFile = promisify(execFile)

/** Runs dependency-cruiser with our rules on a small tree of its own. Resolves to whether it passed, and its report. */
async function cruise(files: Readonly<Record<string, string>>): Promise<{ passed: boolean; report: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'foreboard-layers-'))
  folders.push(folder)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'tsconfig.base.json', 'package.json']) {
    cpSync(join(ROOT, name), join(folder, name))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const roots = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? path))]
  const program = join(ROOT, 'node_modules/.bin/depcruise')
  try {
    const { stdout } = await runFile(program, ['--config', '.dependency-cruiser.cjs', ...roots], { cwd: folder })
    return { passed: true, report: stdout }
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return { passed: false, report: stdout + stderr }
  }
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

// Each breach starts a program of its own, which takes most of a test's time.
describe.concurrent('the check of layers', () => {
  it('passes a tree that looks down', async () => {
    const { passed, report } = await cruise({
      'lib/std/a.ts': 'export const a = 1\n',
      'lib/domain/b.ts': "import { a } from '../std/a'\nexport const b = a\n",
      'components/ui/c.tsx': "import { b } from '@/lib/domain/b'\nexport const c = b\n",
      'components/board/d.tsx': "import { c } from '@/components/ui/c'\nexport const d = c\n",
    })
    expect(report).toContain('no dependency violations found')
    expect(passed).toBe(true)
  })

  const breaches: [string, string, Record<string, string>][] = [
    [
      'a cycle',
      'no-cycle',
      {
        'lib/std/a.ts': "import { b } from './b'\nexport const a = () => b\n",
        'lib/std/b.ts': "import { a } from './a'\nexport const b = () => a\n",
      },
    ],
    [
      'domain that knows the document',
      'domain-is-pure',
      {
        'lib/document/a.ts': 'export const a = 1\n',
        'lib/domain/b.ts': "import type { a } from '../document/a'\nexport type B = typeof a\n",
      },
    ],
    [
      'a file of content/ that is read without its check',
      'content-is-checked',
      {
        'content/example/a.json': '{}\n',
        'server/b.ts': "import a from '@/content/example/a.json'\nexport const b = a\n",
      },
    ],
    [
      'a component that runs server code, through the alias',
      'components-types-only',
      {
        'server/a.ts': 'export const a = 1\n',
        'components/ui/b.tsx': "import { a } from '@/server/a'\nexport const b = a\n",
      },
    ],
    [
      'a component that brings every language to the page',
      'pages-bring-one-language',
      {
        'lib/i18n/all-languages.ts': 'export const a = 1\n',
        'components/ui/b.ts': "import { a } from '@/lib/i18n/all-languages'\nexport const b = a\n",
      },
    ],
    [
      'a room of components that takes even a type from a room above it',
      'components-in-order-canvas',
      {
        'components/inspector/a.ts': 'export interface A { a: number }\n',
        'components/canvas/b.ts': "import type { A } from '@/components/inspector/a'\nexport const b: A = { a: 1 }\n",
      },
    ],
    [
      'a room of components that loads a room above it later',
      'components-in-order-ui',
      {
        'components/board/a.ts': 'export const a = 1\n',
        'components/ui/b.ts': "export const b = () => import('@/components/board/a')\n",
      },
    ],
    [
      'a room of components that has no place in the order',
      'components-have-a-room',
      {
        'components/utils/a.ts': 'export const a = 1\n',
        'components/board/b.ts': "import { a } from '@/components/utils/a'\nexport const b = a\n",
      },
    ],
    [
      'a route that lets people onto a board by itself',
      'routes-let-nobody-in',
      {
        'server/policies/board-policy.ts': 'export const enterBoard = () => 1\n',
        'server/api/a.ts': "import { enterBoard } from '../policies/board-policy'\nexport const a = enterBoard\n",
      },
    ],
    [
      'a route that touches the database models',
      'models-stay-in-db',
      {
        'prisma/generated/client.ts': 'export const client = 1\n',
        'server/api/a.ts': "import { client } from '@/prisma/generated/client'\nexport const a = client\n",
      },
    ],
  ]
  it.each(breaches)('refuses %s', async (_what, rule, files) => {
    const { passed, report } = await cruise(files)
    expect(report).toContain(rule)
    expect(passed).toBe(false)
  })

  it('lets a component take a type from the server', async () => {
    const { passed, report } = await cruise({
      'server/a.ts': 'export interface A { a: number }\n',
      'components/ui/b.tsx': "import type { A } from '@/server/a'\nexport const b: A = { a: 1 }\n",
    })
    expect(report).toContain('no dependency violations found')
    expect(passed).toBe(true)
  })

  it('orders the rooms of components as ARCHITECTURE draws them, and forgets none', () => {
    const config = readFileSync(join(ROOT, '.dependency-cruiser.cjs'), 'utf8')
    const order = /const ROOMS = \[(.*?)\n\]/su.exec(config)?.[1]?.matchAll(/'([a-z-]+)'/gu) ?? []
    const architecture = readFileSync(join(ROOT, 'docs/ARCHITECTURE.md'), 'utf8')
    const map = architecture.matchAll(/^\|[a-z ]+\| ([a-z-]+) \|/gmu)
    const rooms = [...order].map((match) => match[1])
    expect([...map].map((match) => match[1])).toEqual(['room', ...rooms])
    expect(readdirSync(join(ROOT, 'components')).sort()).toEqual(rooms.sort())
  })
})
