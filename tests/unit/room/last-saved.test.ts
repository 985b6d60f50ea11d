// The time that the state chip shows: when a change was last saved, anybody's.

import { expect, it } from 'vitest'
import { FakeServer } from './fake-server'
import { edit, RoomStage } from './room-stage'

const { join, pass } = new RoomStage()

it('says when a change was last saved, anybody’s, and no time that it does not know', async () => {
  const server = new FakeServer()
  const client = join(server)
  const save = () => client.getState().save
  await pass()
  expect(save()).toEqual({ kind: 'saved', at: undefined })
  edit(client)
  await pass(1_000)
  expect(save().kind).toBe('saved')
  await pass(600_000)
  server.changeByOther('shape:theirs')
  await pass(1_000)
  expect(save()).toEqual({ kind: 'saved', at: Math.floor(1_601_000 / 60_000) * 60_000 })

  // What others saved while the page was away has no time here.
  server.refusesConnections = true
  server.socket.drop(1006)
  server.changeByOther('shape:meanwhile', false)
  server.refusesConnections = false
  await pass(60_000)
  expect(save()).toEqual({ kind: 'saved', at: undefined })
})
