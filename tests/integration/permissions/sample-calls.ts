// One good call for each route of the API: the route-and-role matrix makes it as everybody. A new route needs an entry
// here, or the matrix fails. Where one route asks for different permissions, each of the others is a case of its own:
// `METHOD /path (which case)`, with its permission in CASES.
//
// An entry gets a scene and says what fills the path, and what is sent. What it says must be accepted from somebody
// who may: the matrix calls a route allowed only when the answer is a success.

import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { makeBoardFile } from '@/lib/board-file/make-board-file'
import { candidateKey } from '@/lib/brief/candidates/candidate-key'
import { readBoard } from '@/lib/document/read-board'
import { seedBoard } from '@/lib/document/seed-board'
import type { Permission } from '@/lib/domain/role'
import { hashPassword } from '@/server/auth/password-hash'
import { makeAccount, PASSWORD } from '../../support/accounts'
import { ACTOR_KINDS } from './actors'
import { roleOnBoard } from './expected-outcome'
import type { Scene } from './world'

export interface SampleCall {
  /** What fills `{name}` in the path. */
  readonly params?: Readonly<Record<string, string>>
  /** Such as `?limit=1`. */
  readonly query?: string
  /** JSON, or a form, or bytes. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type MakeSample = (scene: Scene) => Promise<SampleCall>

/** A one-pixel PNG. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)

const nothing: MakeSample = () => Promise.resolve({})
const onBoard = async (scene: Scene): Promise<SampleCall> => ({ params: { boardId: await scene.board() } })
const onCard = async (scene: Scene) => ({ params: { boardId: await scene.board(), cardId: (await scene.card()).id } })
const onBrief = async (scene: Scene) => ({
  params: { boardId: await scene.board(), briefId: (await scene.brief()).id },
})
/** A mark of the actor's own; of the keeper's where nobody is signed in. */
const onCandidate = async (scene: Scene): Promise<SampleCall> => {
  const boardId = await scene.board()
  const text = 'The two cities should publish one timetable.'
  const brief = await scene.make<{ id: string }>('POST', `/api/boards/${boardId}/briefs`, { text })
  return { params: { boardId, briefId: brief.id }, body: { keys: [candidateKey(text)] } }
}
const onHighlight = (by: 'actor' | 'keeper') => async (scene: Scene) => {
  const { world, actor } = scene
  const [boardId, brief] = [await scene.board(), await scene.brief()]
  const author = (by === 'actor' ? actor.userId : undefined) ?? world.keeper.userId ?? ''
  const passage = { quote: 'One', prefix: '', suffix: ' sentence.', start: 0, end: 3 }
  const id = randomUUID()
  await world.db.highlight.create({ data: { id, briefId: brief.id, ...passage, createdById: author } })
  return { params: { boardId, briefId: brief.id, highlightId: id } }
}
const onSession = async (scene: Scene) => {
  const boardId = await scene.board()
  const { id } = await scene.make<{ id: string }>('POST', `/api/boards/${boardId}/sessions`, { title: 'Workshop' })
  return { params: { boardId, sessionId: id } }
}
const VOTE = { kind: 'vote', dots: 3, mostPerCard: 1, cardKinds: [], isAnonymous: true }
const WRITE = { kind: 'write', cardKind: 'risk', isAnonymous: true }
const onWriting = (scene: Scene) => onRound(scene, WRITE)
const onDraft = async (scene: Scene) => {
  const { params } = await onWriting(scene)
  const id = randomUUID()
  const { roundId } = params
  const userId = scene.actor.userId ?? 'nobody'
  await scene.world.db.draft.create({ data: { id, roundId, userId, title: 'Too late', body: '', rank: 1 } })
  return { params: { ...params, draftId: id } }
}
/** One that runs. */
async function onRunningSession(scene: Scene) {
  const boardId = await scene.board()
  const path = `/api/boards/${boardId}/sessions`
  const steps = [{ title: 'Talk', ask: '', minutes: 0, placeId: null, rights: 'edit', ends: 'by-hand', gathers: false }]
  const { id } = await scene.make<{ id: string }>('POST', path, { title: 'Workshop', steps })
  await scene.make('POST', `${path}/${id}/changes`, { type: 'start' })
  return { params: { boardId, sessionId: id } }
}
/** A round that runs, opened by a step. */
async function onRound(scene: Scene, activity: object = VOTE) {
  const boardId = await scene.board()
  const path = `/api/boards/${boardId}`
  const step = { title: 'Vote', ask: '', minutes: 0, placeId: null, rights: 'look', ends: 'by-hand', gathers: false }
  const plan = { title: 'Workshop', steps: [{ ...step, activity }] }
  const { id } = await scene.make<{ id: string }>('POST', `${path}/sessions`, plan)
  await scene.make('POST', `${path}/sessions/${id}/changes`, { type: 'start' })
  const { rounds } = await scene.make<{ rounds: { id: string }[] }>('GET', `${path}/rounds`)
  return { params: { boardId, roundId: rounds[0]?.id ?? '' } }
}
/** A scoring of one card that was shown, and what was agreed on. */
const onScoring = async (scene: Scene): Promise<SampleCall> => {
  const boardId = await scene.board()
  const rounds = `/api/boards/${boardId}/rounds`
  const cardId = (await scene.card()).id
  const activity = { kind: 'score', cardKind: 'risk', isAnonymous: true }
  const { id } = await scene.make<{ id: string }>('POST', rounds, { title: 'Rate', activity, cardIds: [cardId] })
  await scene.make('POST', `${rounds}/${id}/show`)
  return { params: { boardId, roundId: id }, body: { cardId, values: { impactCurrent: 3 }, rationale: '' } }
}
const onWorkspace = async (scene: Scene): Promise<SampleCall> => ({ params: { workspaceId: await scene.workspace() } })
const onWorkspaceMember = async (scene: Scene) => ({
  params: { workspaceId: await scene.workspace(), userId: await scene.workspaceMember() },
})
const onMember = async (scene: Scene) => ({ params: { boardId: await scene.board(), userId: await scene.member() } })
const onInvite = async (scene: Scene) => ({
  params: { boardId: await scene.board(), inviteId: (await scene.invite()).id },
})

/** A template that whoever calls has saved. */
async function onOwnTemplate({ world, actor: { userId } }: Scene): Promise<SampleCall> {
  const id = randomUUID()
  const words = { en: 'Mine', ja: 'Mine' }
  const row = { id, slug: id, revision: 1, position: 1_000, title: words, description: words, shapes: [], script: [] }
  if (userId) await world.db.template.create({ data: { ...row, ownerId: userId } })
  return { params: { templateId: id } }
}

const EMBED = { isOn: true, origins: ['https://wiki.example.org'] }
async function onEmbed(scene: Scene): Promise<{ boardId: string; key: string }> {
  const boardId = await scene.board()
  const { url } = await scene.make<{ url: string }>('PUT', `/api/boards/${boardId}/embed`, EMBED)
  return { boardId, key: new URL(url).pathname.split('/').at(-1) ?? '' }
}
const SCHEDULE = { format: 'csv', minute: 120, timeZone: 'Asia/Tokyo', target: { kind: 'folder', keep: 1 } }
async function onSchedule(scene: Scene): Promise<SampleCall> {
  const boardId = await scene.board()
  const { id } = await scene.make<{ id: string }>('POST', `/api/boards/${boardId}/schedules`, SCHEDULE)
  return { params: { boardId, scheduleId: id } }
}

function imageForm(): FormData {
  const form = new FormData()
  form.set('file', new Blob([PNG]), 'image.png')
  return form
}

/** A board file of an empty board. */
function boardFileForm(): FormData {
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
function sending(call: (scene: Scene) => Promise<SampleCall>, body: unknown): MakeSample {
  return async (scene) => ({ ...(await call(scene)), body })
}

export const SAMPLE_CALLS: Readonly<Record<string, MakeSample>> = {
  'GET /api/boards': nothing,
  'POST /api/boards': sending(nothing, { title: 'Mine' }),
  'GET /api/boards/{boardId}': onBoard,
  'PATCH /api/boards/{boardId}': sending(onBoard, { title: 'Another title' }),
  'PATCH /api/boards/{boardId} (out of a workspace)': sending(onBoard, { workspaceId: null }),
  'DELETE /api/boards/{boardId}': onBoard,
  'POST /api/boards/{boardId}/duplicate': onBoard,
  'POST /api/boards/{boardId}/restore': async (scene) => {
    const boardId = await scene.board()
    await scene.make('DELETE', `/api/boards/${boardId}`)
    return { params: { boardId } }
  },

  'POST /api/boards/{boardId}/assets': async (scene) => ({ ...(await onBoard(scene)), body: imageForm() }),
  'GET /assets/{assetId}': async (scene) => {
    const image = await scene.make<{ id: string }>('POST', `/api/boards/${await scene.board()}/assets`, imageForm())
    return { params: { assetId: image.id } }
  },
  'GET /api/boards/{boardId}/thumbnail': async (scene) => {
    const boardId = await scene.board()
    await scene.make('PUT', `/api/boards/${boardId}/thumbnail`, PNG, { 'content-type': 'image/png' })
    return { params: { boardId } }
  },
  'PUT /api/boards/{boardId}/thumbnail': async (scene) => ({
    ...(await onBoard(scene)),
    body: PNG,
    headers: { 'content-type': 'image/png' },
  }),

  'GET /api/schemas/board-1.json': nothing,
  'GET /api/boards/{boardId}/archive': onBoard,
  'POST /api/boards/import': () => Promise.resolve({ body: boardFileForm() }),
  'POST /api/boards/{boardId}/board-files': async (scene) => ({ ...(await onBoard(scene)), body: boardFileForm() }),

  'GET /api/boards/{boardId}/briefs': onBoard,
  'POST /api/boards/{boardId}/briefs': sending(onBoard, { text: 'A brief.' }),
  'GET /api/boards/{boardId}/briefs/{briefId}': onBrief,
  'PATCH /api/boards/{boardId}/briefs/{briefId}': sending(onBrief, { title: 'Another title' }),
  'DELETE /api/boards/{boardId}/briefs/{briefId}': onBrief,

  'GET /api/boards/{boardId}/briefs/{briefId}/revisions': onBrief,
  'GET /api/boards/{boardId}/briefs/{briefId}/revisions/{revision}': async (scene) => ({
    params: { ...(await onBrief(scene)).params, revision: '1' },
  }),
  'POST /api/boards/{boardId}/briefs/{briefId}/revisions/preview': sending(onBrief, { text: 'Another version.' }),
  'POST /api/boards/{boardId}/briefs/{briefId}/revisions': sending(onBrief, { text: 'Another version.' }),

  'GET /api/boards/{boardId}/briefs/{briefId}/highlights': onBrief,
  'POST /api/boards/{boardId}/briefs/{briefId}/highlights': sending(onBrief, { start: 0, end: 3, note: 'A note' }),
  'PATCH /api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId}': sending(onHighlight('actor'), {
    note: 'New',
  }),
  'DELETE /api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId}': onHighlight('actor'),
  'DELETE /api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId} (another person’s)': onHighlight('keeper'),

  'GET /api/boards/{boardId}/briefs/{briefId}/candidates': onBrief,
  'GET /api/boards/{boardId}/briefs/{briefId}/dismissals': onBrief,
  'POST /api/boards/{boardId}/briefs/{briefId}/dismissals': onCandidate,
  'DELETE /api/boards/{boardId}/briefs/{briefId}/dismissals': sending(onBrief, { keys: ['a'] }),

  'GET /api/boards/{boardId}/cards': onBoard,
  'POST /api/boards/{boardId}/cards': sending(onBoard, { kind: 'risk', title: 'A risk' }),
  'GET /api/boards/{boardId}/cards/{cardId}': onCard,
  'PATCH /api/boards/{boardId}/cards/{cardId}': sending(onCard, { title: 'Another title' }),
  'DELETE /api/boards/{boardId}/cards/{cardId}': onCard,

  'GET /api/boards/{boardId}/links': onBoard,
  'POST /api/boards/{boardId}/links': async (scene) => {
    const [from, to] = [await scene.card(), await scene.card()]
    return { ...(await onBoard(scene)), body: { from: from.id, to: to.id, kind: 'causes' } }
  },

  'GET /api/boards/{boardId}/coverage': onBoard,
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

  'GET /api/boards/{boardId}/sessions/{sessionId}/minutes': onRunningSession,

  'GET /api/boards/{boardId}/register': onBoard,
  'GET /api/boards/{boardId}/report': onBoard,

  'GET /api/boards/{boardId}/invites': onBoard,
  'POST /api/boards/{boardId}/invites': sending(onBoard, { role: 'viewer' }),
  'GET /api/boards/{boardId}/invites/{inviteId}': onInvite,
  'DELETE /api/boards/{boardId}/invites/{inviteId}': onInvite,
  'POST /api/join': async (scene) => ({ body: { token: (await scene.invite()).token } }),

  'POST /api/font-subsets': () => Promise.resolve({ body: { faces: [{ name: 'IBMPlexSans-Bold', text: 'a' }] } }),

  'POST /api/join/preview': async (scene) => ({ body: { token: (await scene.invite()).token } }),

  'GET /api/boards/{boardId}/members': onBoard,
  'PATCH /api/boards/{boardId}/members/{userId}': sending(onMember, { role: 'commenter' }),
  'PATCH /api/boards/{boardId}/members/{userId} (to owner)': sending(onMember, { role: 'owner' }),
  'DELETE /api/boards/{boardId}/members/{userId}': onMember,
  'DELETE /api/boards/{boardId}/members/{userId} (oneself)': async (scene) => ({
    params: { boardId: await scene.board(), userId: scene.actor.userId ?? 'nobody' },
  }),

  'GET /api/boards/{boardId}/export': onBoard,
  'POST /api/boards/{boardId}/exports': sending(onBoard, { format: 'png', part: 'board' }),

  'GET /api/boards/{boardId}/embed': onBoard,
  'PUT /api/boards/{boardId}/embed': sending(onBoard, EMBED),
  'POST /api/boards/{boardId}/embed/renew': onBoard,
  'GET /api/embeds/{boardId}/{key}': async (scene) => ({ params: await onEmbed(scene) }),
  'GET /api/embeds/{boardId}/{key}/assets/{assetId}': async (scene) => {
    const params = await onEmbed(scene)
    const image = await scene.make<{ id: string }>('POST', `/api/boards/${params.boardId}/assets`, imageForm())
    return { params: { ...params, assetId: image.id } }
  },
  'POST /api/boards/{boardId}/live-images': sending(onBoard, {}),
  'DELETE /api/boards/{boardId}/live-images': onBoard,
  'GET /api/boards/{boardId}/live.png': async (scene) => {
    const boardId = await scene.board()
    const { url } = await scene.make<{ url: string }>('POST', `/api/boards/${boardId}/live-images`, {})
    return { params: { boardId }, query: new URL(url).search }
  },
  'GET /api/boards/{boardId}/schedules': onBoard,
  'POST /api/boards/{boardId}/schedules': sending(onBoard, SCHEDULE),
  'DELETE /api/boards/{boardId}/schedules/{scheduleId}': onSchedule,
  'POST /api/boards/{boardId}/schedules/{scheduleId}/run': onSchedule,

  'GET /api/workspaces': nothing,
  'POST /api/workspaces': sending(nothing, { name: 'A team' }),
  'GET /api/workspaces/{workspaceId}': onWorkspace,
  'PATCH /api/workspaces/{workspaceId}': sending(onWorkspace, { name: 'Another name' }),
  'DELETE /api/workspaces/{workspaceId}': onWorkspace,
  'GET /api/workspaces/{workspaceId}/members': onWorkspace,
  'PATCH /api/workspaces/{workspaceId}/members/{userId}': sending(onWorkspaceMember, { role: 'viewer' }),
  // Everybody may leave: the sample removes whoever calls.
  'DELETE /api/workspaces/{workspaceId}/members/{userId}': async (scene) => ({
    params: { workspaceId: await scene.workspace(), userId: scene.actor.userId ?? 'nobody' },
  }),
  'DELETE /api/workspaces/{workspaceId}/members/{userId} (another one)': onWorkspaceMember,
  'GET /api/workspaces/{workspaceId}/invites': onWorkspace,
  'POST /api/workspaces/{workspaceId}/invites': sending(onWorkspace, { role: 'viewer' }),
  'DELETE /api/workspaces/{workspaceId}/invites/{inviteId}': async (scene) => ({
    params: { workspaceId: await scene.workspace(), inviteId: (await scene.workspaceInvite()).id },
  }),

  'GET /api/templates': nothing,
  'POST /api/templates': async (scene) => ({ body: { boardId: await scene.board(), title: 'Ours' } }),
  'PATCH /api/templates/{templateId}': sending(onOwnTemplate, { title: 'Another title' }),
  'DELETE /api/templates/{templateId}': onOwnTemplate,

  'GET /api/me': nothing,
  'PATCH /api/me': sending(nothing, { name: 'Another name' }),
  'DELETE /api/me': sending(nothing, { boards: {} }),
  'GET /api/me/owned-boards': nothing,
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
  'GET /api/boards/{boardId}/rounds/{roundId}/drafts': onWriting,
  'POST /api/boards/{boardId}/rounds/{roundId}/drafts': sending(onWriting, { title: 'Too late' }),
  'PATCH /api/boards/{boardId}/rounds/{roundId}/drafts/{draftId}': sending(onDraft, { title: 'Too late again' }),
  'DELETE /api/boards/{boardId}/rounds/{roundId}/drafts/{draftId}': onDraft,
  'POST /api/boards/{boardId}/rounds/{roundId}/take-back': async (scene) => {
    const { params } = await onWriting(scene)
    await scene.world.db.round.update({ where: { id: params.roundId }, data: { state: 'closed' } })
    return { params, body: {} }
  },

  'GET /api/me/sessions': nothing,
  'DELETE /api/me/sessions': nothing,
  'DELETE /api/me/sessions/{sessionId}': async ({ world, actor: { userId } }) => {
    const id = randomUUID()
    const expiresAt = new Date(Date.now() + 60_000)
    if (userId) await world.db.session.create({ data: { id, token: id, userId, expiresAt } })
    return { params: { sessionId: id } }
  },
  'GET /api/me/tokens': nothing,
  'POST /api/me/tokens': sending(nothing, { name: 'A script', scope: 'read' }),
  'DELETE /api/me/tokens/{tokenId}': async ({ world, actor: { userId } }) => {
    const id = randomUUID()
    const row = { id, name: 'A script', tokenHash: id, hint: 'fb_', scope: 'read' }
    if (userId) await world.db.apiToken.create({ data: { ...row, userId } })
    return { params: { tokenId: id } }
  },

  'GET /api/sign-in-options': nothing,
  'POST /api/account': () => Promise.resolve({ body: newAccount() }),
  'POST /api/setup': () => Promise.resolve({ body: { ...newAccount(), token: 'any' } }),
  'POST /api/admin/invites': sending(nothing, {}),

  'GET /api/admin/server': nothing,
  'GET /api/admin/audit': nothing,
  'GET /api/admin/users': nothing,
  'PATCH /api/admin/users/{userId}': async ({ world }) => ({
    params: { userId: (await world.person('somebody')).userId },
    body: { isAdmin: true },
  }),
  'GET /api/admin/workspaces': nothing,
  'GET /api/admin/boards': nothing,

  // ---- better-auth's, as far as server/api/auth lets them through ----

  'POST /api/auth/sign-in/anonymous': nothing,
  'POST /api/auth/sign-in/email': async ({ world }) => {
    const { email } = await makeAccount(world.server)
    return { body: { email, password: PASSWORD } }
  },
  'POST /api/auth/sign-up/email': () => Promise.resolve({ body: newAccount() }),
  'POST /api/auth/sign-in/social': sending(nothing, {}),
  'GET /api/auth/callback/oidc': nothing,
  'POST /api/auth/change-password': async ({ world, actor: { userId } }) => {
    const id = randomUUID()
    const password = await hashPassword(PASSWORD)
    if (userId)
      await world.db.account.create({ data: { id, accountId: userId, userId, providerId: 'credential', password } })
    return { body: { currentPassword: PASSWORD, newPassword: 'another password' } }
  },
  'POST /api/auth/request-password-reset': sending(nothing, { email: 'a@example.org' }),
  'POST /api/auth/reset-password': sending(nothing, { token: 'any', newPassword: PASSWORD }),
  'POST /api/auth/sign-out': nothing,
  'GET /api/auth/get-session': nothing,
}

/** The permission of the cases that ask for another than their route names. */
export const CASES: Readonly<Record<string, Permission>> = {
  'DELETE /api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId} (another person’s)': 'remove-highlights',
  'PATCH /api/boards/{boardId} (out of a workspace)': 'hand-over-board',
  'PATCH /api/boards/{boardId}/members/{userId} (to owner)': 'hand-over-board',
  'DELETE /api/boards/{boardId}/members/{userId} (oneself)': 'read-board',
  'DELETE /api/workspaces/{workspaceId}/members/{userId} (another one)': 'manage-workspace',
}

/** Calls that end or change who makes them: each is made by somebody new of the same kind. */
export const ENDING_CALLS: ReadonlySet<string> = new Set([
  'DELETE /api/me',
  'DELETE /api/me/sessions',
  'POST /api/account',
  'POST /api/auth/change-password',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/sign-up/email',
])

function newAccount() {
  return { name: 'Ada', email: `${randomUUID()}@example.org`, password: PASSWORD }
}

const toEverybody = (answer: string): Answers => Object.fromEntries(ACTOR_KINDS.map(({ name }) => [name, answer]))
const toAccounts = (answer: string): Answers =>
  Object.fromEntries(
    ACTOR_KINDS.filter(({ standing }) => standing === 'account' || standing === 'admin').map(({ name }) => [
      name,
      answer,
    ]),
  )

/** Answers that are no matter of permission, by route and actor, with the reason. */
export const OTHER_ANSWERS: Readonly<Record<string, { readonly because: string; readonly answers: Answers }>> = {
  'POST /api/boards/{boardId}/restore': {
    because: 'to whoever may not bring it back, a deleted board is not there',
    answers: Object.fromEntries(
      [
        ...['facilitator', 'editor', 'commenter', 'viewer', 'visiting editor'],
        ...['workspace member', 'workspace viewer'],
      ].map((name) => [name, 'not-found']),
    ),
  },
  'DELETE /api/boards/{boardId}/members/{userId} (oneself)': {
    because: 'who is here through a workspace leaves that',
    answers: { 'workspace owner': 'conflict', 'workspace member': 'conflict', 'workspace viewer': 'conflict' },
  },
  'POST /api/account': { because: 'who has an account makes no other one', answers: toAccounts('conflict') },
  'POST /api/auth/sign-up/email': { because: 'who has an account makes no other one', answers: toAccounts('conflict') },
  'POST /api/setup': { because: 'there is an admin', answers: toEverybody('not-found') },
  'POST /api/auth/sign-in/social': { because: 'this server has no single sign-on', answers: toEverybody('not-found') },
  'GET /api/auth/callback/oidc': { because: 'this server has no single sign-on', answers: toEverybody('not-found') },
  'POST /api/auth/request-password-reset': {
    because: 'this server sends no mail',
    answers: toEverybody('not-found'),
  },
  'POST /api/auth/reset-password': { because: 'only a link’s token counts', answers: toEverybody('bad-request') },
  'GET /api/boards/{boardId}/export': {
    because: 'this server has no Chromium: it says so to whoever may read the board',
    answers: Object.fromEntries(
      ACTOR_KINDS.filter((kind) => roleOnBoard(kind) !== undefined).map(({ name }) => [name, 'renderer-missing']),
    ),
  },
  'GET /api/boards/{boardId}/live.png': {
    because: 'this server has no Chromium to draw with, whoever asks',
    answers: toEverybody('renderer-missing'),
  },
  'GET /assets/{assetId}': {
    because: 'an image is there for nobody but readers of its board, who are asked nothing',
    answers: { nobody: 'not-found' },
  },
  'POST /api/auth/sign-in/anonymous': {
    because: 'a visitor is a visitor already',
    answers: { visitor: 'bad-request', 'visiting editor': 'bad-request' },
  },
}

type Answers = Readonly<Record<string, string>>
