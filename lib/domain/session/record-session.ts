// What switching a recording on and off, and the course of a session, mean for the times in which its board is kept.

import type { Session } from './session'

/** Returns whether the board is being kept: the session runs for everybody, and its recording is on. */
export function isRecording({
  course,
  isRehearsal,
  recording,
}: Pick<Session, 'course' | 'isRehearsal' | 'recording'>): boolean {
  return course.kind === 'running' && !isRehearsal && recording?.isOn === true
}

/** Switches the recording on or off. Returns the same session where it is so already. */
export function record(session: Session, isOn: boolean, isFull: boolean, now: number): Session {
  const { recording } = session
  if ((recording?.isOn ?? false) === isOn) return session
  const spans = recording?.spans ?? []
  const next = { ...session, recording: { isOn, spans, ...(isFull && { isFull }) } }
  return isOn ? withSpan(next, now) : withoutSpan(next, now)
}

/** Begins to keep the board, where the recording is on and the session runs for everybody. */
export function withSpan(session: Session, now: number): Session {
  const { recording } = session
  if (!recording || !isRecording(session)) return session
  return { ...session, recording: { ...recording, spans: [...recording.spans, { from: now, to: null }] } }
}

/** Ends the time in which the board is kept. */
export function withoutSpan(session: Session, now: number): Session {
  const { recording } = session
  if (!recording) return session
  const spans = recording.spans.map((span) => (span.to === null ? { ...span, to: now } : span))
  return { ...session, recording: { ...recording, spans } }
}
