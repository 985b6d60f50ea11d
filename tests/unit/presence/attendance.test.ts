// The people in a session, as counts, and what a page reports about its own inactivity.

import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { attendanceIn, peopleIn } from '@/components/presence/attendance'
import { QUIET_AFTER_MS, watchQuiet } from '@/components/presence/quiet-watch'

const user = (id: string, role: string) => ({ id, name: id, color: '#123456', role })

describe('attendanceIn', () => {
  it('counts people and not pages, without those who run the session, and with those who may only look just now', () => {
    const states = new Map(
      [
        { user: user('ann', 'owner'), isQuiet: true },
        { user: user('ben', 'editor'), isQuiet: true },
        { user: user('ben', 'editor') },
        { user: user('cleo', 'editor'), isQuiet: true },
        { user: user('dora', 'viewer') },
        {},
      ].map((state, at) => [at, state] as const),
    )
    expect(attendanceIn(states)).toEqual({ here: 3, quiet: 1 })
  })

  it('takes only true for quiet: it is what some page wrote', () => {
    expect(attendanceIn(new Map([[1, { user: user('ben', 'editor'), isQuiet: 'yes' }]]))).toEqual({ here: 1, quiet: 0 })
  })
})

describe('peopleIn', () => {
  it('counts everybody on the board once, whatever their role and however many pages they have open', () => {
    const states = [
      { user: user('ann', 'owner') },
      { user: user('ben', 'editor') },
      { user: user('ben', 'editor') },
      {},
    ]
    const shown = new Map(states.map((state, at) => [at, state] as const))
    expect(peopleIn(shown, 'ann')).toBe(2)
    expect(peopleIn(shown, 'cleo')).toBe(3)
  })
})

describe('watchQuiet', () => {
  let page: EventTarget
  const awareness = new Awareness(new Y.Doc())
  beforeEach(() => {
    vi.useFakeTimers()
    page = new EventTarget()
    vi.stubGlobal('window', page)
    awareness.setLocalState({ cursor: 1 })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  // It checks on others with a timer.
  afterAll(() => awareness.destroy())

  it('says that a page is quiet once nothing moved for so long, and that it no longer is at once', () => {
    const stop = watchQuiet(awareness)
    vi.advanceTimersByTime(QUIET_AFTER_MS - 1)
    page.dispatchEvent(new Event('keydown'))
    vi.advanceTimersByTime(QUIET_AFTER_MS - 1)
    expect(awareness.getLocalState()).toEqual({ cursor: 1 })
    vi.advanceTimersByTime(1)
    expect(awareness.getLocalState()).toEqual({ cursor: 1, isQuiet: true })
    page.dispatchEvent(new Event('pointermove'))
    expect(awareness.getLocalState()).toEqual({ cursor: 1, isQuiet: false })
    stop()
    vi.advanceTimersByTime(QUIET_AFTER_MS)
    expect(awareness.getLocalState()).toEqual({ cursor: 1, isQuiet: false })
  })

  it('gives no presence to a page that has none', () => {
    awareness.setLocalState(null)
    const stop = watchQuiet(awareness)
    vi.advanceTimersByTime(QUIET_AFTER_MS)
    expect(awareness.getLocalState()).toBeNull()
    stop()
  })
})
