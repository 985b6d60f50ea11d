// Loads the document in a file (V2) in this fresh process and prints how many milliseconds that took.

import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { recordsOf } from '../../lib/document/records/roots'

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''))
const startedAt = performance.now()
const doc = new Y.Doc()
Y.applyUpdateV2(doc, bytes)
const records = recordsOf(doc).size
console.log(JSON.stringify({ ms: performance.now() - startedAt, records }))
