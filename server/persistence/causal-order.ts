// The order in which the structs of a complete state can be integrated without any of them having to wait. It follows
// Yjs' own integration (one cursor per client and a stack of clients that wait), on decoded structs alone, without a
// document.

import * as Y from 'yjs'
import { UnreadableStateError } from './packed-state'

export type Struct = Y.Item | Y.GC

interface Run {
  readonly structs: Struct[]
  next: number
  /** The clock up to which the client's structs were given. */
  reached: number
  /** True while another client waits for it, and while it waits itself. */
  isWanted: boolean
}

/**
 * Gives every struct after those that it refers to, each client's in the order of their clocks. `structs` are those of
 * a whole state as `Y.decodeUpdateV2` gives them. Throws an UnreadableStateError when something is missing in it.
 */
export function* inCausalOrder(structs: Iterable<Y.Item | Y.GC | Y.Skip>): Generator<Struct> {
  const runs = runsOf(structs)
  // The order that Yjs takes too: of two that conflict, the higher client's struct comes first and is passed less often.
  const clients = [...runs.keys()].sort((a, b) => b - a)
  for (const client of clients) {
    const run = runOf(runs, client)
    while (run.next < run.structs.length) yield* takeNext(runs, client)
  }
}

/** Takes the next struct of `wanted`, and before it whatever that needs of other clients. */
function* takeNext(runs: ReadonlyMap<number, Run>, wanted: number): Generator<Struct> {
  const stack = [wanted]
  runOf(runs, wanted).isWanted = true
  for (let client = stack.at(-1); client !== undefined; client = stack.at(-1)) {
    const run = runOf(runs, client)
    const struct = run.structs[run.next]
    if (!struct) throw new UnreadableStateError(`The state lacks structs of client ${client} that others refer to`)
    const needed = struct instanceof Y.Item ? neededClient(struct, runs) : null
    if (needed === null) {
      run.next += 1
      run.reached = struct.id.clock + struct.length
      run.isWanted = false
      stack.pop()
      yield struct
    } else {
      const neededRun = runOf(runs, needed)
      if (neededRun.isWanted) throw new UnreadableStateError('Structs of the state refer to each other in a circle')
      neededRun.isWanted = true
      stack.push(needed)
    }
  }
}

/** The other client whose structs must come before the item, or null when all that it refers to was given. */
function neededClient(item: Y.Item, runs: ReadonlyMap<number, Run>): number | null {
  for (const id of [item.origin, item.rightOrigin, item.parent]) {
    if (!(id instanceof Y.ID) || id.client === item.id.client) continue
    if (id.clock >= runOf(runs, id.client).reached) return id.client
  }
  return null
}

function runsOf(structs: Iterable<Y.Item | Y.GC | Y.Skip>): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>()
  const ends = new Map<number, number>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip || clock !== (ends.get(client) ?? 0)) {
      throw new UnreadableStateError(`The state has a gap in the structs of client ${client}`)
    }
    ends.set(client, clock + struct.length)
    const run = runs.get(client)
    if (run) run.structs.push(struct)
    else runs.set(client, { structs: [struct], next: 0, reached: 0, isWanted: false })
  }
  return runs
}

function runOf(runs: ReadonlyMap<number, Run>, client: number): Run {
  const run = runs.get(client)
  if (!run) throw new UnreadableStateError(`The state lacks the structs of client ${client} that others refer to`)
  return run
}
