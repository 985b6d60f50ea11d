// The real server is killed while a session is recorded: what was kept can be played back, the session goes on being
// recorded after the start, and nobody has to switch it on again.

import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { PLAIN_STEP, type Session } from '@/lib/domain/session/session'
import type { FrameChange } from '@/server/board-work/recording-bytes'
import { openAppDb } from '@/server/db/engine/client'
import { RecordingFrameRepository } from '@/server/db/sessions/recording-frames'
import type { readRecording } from '@/server/services/recordings/read-recording'
import { type Caller, httpCaller } from '../../support/caller'
import { ServerProcess } from '../../support/server-process'
import { scale } from '../../support/sync/fault-scale'
import { unlessKilled } from '../../support/unless-killed'
import { waitFor } from '../../support/wait-for'

type Recording = Awaited<ReturnType<typeof readRecording>>

const TIMES = scale({ quick: 2, full: 10 })
/** As many as a session may have. */
const STEPS = 60
const STEPS_A_TIME = 4
const DEADLINE_MS = scale({ quick: 120_000, full: 600_000 })

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
}, DEADLINE_MS)
afterAll(() => server.stop())

async function visitor(): Promise<Caller> {
  const { body } = await httpCaller(server.url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
  return httpCaller(server.url, body.token)
}

test(
  'I17: a session that is recorded while the server is killed can be played back, with what happened before and after',
  async () => {
    const owner = await visitor()
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body
    const path = `/api/boards/${id}`
    const steps = Array.from({ length: STEPS }, (_, i) => ({ ...PLAIN_STEP, title: `Step ${i}` }))
    const session = (await owner.call<Session>('POST', `${path}/sessions`, { title: 'Workshop', steps })).body
    const changes = `${path}/sessions/${session.id}/changes`
    await owner.call('POST', changes, { type: 'record', isOn: true })
    await owner.call('POST', changes, { type: 'start' })
    const db = openAppDb(`file:${join(server.dataDir, 'foreboard.sqlite')}`)
    onTestFinished(() => db.$disconnect())
    const kept = async () => (await new RecordingFrameRepository(db).list(session.id)).length
    /** The step that is on: each one that begins has a state kept. */
    let at = 0
    for (let time = 0; time < TIMES; time++) {
      let cards = 0
      const before = await kept()
      const last = at + STEPS_A_TIME
      const work = async () => {
        for (;;) {
          const card = { kind: 'risk', title: `Card ${time} ${cards}` }
          if (!(await unlessKilled(owner.call('POST', `${path}/cards`, card)))) return
          cards += 1
          if (at === last) continue
          const to = { type: 'go', from: session.steps[at]?.id, to: session.steps[at + 1]?.id }
          if (!(await unlessKilled(owner.call('POST', changes, to)))) return
          at += 1
        }
      }
      const working = work()
      await waitFor('some steps have begun, and states are kept', async () => at === last && (await kept()) > before)
      await server.kill()
      await working
      await server.start()
      // It may have gone on before it was killed.
      const live = (await owner.call<{ session: Session }>('GET', `${path}/session`)).body.session
      expect(live.recording).toMatchObject({ isOn: true, spans: [{ to: null }] })
      const { course } = live
      if (course.kind === 'running') at = session.steps.findIndex(({ id: stepId }) => stepId === course.stepId)
    }
    await owner.call('POST', `${path}/cards`, { kind: 'risk', title: 'After the last start' })
    expect((await owner.call('POST', changes, { type: 'close' })).status).toBe(200)
    const { frames, marks } = (await owner.call<Recording>('GET', `${path}/sessions/${session.id}/recording`)).body
    expect(marks.length).toBeGreaterThan(3 * TIMES)
    expect(frames.map(({ seq }) => seq)).toEqual(frames.map((_, i) => i))
    let read = 0
    let last = ''
    for (const { seq } of frames.filter(({ isWhole }) => isWhole)) {
      const states = `${path}/sessions/${session.id}/recording/states?seq=${seq}`
      const piece = (await owner.call<{ frames: FrameChange[] }>('GET', states)).body.frames
      read += piece.length
      last = JSON.stringify(piece)
    }
    expect(read).toBe(frames.length)
    expect(last).toContain('After the last start')
  },
  DEADLINE_MS,
)
