// A valid call of a route: its content, and the things that most of them act on.

import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { makeBoardFile } from '@/lib/board-file/make-board-file'
import { candidateKey } from '@/lib/brief/candidates/candidate-key'
import { seedBoard } from '@/lib/document/records/seed-board'
import { readBoard } from '@/lib/document/view/read-board'
import { inlineRows, makeXlsx } from '../../../support/workbooks'
import type { Scene } from '../world'

interface SampleCall {
  /** Values for `{name}` in the path. */
  readonly params?: Readonly<Record<string, string>>
  /** Such as `?limit=1`. */
  readonly query?: string
  /** JSON, or a form, or bytes. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type MakeSample = (scene: Scene) => Promise<SampleCall>

/** A one-pixel PNG. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)

export const nothing: MakeSample = () => Promise.resolve({})
export const onBoard = async (scene: Scene): Promise<SampleCall> => ({ params: { boardId: await scene.board() } })
export const onCard = async (scene: Scene) => ({
  params: { boardId: await scene.board(), cardId: (await scene.card()).id },
})
export async function onLink(scene: Scene) {
  const boardId = await scene.board()
  const ends = { from: (await scene.card()).id, to: (await scene.card('What it causes')).id, kind: 'causes' }
  const { id } = await scene.once('link', () =>
    scene.make<{ id: string }>('POST', `/api/boards/${boardId}/links`, ends),
  )
  return { params: { boardId, linkId: id } }
}
export const onBrief = async (scene: Scene) => ({
  params: { boardId: await scene.board(), briefId: (await scene.brief()).id },
})
/** A mark of the actor's own, or of the keeper's if the actor is not signed in. */
export const onCandidate = async (scene: Scene): Promise<SampleCall> => {
  const boardId = await scene.board()
  const text = 'The two cities should publish one timetable.'
  const brief = await scene.once('brief of a sentence', () =>
    scene.make<{ id: string }>('POST', `/api/boards/${boardId}/briefs`, { text }),
  )
  return { params: { boardId, briefId: brief.id }, body: { keys: [candidateKey(text)] } }
}
export const onHighlight = (by: 'actor' | 'keeper') => async (scene: Scene) => {
  const { world, actor } = scene
  const [boardId, brief] = [await scene.board(), await scene.brief()]
  const author = (by === 'actor' ? actor.userId : undefined) ?? world.keeper.userId ?? ''
  const passage = { quote: 'One', prefix: '', suffix: ' sentence.', start: 0, end: 3 }
  const id = randomUUID()
  await world.db.highlight.create({ data: { id, briefId: brief.id, ...passage, createdById: author } })
  return { params: { boardId, briefId: brief.id, highlightId: id } }
}
/** A comment that replies to the keeper's, so that its thread stays when it is removed. */
export const onComment = (by: 'actor' | 'keeper') => async (scene: Scene) => {
  const { world, actor } = scene
  const boardId = await scene.board()
  const author = (by === 'actor' ? actor.userId : undefined) ?? world.keeper.userId ?? ''
  const [threadId, commentId, at] = [randomUUID(), randomUUID(), new Date()]
  const columns = { boardId, text: 'Is this so?', createdAt: at }
  await world.db.thread.create({
    data: { id: threadId, boardId, anchorKind: 'board', lastN: 2, lastAt: at, createdAt: at },
  })
  await world.db.comment.createMany({
    data: [
      { ...columns, id: randomUUID(), threadId, n: 1, authorId: world.keeper.userId ?? '' },
      { ...columns, id: commentId, threadId, n: 2, authorId: author },
    ],
  })
  return { params: { boardId, threadId, commentId } }
}
/** A thread of the keeper's. */
export const onThread = async (scene: Scene) => {
  const { boardId, threadId } = (await onComment('keeper')(scene)).params
  return { params: { boardId, threadId } }
}
export const onReaction = async (scene: Scene) => ({
  params: { ...(await onComment('keeper')(scene)).params, kind: 'agree' },
})
export const onSession = async (scene: Scene) => {
  const boardId = await scene.board()
  const { id } = await scene.once('session', () =>
    scene.make<{ id: string }>('POST', `/api/boards/${boardId}/sessions`, { title: 'Workshop' }),
  )
  return { params: { boardId, sessionId: id } }
}
export const VOTE = { kind: 'vote', dots: 3, mostPerCard: 1, cardKinds: [], isAnonymous: true }
const WRITE = { kind: 'write', cardKind: 'risk', isAnonymous: true }
export const onWriting = (scene: Scene) => onRound(scene, WRITE)
export const onDraft = async (scene: Scene) => {
  const { params } = await onWriting(scene)
  const id = randomUUID()
  const { roundId } = params
  const userId = scene.actor.userId ?? 'nobody'
  await scene.world.db.draft.create({ data: { id, roundId, userId, title: 'Too late', body: '', rank: 1 } })
  return { params: { ...params, draftId: id } }
}
/** A version that holds the scene's card. */
export const onVersion = async (scene: Scene) => {
  const boardId = await scene.board()
  await scene.card()
  const { id } = await scene.once('version', () =>
    scene.make<{ id: string }>('POST', `/api/boards/${boardId}/versions`, { name: 'Before the workshop' }),
  )
  return { params: { boardId, versionId: id } }
}
/** A session that was recorded and is over. */
export async function onRecording(scene: Scene) {
  const boardId = await scene.board()
  const path = `/api/boards/${boardId}/sessions`
  const steps = [{ title: 'Talk', ask: '', minutes: 0, placeId: null, rights: 'edit', ends: 'by-hand', gathers: false }]
  const sessionId = await scene.once('recorded session', async () => {
    const { id } = await scene.make<{ id: string }>('POST', path, { title: 'Recorded', steps })
    await scene.make('POST', `${path}/${id}/changes`, { type: 'record', isOn: true })
    await scene.make('POST', `${path}/${id}/changes`, { type: 'start' })
    await scene.make('POST', `${path}/${id}/changes`, { type: 'close' })
    return id
  })
  return { params: { boardId, sessionId } }
}
/** A round that runs, opened by a step. */
export async function onRound(scene: Scene, activity: object = VOTE) {
  const boardId = await scene.board()
  const path = `/api/boards/${boardId}`
  const step = { title: 'Vote', ask: '', minutes: 0, placeId: null, rights: 'look', ends: 'by-hand', gathers: false }
  const plan = { title: 'Workshop', steps: [{ ...step, activity }] }
  const roundId = await scene.once('round', async () => {
    const { id } = await scene.make<{ id: string }>('POST', `${path}/sessions`, plan)
    await scene.make('POST', `${path}/sessions/${id}/changes`, { type: 'start' })
    const { rounds } = await scene.make<{ rounds: { id: string }[] }>('GET', `${path}/rounds`)
    return rounds[0]?.id ?? ''
  })
  return { params: { boardId, roundId } }
}
/** A scoring of one card that was shown, and the agreed values. */
export const onScoring = async (scene: Scene): Promise<SampleCall> => {
  const boardId = await scene.board()
  const rounds = `/api/boards/${boardId}/rounds`
  const cardId = (await scene.card()).id
  const activity = { kind: 'score', cardKind: 'risk', isAnonymous: true }
  const roundId = await scene.once('scoring', async () => {
    const { id } = await scene.make<{ id: string }>('POST', rounds, { title: 'Rate', activity, cardIds: [cardId] })
    await scene.make('POST', `${rounds}/${id}/show`)
    return id
  })
  return { params: { boardId, roundId }, body: { cardId, values: { impactCurrent: 3 }, rationale: '' } }
}
export const onWorkspace = async (scene: Scene): Promise<SampleCall> => ({
  params: { workspaceId: await scene.workspace() },
})
export const onWorkspaceMember = async (scene: Scene) => ({
  params: { workspaceId: await scene.workspace(), userId: await scene.workspaceMember() },
})
export const onMember = async (scene: Scene) => ({
  params: { boardId: await scene.board(), userId: await scene.member() },
})
export const onInvite = async (scene: Scene) => ({
  params: { boardId: await scene.board(), inviteId: (await scene.invite()).id },
})

/** A template that the caller has saved. */
export async function onOwnTemplate({ world, actor: { userId } }: Scene): Promise<SampleCall> {
  const id = randomUUID()
  const words = { en: 'Mine', ja: 'Mine' }
  const row = { id, slug: id, revision: 1, position: 1_000, title: words, description: words, shapes: [], script: [] }
  if (userId) await world.db.template.create({ data: { ...row, ownerId: userId } })
  return { params: { templateId: id } }
}

export const EMBED = { isOn: true, origins: ['https://wiki.example.org'] }
export async function onEmbed(scene: Scene): Promise<{ boardId: string; key: string }> {
  const boardId = await scene.board()
  const { url } = await scene.once('embed', () =>
    scene.make<{ url: string }>('PUT', `/api/boards/${boardId}/embed`, EMBED),
  )
  return { boardId, key: new URL(url).pathname.split('/').at(-1) ?? '' }
}
export const SCHEDULE = { format: 'csv', minute: 120, timeZone: 'Asia/Tokyo', target: { kind: 'folder', keep: 1 } }
export async function onSchedule(scene: Scene): Promise<SampleCall> {
  const boardId = await scene.board()
  const { id } = await scene.once('schedule', () =>
    scene.make<{ id: string }>('POST', `/api/boards/${boardId}/schedules`, SCHEDULE),
  )
  return { params: { boardId, scheduleId: id } }
}

/** Nothing listens there, and the server must not connect to it. */
export const WEBHOOK = { url: 'http://127.0.0.1:9/hook' }
export async function onWebhook(scene: Scene) {
  const boardId = await scene.board()
  const id = randomUUID()
  const at = new Date()
  const row = { boardId, makerId: scene.world.keeper.userId ?? '', url: WEBHOOK.url, webhookKey: 'key' }
  await scene.world.db.boardWebhook.create({
    data: { ...row, id, afterId: 0, tryAt: at, stoppedAt: at, createdAt: at },
  })
  return { params: { boardId, webhookId: id } }
}

/** An image on the board. */
export function onImage(scene: Scene): Promise<{ id: string }> {
  return scene.once('image', async () => scene.make('POST', `/api/boards/${await scene.board()}/assets`, imageForm()))
}

export function imageForm(): FormData {
  const form = new FormData()
  form.set('file', new Blob([PNG]), 'image.png')
  return form
}

/** A workbook of one risk. */
export function workbookForm(): FormData {
  const form = new FormData()
  form.set(
    'file',
    new Blob([makeXlsx([{ name: 'Risks', rows: inlineRows([['Risk'], ['Ports close']]) }])]),
    'risks.xlsx',
  )
  return form
}

/** A board file of an empty board. */
export function boardFileForm(): FormData {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  const records = readBoard(doc).records.values()
  const facts = { title: 'Ports', exportedAt: '2026-01-31T09:30:00.000Z', part: 'board' } as const
  const form = new FormData()
  form.set(
    'file',
    new Blob([JSON.stringify(makeBoardFile({ ...facts, records, sources: [], images: new Map() }))]),
    'a',
  )
  return form
}

/** The call with a body. */
export function sending(call: (scene: Scene) => Promise<SampleCall>, body: unknown): MakeSample {
  return async (scene) => ({ ...(await call(scene)), body })
}
