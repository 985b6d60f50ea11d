// How long people can write: text they have typed by then is shown to them as not added.

import { expect, it } from 'vitest'
import { openToDrafts } from '@/lib/domain/session/open-to-drafts'
import { PLAIN_STEP, type SessionCourse } from '@/lib/domain/session/session'

const at = (stepId: string) => ({
  id: 'session',
  steps: ['write', 'rate'].map((id) => ({ ...PLAIN_STEP, id, title: id })),
  course: { kind: 'running', startedAt: 1, startedById: 'mika', stepId, timer: null, attention: null } as SessionCourse,
})
const round = { state: 'open', sessionId: 'session', stepId: 'write' } as const

it('a round takes cards while it is open in the step that is on', () => {
  expect(openToDrafts(round, at('write'))).toBe(true)
  expect(openToDrafts(round, at('rate'))).toBe(false)
  for (const state of ['closed', 'revealing', 'shown'] as const) {
    expect(openToDrafts({ ...round, state }, at('write'))).toBe(false)
  }
})

it('a round takes none once its session is over', () => {
  expect(openToDrafts(round, null)).toBe(false)
  expect(openToDrafts(round, { ...at('write'), id: 'another' })).toBe(false)
})
