// Names of people and words for their cards: all made up, and enough for a full room.

const GIVEN = 'Aiko Ben Chiara Daniel Emi Farid Greta Haruto Ines Jonas Kaori Luis Mei Noah Olga Pedro'.split(' ')
const FAMILY = 'Sato Weber Lindqvist Okafor Tanaka Moreau Novak Ito'.split(' ')

/** Everybody has a different one, up to 128. */
export function nameOf(index: number): string {
  const given = GIVEN[index % GIVEN.length]
  const family = FAMILY[(index + Math.floor(index / GIVEN.length)) % FAMILY.length]
  return `${given} ${family}`
}

const WHAT = [
  ...['A single supplier', 'A rushed export rule', 'A standards body without us', 'A shortage of engineers'],
  ...['A patent dispute', 'A cut in research funds', 'A cyber attack on a laboratory', 'A partner’s change of course'],
]
const WHICH = [
  ...['stops deliveries', 'splits the market', 'delays the next generation', 'drives people away'],
  ...[
    'makes joint work too slow',
    'leaves us without a say',
    'raises costs for everybody',
    'goes unnoticed for a year',
  ],
]

const FIRST_YEAR = 2027

/** The title of risk number `number`; no two are equal, and none reveals its author. */
export function riskTitle(number: number): string {
  const [what, which] = [WHAT[number % WHAT.length], WHICH[Math.floor(number / WHAT.length) % WHICH.length]]
  return `${what} ${which} before ${FIRST_YEAR + Math.floor(number / WHAT.length / WHICH.length)}`
}
