// The program behind `npm run rehearsal -- --nodes`: a day on two nodes and a PostgreSQL of their own. It prints a calm report,
// and exits with 1 if anything is wrong.

import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { PostgresServer } from '../../support/services/postgres-server'
import { playDay } from './day'

const { values } = parseArgs({
  options: {
    nodes: { type: 'boolean' },
    boards: { type: 'string', default: '32' },
    people: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
  },
})
const [boards, people, seed] = [Number(values.boards), Number(values.people), Number(values.seed)]
if (![boards, people, seed].every(Number.isInteger) || boards < 4 || people < 3) {
  console.error('--boards takes a number from 4, --people (on each board) one from 3, --seed a whole number.')
  process.exit(2)
}
const postgres = await PostgresServer.start({ settings: { max_connections: '300' } })
const startedAt = performance.now()
const note = (text: string) =>
  console.log(`${((performance.now() - startedAt) / 1_000).toFixed(1).padStart(7)} s  ${text}`)
try {
  process.env.TEST_DATABASE_URL = postgres.urlOf('postgres')
  const { checked, faults } = await playDay({
    boards,
    peopleOnEach: people,
    seed,
    thinkMs: 3_000,
    waveMs: 45_000,
    workMs: 15_000,
    onNote: note,
  })
  note(
    `${checked} checks; load averages ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  )
  if (faults.length > 0) {
    console.log(`\n${faults.length === 1 ? 'One thing was' : `${faults.length} things were`} off:`)
    for (const fault of faults) console.log(`- ${fault}`)
    process.exitCode = 1
  }
} finally {
  await postgres.remove()
}
