// The program behind `npm run rehearsal`: it takes options, prints a calm report, and exits with 1 if anything is
// wrong.

import { parseArgs } from 'node:util'
import { rehearse } from './rehearse'

const { values } = parseArgs({
  options: {
    participants: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    pictures: { type: 'string', default: 'test-results/rehearsal' },
    'no-browsers': { type: 'boolean', default: false },
  },
})
const participants = Number(values.participants)
const seed = Number(values.seed)
if (!Number.isInteger(participants) || participants < 8 || participants > 100 || !Number.isInteger(seed)) {
  console.error('--participants takes a number from 8 to 100, --seed a whole number.')
  process.exit(2)
}
const pictures = values['no-browsers'] ? null : values.pictures
console.log(`A session of two hours with ${participants} people, seed ${seed}\n`)
const startedAt = performance.now()
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`.padStart(8)
const { checked, faults } = await rehearse({
  participants,
  seed,
  pictures,
  onPhase: ({ name, ms, notes }) => console.log(`${seconds(ms)}  ${[name, ...notes].join(' · ')}`),
})
console.log(`${seconds(performance.now() - startedAt)}  in all, ${checked} checks`)
if (pictures !== null) console.log(`\nPictures: ${pictures}`)
if (faults.length > 0) {
  console.log(`\n${faults.length === 1 ? 'One thing was' : `${faults.length} things were`} off:`)
  for (const fault of faults) console.log(`- ${fault}`)
}
process.exit(faults.length > 0 ? 1 : 0)
