// S2 and F27 as a check of a server process: bytes that aren't a WebSocket frame end the socket they came on, and
// nothing else.

import type { ChildStage } from '../sync/child-stage'
import { upgradedStream } from '../sync/raw-upgrade'
import { waitFor } from '../wait-for'
import { mustHold } from './breach'

/** An opcode that does not exist, masked, with nothing in it. */
const NO_FRAME = Buffer.from([0x83, 0x80, 0, 0, 0, 0])

/** S2: a broken frame ends neither the process of an open socket nor that of a socket being refused. */
export async function brokenFramesEndTheirSocketOnly(stage: ChildStage): Promise<void> {
  const { child } = stage
  const ann = await stage.fresh('ann')
  for (const eve of ['eve', 'eve&v=999']) {
    const stream = await upgradedStream(child.port, `/sync/board?user=${eve}`)
    stage.onClear(() => stream.destroy())
    let hasEnded = false
    stream.on('close', () => {
      hasEnded = true
    })
    // A process that ends resets the stream.
    stream.on('error', () => undefined)
    stream.resume()
    stream.write(NO_FRAME)
    await waitFor(`the socket of ${eve} has ended`, () => hasEnded)
    ann.set(eve, 'x', 1)
    const mark = ann.mark()
    await waitFor('ann has saved, or can not', () => ann.hasSaved(mark) || !child.isRunning)
    mustHold('S2', `the broken frame of ${eve} has ended the process: ${child.output}`, child.isRunning)
  }
}
