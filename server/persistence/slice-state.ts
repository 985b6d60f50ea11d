// Cuts a state into updates that can be sent and applied one by one, so that nobody has to integrate a large board in
// one go. Linear in the number of structs; no document is built.

import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { inCausalOrder, type Struct } from './causal-order'
import type { SlicedState, StateSlice } from './folding'
import { UnreadableStateError } from './packed-state'

type DeleteSet = ReturnType<typeof Y.decodeUpdateV2>['ds']

/** One client's part of a slice: neighbouring structs, encoded. */
interface Run {
  readonly clock: number
  readonly encoder: Y.UpdateEncoderV1
  structs: number
  bytes: number
}

/** Cuts a V2 state into slices of about `sliceBytes`; a larger struct goes alone. Throws an UnreadableStateError. */
export function sliceState(state: Uint8Array, sliceBytes: number): SlicedState {
  const { structs, ds } = decode(state)
  const slices: StateSlice[] = []
  let open = new OpenSlice()
  for (const struct of inCausalOrder(structs)) {
    open.add(struct)
    if (open.bytes < sliceBytes) continue
    slices.push(open.close())
    open = new OpenSlice()
  }
  if (open.bytes > 0) slices.push(open.close())
  return { slices, deletions: encodeDeletions(ds) }
}

class OpenSlice {
  bytes = 0
  readonly #runs = new Map<number, Run>()
  readonly #reach = new Map<number, number>()

  add(struct: Struct): void {
    const { client, clock } = struct.id
    let run = this.#runs.get(client)
    if (!run) {
      run = { clock, encoder: new Y.UpdateEncoderV1(), structs: 0, bytes: 0 }
      this.#runs.set(client, run)
    }
    struct.write(run.encoder, 0)
    run.structs += 1
    const length = encoding.length(run.encoder.restEncoder)
    this.bytes += length - run.bytes
    run.bytes = length
    this.#reach.set(client, clock + struct.length)
  }

  close(): StateSlice {
    const update = encoding.createEncoder()
    encoding.writeVarUint(update, this.#runs.size)
    // Higher clients first, as Yjs writes them.
    for (const [client, run] of [...this.#runs].sort(([a], [b]) => b - a)) {
      encoding.writeVarUint(update, run.structs)
      encoding.writeVarUint(update, client)
      encoding.writeVarUint(update, run.clock)
      encoding.writeUint8Array(update, run.encoder.toUint8Array())
    }
    const noDeletions = 0
    encoding.writeVarUint(update, noDeletions)
    return { update: encoding.toUint8Array(update), reach: this.#reach }
  }
}

function decode(state: Uint8Array): ReturnType<typeof Y.decodeUpdateV2> {
  try {
    return Y.decodeUpdateV2(state)
  } catch (error) {
    throw new UnreadableStateError('The state can not be decoded', { cause: error })
  }
}

function encodeDeletions({ clients }: DeleteSet): Uint8Array {
  const update = encoding.createEncoder()
  const noStructs = 0
  encoding.writeVarUint(update, noStructs)
  encoding.writeVarUint(update, clients.size)
  for (const [client, ranges] of clients) {
    encoding.writeVarUint(update, client)
    encoding.writeVarUint(update, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(update, clock)
      encoding.writeVarUint(update, len)
    }
  }
  return encoding.toUint8Array(update)
}
