// The process of join-storm.ts. It looks at the beginning of each message only, and throws the rest away.

import { dialectOf } from '../peers'
import { boardOf } from './board'
import { join } from './join'
import { type StormFigures, type StormOptions, withQuery } from './join-storm'

const KEEP_BYTES = 64
/** These numbers are above those of writers, so that each person has few connections. */
const FIRST_PERSON = 1_000

const { peer, port, room, joiners, query, leastBytes } = JSON.parse(process.argv[2] ?? '') as StormOptions
const dialect = dialectOf(peer, boardOf(1))
console.log('joining')
const startedAt = performance.now()
const joined = await Promise.all(
  Array.from({ length: joiners }, (_, i) => {
    const path = withQuery(dialect.path(room, FIRST_PERSON + i), query)
    return join({ port, path, dialect, room, leastBytes, keepBytes: KEEP_BYTES, stays: true })
  }),
)
const times = joined.map(({ lastByteMs }) => lastByteMs).sort((a, b) => a - b)
const figures: StormFigures = {
  allMs: performance.now() - startedAt,
  medianMs: times[Math.floor(times.length / 2)] ?? Number.NaN,
  wireBytes: joined[0]?.wireBytes ?? 0,
}
for (const { leave } of joined) leave()
console.log(JSON.stringify(figures))
