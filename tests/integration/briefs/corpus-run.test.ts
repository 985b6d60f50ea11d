// The run through anybody's folder of documents, as `npm run bench -- corpus <folder>` starts it: one line for each.

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-run-'))
})
afterAll(() => rm(folder, { recursive: true }))

it('prints letters missing, cut sentences, headings, blocks, suggestions and seconds, and what can’t be read', async () => {
  const cut = 'The crews of the two ports have asked for a second crane and for spare masts since the storm of last'
  await writeFile(join(folder, 'a.md'), `# Ports\n\n## Recommendations\n\n- Publish the drills.\n\n${cut}\n`)
  await writeFile(join(folder, 'b.html'), '<h1>Ports</h1><p>The quays <b>may fail</b> in a storm.</p>')
  await writeFile(join(folder, 'c.pdf'), '%PDF-1.7 and no more')
  const { stdout } = await promisify(execFile)('npx', ['--no-install', 'tsx', 'benchmarks/corpus/corpus.ts', folder])
  const rows = stdout.split('\n').filter((line) => /'[abc]\.\w+'/u.test(line))
  const [names = []] = stdout
    .split('\n')
    .filter((line) => line.includes('(index)'))
    .map(cellsOf)
  const value = (row: number, name: string) => cellsOf(rows[row] ?? '')[names.indexOf(name)]
  expect(names).toEqual(expect.arrayContaining(['headings', 'blocks', 'seconds']))
  const counted = ['letters missing, %', 'cut sentences', 'headings', 'recommendation', 'risk']
  expect(counted.map((name) => value(0, name))).toEqual(["'0.00'", '1', '2', '1', '0'])
  expect(counted.map((name) => value(1, name))).toEqual(["'0.00'", '0', '1', '0', '1'])
  expect(value(0, 'seconds')).toMatch(/^'\d+\.\d\d'$/)
  expect(rows).toHaveLength(3)
  expect(value(2, 'not read')).toMatch(/^'.+'$/)
})

function cellsOf(line: string): string[] {
  return line.split('│').map((cell) => cell.trim())
}
