// S2, F27: one socket's errors stay its own. The product's server survives them, and one that doesn't listen is caught.

import { expect, test } from 'vitest'
import { brokenFramesEndTheirSocketOnly } from '../../support/invariants/survival'
import { ChildStage } from '../../support/sync/child-stage'

const stage = new ChildStage()

test('S2, F27: bytes that aren’t a WebSocket frame end their own socket, accepted or refused', async () => {
  await stage.start()
  await brokenFramesEndTheirSocketOnly(stage)
})

test('S2, F27: a server that does not listen for the errors of its sockets is caught', async () => {
  await stage.start({ defect: 'deaf-sockets' })
  await expect(brokenFramesEndTheirSocketOnly(stage)).rejects.toThrow(/^S2: .*ended the process/)
})
