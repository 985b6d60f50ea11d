// How much garbage a process's heap holds at most besides live objects, in a process of its own.

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const MODULE = fileURLToPath(new URL('../../../server/heap-growth.ts', import.meta.url))
/** Objects that live long enough to leave the nursery, and are then released. */
const WORK = `
  import { getHeapStatistics } from 'node:v8'
  import { limitHeapGrowth } from ${JSON.stringify(MODULE)}
  limitHeapGrowth()
  const used = () => getHeapStatistics().used_heap_size
  const alive = Array.from({ length: 400_000 }, (_, i) => ({ i, words: ['word ' + i] }))
  const live = used()
  let most = 0
  let passing = []
  for (let round = 0; round < 150; round++) {
    for (let i = 0; i < 8_000; i++) passing.push({ i, words: ['passing ' + i] })
    if (passing.length > 100_000) passing = []
    most = Math.max(most, used())
    await new Promise(setImmediate)
  }
  console.log(alive.length > 0 && most / live)
`

it('F23: the heap of a process that makes garbage stays below 2.8 times what is alive', async () => {
  const node = promisify(execFile)
  // V8's own heap limit, and with it the garbage it would allow, is a share of the machine's memory.
  const args = ['--max-old-space-size=4096', '--import', 'tsx', '--input-type=module', '--eval', WORK]
  const { stdout } = await node(process.execPath, args)
  // Without our limit the ratio is 3.1 to 3.4 here, and 2.1 to 2.5 with it: higher on a busier machine.
  expect(Number(stdout)).toBeGreaterThan(1)
  expect(Number(stdout)).toBeLessThan(2.8)
}, 60_000)
