// Parses the command line: [workload ...] [--rounds 3] [--peers a,b] [--quick] [--profile]

import { PEERS, type Peer } from './peers'

export interface Arguments {
  readonly workloads: readonly string[]
  readonly peers: readonly Peer[]
  readonly rounds: number
  /** Short stretches and one round, to try the harness out. */
  readonly isQuick: boolean
  /** Every measured stretch leaves a processor profile of its server; the figures are those of profiled servers. */
  readonly isProfiled: boolean
}

const ROUNDS = 3

/** Throws an Error with a sentence if it names something that doesn't exist. */
export function parseArguments(given: readonly string[], known: readonly string[]): Arguments {
  let peers: readonly Peer[] = PEERS
  let rounds: number | null = null
  let [isQuick, isProfiled] = [false, false]
  const workloads: string[] = []
  const rest = given.flatMap((each) => each.split('=', 2))
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--rounds') rounds = roundsOf(rest.shift())
    else if (word === '--peers') peers = peersOf(rest.shift())
    else if (word === '--quick') isQuick = true
    else if (word === '--profile') isProfiled = true
    else if (known.includes(word)) workloads.push(word)
    else throw new Error(`No workload is named ${word}. There are: ${known.join(', ')}.`)
  }
  return {
    workloads: workloads.length > 0 ? workloads : known,
    peers,
    rounds: rounds ?? (isQuick ? 1 : ROUNDS),
    isQuick,
    isProfiled,
  }
}

function roundsOf(word = ''): number {
  const rounds = Number(word)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds wants a number from 1 on.')
  return rounds
}

function peersOf(word = ''): Peer[] {
  return word.split(',').map((name) => {
    const peer = PEERS.find((one) => one === name)
    if (!peer) throw new Error(`No peer is named ${name}. There are: ${PEERS.join(', ')}.`)
    return peer
  })
}
