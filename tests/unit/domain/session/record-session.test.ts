// When a session's board is kept, and how closely.

import { describe, expect, it } from 'vitest'
import { changeSession, type SessionChange } from '@/lib/domain/session/change-session'
import { isRecording } from '@/lib/domain/session/record-session'
import { frameGapMs, MOST_FRAMES } from '@/lib/domain/session/recording'
import { type LiveSession, liveSession, PLAIN_STEP, type Session } from '@/lib/domain/session/session'

const PLANNED: Session = {
  id: 's',
  title: 'Workshop',
  steps: [{ ...PLAIN_STEP, id: 'a', title: 'A' }],
  course: { kind: 'planned' },
  visits: [],
  isRehearsal: false,
  revision: 1,
  joinCode: null,
  joinInviteId: null,
}
const ON: SessionChange = { type: 'record', isOn: true }
const OFF: SessionChange = { type: 'record', isOn: false }
const START: SessionChange = { type: 'start', by: 'me' }

/** The session after changes, each a second after the one before it. */
const following = (...changes: SessionChange[]): Session =>
  changes.reduce((state, change, i) => {
    const changed = changeSession(state, change, i * 1_000)
    if (!changed.ok) throw new Error(changed.error)
    return changed.value
  }, PLANNED)

describe('recording a session', () => {
  it('keeps the board while the session runs and it is on, and everybody is told', () => {
    expect(following(ON).recording).toEqual({ isOn: true, spans: [] })
    expect(isRecording(following(ON))).toBe(false)
    const running = following(ON, START)
    expect(running.recording).toEqual({ isOn: true, spans: [{ from: 1_000, to: null }] })
    expect(isRecording(running)).toBe(true)
    expect((liveSession(running) as LiveSession).recording).toEqual(running.recording)
    const spans = following(ON, START, OFF, ON, { type: 'close' }).recording?.spans
    expect(spans).toEqual([
      { from: 1_000, to: 2_000 },
      { from: 3_000, to: 4_000 },
    ])
  })

  it('never keeps a rehearsal, and nothing after the end', () => {
    const rehearsed = following(ON, { ...START, isRehearsal: true })
    expect(isRecording(rehearsed)).toBe(false)
    expect(rehearsed.recording?.spans).toEqual([])
    const closed = following(START, { type: 'close' }, ON)
    expect(closed.recording).toBeUndefined()
  })

  it('says that it was full, and once switched on again no more', () => {
    expect(following(ON, START, { ...OFF, isFull: true }).recording).toMatchObject({ isOn: false, isFull: true })
    expect(following(ON, START, { ...OFF, isFull: true }, ON).recording?.isFull).toBeUndefined()
  })

  it('has room for more than a working day at its closest', () => {
    let ms = 0
    for (let frames = 0; frames < MOST_FRAMES; frames++) ms += frameGapMs(frames)
    expect(ms).toBeGreaterThan(10 * 60 * 60_000)
  })
})
