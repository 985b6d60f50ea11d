// The calls of a session and its rounds.

import {
  type MakeSample,
  nothing,
  onBoard,
  onDraft,
  onRecording,
  onRound,
  onScoring,
  onSession,
  onWriting,
  sending,
  VOTE,
} from './sample-call'

export const SESSION_CALLS: Readonly<Record<string, MakeSample>> = {
  'GET /api/clock': nothing,
  'GET /api/boards/{boardId}/session': onBoard,
  'PUT /api/boards/{boardId}/session/here': onRound,
  'PUT /api/boards/{boardId}/session/hand': sending(onRound, { isUp: true }),
  'DELETE /api/boards/{boardId}/session/hands/{userId}': async (scene) => {
    const { params } = await onRound(scene)
    return { params: { ...params, userId: await scene.member() } }
  },
  'PUT /api/boards/{boardId}/session/done': sending(onRound, { stepId: 'over', isDone: true }),
  'POST /api/boards/{boardId}/session/reactions': sending(onRound, { kind: 'agree' }),
  'GET /api/boards/{boardId}/sessions': onBoard,
  'POST /api/boards/{boardId}/sessions': sending(onBoard, { title: 'Workshop' }),
  'POST /api/boards/{boardId}/sessions/{sessionId}/changes': sending(onSession, { type: 'rename', title: 'Next' }),
  'DELETE /api/boards/{boardId}/sessions/{sessionId}': onSession,
  'GET /api/boards/{boardId}/sessions/{sessionId}/minutes': onRecording,
  'GET /api/boards/{boardId}/recordings': onBoard,
  'GET /api/boards/{boardId}/sessions/{sessionId}/recording': onRecording,
  'GET /api/boards/{boardId}/sessions/{sessionId}/recording/states': async (scene) => ({
    ...(await onRecording(scene)),
    query: '?seq=0',
  }),
  'DELETE /api/boards/{boardId}/sessions/{sessionId}/recording': onRecording,

  'GET /api/boards/{boardId}/rounds': onBoard,
  'GET /api/boards/{boardId}/rounds/{roundId}': onRound,
  'POST /api/boards/{boardId}/rounds': sending(onBoard, {
    title: 'Vote',
    activity: VOTE,
  }),
  'GET /api/boards/{boardId}/rounds/{roundId}/ballot': onRound,
  'PUT /api/boards/{boardId}/rounds/{roundId}/ballot': sending(onRound, { ballot: {} }),
  'POST /api/boards/{boardId}/rounds/{roundId}/show': onRound,
  'POST /api/boards/{boardId}/rounds/{roundId}/agreements': onScoring,
  'POST /api/boards/{boardId}/rounds/{roundId}/agreements/undisputed': onScoring,
  'POST /api/boards/{boardId}/rounds/{roundId}/agreements/take-back': sending(onScoring, { cardIds: [] }),
  'PUT /api/boards/{boardId}/rounds/{roundId}/projector': sending(onScoring, { isPutAway: true }),
  'GET /api/boards/{boardId}/rounds/{roundId}/drafts': onWriting,
  'POST /api/boards/{boardId}/rounds/{roundId}/drafts': sending(onWriting, { title: 'Too late' }),
  'PATCH /api/boards/{boardId}/rounds/{roundId}/drafts/{draftId}': sending(onDraft, { title: 'Too late again' }),
  'DELETE /api/boards/{boardId}/rounds/{roundId}/drafts/{draftId}': onDraft,
  'POST /api/boards/{boardId}/rounds/{roundId}/take-back': async (scene) => {
    const { params } = await onWriting(scene)
    await scene.world.db.round.update({ where: { id: params.roundId }, data: { state: 'closed' } })
    return { params, body: {} }
  },
}
