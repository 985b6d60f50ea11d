// Simulates a workshop of two hours, 20 people and 400 cards on a clock of its own; each person drags 15 % of the time
// at 20 positions a second, cards alone and in tens, and types, half of it in notes. Measures the size of the document afterwards (V2)
// beside the same board written from scratch, and the time that a fresh process takes to load it. Budget: 3.5 times and
// 200 ms; after the idle room's rewrite 1.2 times. For comparison it reports the same workshop with every position in
// the document.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as Y from 'yjs'
import { canonicalBoard } from '../../lib/document/view/read-board'
import { rewriteBoard } from '../../lib/document/write/rewrite-board'
import { report } from '../support/report'
import { type Positions, playWorkshop } from './workshop'

const LOADS = 7
const folder = mkdtempSync(join(tmpdir(), 'growth-'))

interface Outcome {
  readonly bytes: number
  readonly structs: number
  readonly loadMs: number
  readonly rewritten: Y.Doc
}

function play(positions: Positions): Outcome {
  const doc = new Y.Doc()
  playWorkshop(doc, positions)
  const encoded = Y.encodeStateAsUpdateV2(doc)
  const rewritten = rewriteBoard(doc)
  if (canonicalBoard(rewritten) !== canonicalBoard(doc)) throw new Error('The rewritten board is another one')
  let structs = 0
  for (const items of doc.store.clients.values()) structs += items.length
  return { bytes: encoded.length, structs, loadMs: loadMs(encoded), rewritten }
}

/** The least of several fresh processes, because other work on the machine only adds to it. */
function loadMs(encoded: Uint8Array): number {
  const file = join(folder, 'document.bin')
  writeFileSync(file, encoded)
  const program = fileURLToPath(new URL('./load-document.ts', import.meta.url))
  const times = Array.from({ length: LOADS }, () => {
    const output = execFileSync(process.execPath, ['--import', 'tsx', program, file], { encoding: 'utf8' })
    return (JSON.parse(output) as { ms: number }).ms
  })
  return Math.min(...times)
}

try {
  const gestures = play('gestures')
  const fresh = Y.encodeStateAsUpdateV2(gestures.rewritten).length
  const again = new Y.Doc()
  Y.applyUpdateV2(again, Y.encodeStateAsUpdateV2(gestures.rewritten))
  const freshLoadMs = loadMs(Y.encodeStateAsUpdateV2(gestures.rewritten))
  const reloaded = Y.encodeStateAsUpdateV2(again).length
  const naive = play('document')
  const isWithinBudget = report('growth', [
    { name: 'the board written anew', value: fresh, unit: 'bytes' },
    { name: 'after the workshop', value: gestures.bytes, unit: 'bytes' },
    { name: 'after the workshop / written anew', value: gestures.bytes / fresh, unit: 'times', budget: 3.5 },
    { name: 'structs after the workshop', value: gestures.structs, unit: 'count' },
    { name: 'load in a fresh process', value: gestures.loadMs, unit: 'ms', budget: 200 },
    { name: 'the board written anew: the same', value: freshLoadMs, unit: 'ms' },
    { name: 'after the rewrite / written anew', value: reloaded / fresh, unit: 'times', budget: 1.2 },
    { name: 'naive: after the workshop', value: naive.bytes, unit: 'bytes' },
    { name: 'naive: after the workshop / written anew', value: naive.bytes / fresh, unit: 'times' },
    { name: 'naive: structs', value: naive.structs, unit: 'count' },
    { name: 'naive: load in a fresh process', value: naive.loadMs, unit: 'ms' },
  ])
  if (!isWithinBudget) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
