// The lines of Python in docs/scripting.md do what the page says.

import { execFile, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ApiServer } from '../../support/api-server'

const PAGE = new URL('../../../docs/scripting.md', import.meta.url)

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start()
})
afterAll(() => server.stop())

async function linesOfPage(): Promise<string> {
  const [, lines] = /^### In Python\n[\s\S]*?```python\n([\s\S]*?)```/m.exec(await readFile(PAGE, 'utf8')) ?? []
  if (lines === undefined) throw new Error('docs/scripting.md has no lines of Python')
  return lines
}

it('are ten', async () => {
  expect((await linesOfPage()).split('\n').filter((line) => line.trim() !== '')).toHaveLength(10)
})

it('make a board with a card, and read it', async ({ skip }) => {
  if (spawnSync('python3', ['--version']).status !== 0) skip('This machine has no python3.')
  const { token = '' } = await server.visitor()
  const env = { ...process.env, HOST: server.url, TOKEN: token }
  const { stdout } = await promisify(execFile)('python3', ['-c', await linesOfPage()], { env })
  expect(stdout).toBe('R-001 The grid fails in winter\n')
})
