// The calls of a board: the board itself, its content, and its exports.

import {
  boardFileForm,
  EMBED,
  imageForm,
  type MakeSample,
  nothing,
  onBoard,
  onBrief,
  onCandidate,
  onCard,
  onComment,
  onEmbed,
  onHighlight,
  onImage,
  onLink,
  onReaction,
  onSchedule,
  onThread,
  onVersion,
  onWebhook,
  PNG,
  SCHEDULE,
  sending,
  WEBHOOK,
  workbookForm,
} from './sample-call'

export const BOARD_CALLS: Readonly<Record<string, MakeSample>> = {
  'GET /api/boards': nothing,
  'POST /api/boards': sending(nothing, { title: 'Mine' }),
  'GET /api/boards/{boardId}': onBoard,
  'PATCH /api/boards/{boardId}': sending(onBoard, { title: 'Another title' }),
  'PATCH /api/boards/{boardId} (out of a workspace)': sending(onBoard, { workspaceId: null }),
  'DELETE /api/boards/{boardId}': onBoard,
  'POST /api/boards/{boardId}/duplicate': onBoard,
  'POST /api/boards/{boardId}/restore': async (scene) => {
    const boardId = await scene.board()
    await scene.once('deletion', () => scene.make('DELETE', `/api/boards/${boardId}`))
    return { params: { boardId } }
  },

  'POST /api/boards/{boardId}/assets': async (scene) => ({ ...(await onBoard(scene)), body: imageForm() }),
  'GET /assets/{assetId}': async (scene) => {
    await scene.board()
    return { params: { assetId: (await onImage(scene)).id } }
  },
  'GET /api/boards/{boardId}/thumbnail': async (scene) => {
    const boardId = await scene.board()
    await scene.once('thumbnail', () =>
      scene.make('PUT', `/api/boards/${boardId}/thumbnail`, PNG, { 'content-type': 'image/png' }),
    )
    return { params: { boardId } }
  },
  'PUT /api/boards/{boardId}/thumbnail': async (scene) => ({
    ...(await onBoard(scene)),
    body: PNG,
    headers: { 'content-type': 'image/png' },
  }),

  'GET /api/schemas/board-1.json': nothing,
  'GET /api/boards/{boardId}/archive': onBoard,
  'GET /api/boards/{boardId}/news': onBoard,
  'POST /api/boards/{boardId}/news/looked': sending(onBoard, { keys: 'all' }),
  'POST /api/boards/import': () => Promise.resolve({ body: boardFileForm() }),
  'POST /api/boards/{boardId}/board-files': async (scene) => ({ ...(await onBoard(scene)), body: boardFileForm() }),

  'GET /api/boards/{boardId}/versions': onBoard,
  'GET /api/boards/{boardId}/versions/compare': async (scene) => ({
    ...(await onBoard(scene)),
    query: `?from=${(await onVersion(scene)).params.versionId}`,
  }),
  'POST /api/boards/{boardId}/versions': sending(onBoard, { name: 'First draft' }),
  'PATCH /api/boards/{boardId}/versions/{versionId}': sending(onVersion, { name: 'Second draft' }),
  'DELETE /api/boards/{boardId}/versions/{versionId}': onVersion,
  'POST /api/boards/{boardId}/versions/{versionId}/restore': async (scene) => {
    const ref = (await scene.card()).id
    return { ...(await sending(onVersion, { cards: [ref] })(scene)) }
  },
  'POST /api/boards/{boardId}/versions/{versionId}/restore (all of it)': sending(onVersion, {}),
  'DELETE /api/boards/{boardId}/versions': async (scene) => ({
    ...(await onBoard(scene)),
    query: '?cardId=shape:none',
  }),
  'GET /api/boards/{boardId}/versions/{versionId}/briefs': onVersion,
  'GET /api/boards/{boardId}/versions/{versionId}/document': onVersion,
  'GET /api/boards/{boardId}/versions/{versionId}/export': onVersion,
  'GET /api/boards/{boardId}/versions/{versionId}/board-file': onVersion,

  'GET /api/boards/{boardId}/briefs': onBoard,
  'POST /api/boards/{boardId}/briefs': sending(onBoard, { text: 'A brief.' }),
  'GET /api/boards/{boardId}/briefs/{briefId}': onBrief,
  'PATCH /api/boards/{boardId}/briefs/{briefId}': sending(onBrief, { title: 'Another title' }),
  'DELETE /api/boards/{boardId}/briefs/{briefId}': onBrief,

  'GET /api/boards/{boardId}/briefs/{briefId}/revisions': onBrief,
  'GET /api/boards/{boardId}/briefs/{briefId}/revisions/{revision}': async (scene) => ({
    params: { ...(await onBrief(scene)).params, revision: '1' },
  }),
  'GET /api/boards/{boardId}/briefs/{briefId}/standing': async (scene) => ({
    ...(await onBrief(scene)),
    query: '?from=1',
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

  'GET /api/boards/{boardId}/threads': onBoard,
  'POST /api/boards/{boardId}/threads': sending(onBoard, { anchor: { kind: 'board' }, text: 'Is this so?' }),
  'GET /api/boards/{boardId}/threads/{threadId}': onThread,
  'PATCH /api/boards/{boardId}/threads/{threadId}': sending(onThread, { resolved: true }),
  'GET /api/boards/{boardId}/follow': onBoard,
  'PUT /api/boards/{boardId}/follow': sending(onBoard, { level: 'all' }),
  'PUT /api/boards/{boardId}/threads/{threadId}/follow': sending(onThread, { level: 'none' }),
  'PUT /api/boards/{boardId}/threads/{threadId}/read': sending(onThread, { n: 1 }),
  'POST /api/boards/{boardId}/threads/{threadId}/comments': sending(onThread, { text: 'It is.' }),
  'PATCH /api/boards/{boardId}/threads/{threadId}/comments/{commentId}': sending(onComment('actor'), { text: 'New' }),
  'DELETE /api/boards/{boardId}/threads/{threadId}/comments/{commentId}': onComment('actor'),
  'DELETE /api/boards/{boardId}/threads/{threadId}/comments/{commentId} (another person’s)': onComment('keeper'),
  'PUT /api/boards/{boardId}/threads/{threadId}/comments/{commentId}/reactions/{kind}': onReaction,
  'DELETE /api/boards/{boardId}/threads/{threadId}/comments/{commentId}/reactions/{kind}': onReaction,
  'GET /api/boards/{boardId}/events': onBoard,

  'GET /api/boards/{boardId}/cards': onBoard,
  'POST /api/boards/{boardId}/cards': sending(onBoard, { kind: 'risk', title: 'A risk' }),
  'GET /api/boards/{boardId}/cards/{cardId}': onCard,
  'PATCH /api/boards/{boardId}/cards/{cardId}': sending(onCard, { title: 'Another title' }),
  'DELETE /api/boards/{boardId}/cards/{cardId}': onCard,

  'GET /api/boards/{boardId}/links': onBoard,
  'POST /api/boards/{boardId}/links': async (scene) => {
    const [from, to] = [await scene.card(), await scene.card('What it causes')]
    return { ...(await onBoard(scene)), body: { from: from.id, to: to.id, kind: 'causes' } }
  },
  'DELETE /api/boards/{boardId}/links/{linkId}': onLink,

  'GET /api/boards/{boardId}/coverage': onBoard,
  'GET /api/boards/{boardId}/register': onBoard,
  'POST /api/boards/{boardId}/register/sheets': async (scene) => ({ ...(await onBoard(scene)), body: workbookForm() }),
  'GET /api/boards/{boardId}/report': onBoard,

  'POST /api/font-subsets': () => Promise.resolve({ body: { faces: [{ name: 'IBMPlexSans-Bold', text: 'a' }] } }),

  'GET /api/boards/{boardId}/export': onBoard,
  'POST /api/boards/{boardId}/exports': sending(onBoard, { format: 'png', part: 'board' }),

  'GET /api/boards/{boardId}/embed': onBoard,
  'PUT /api/boards/{boardId}/embed': sending(onBoard, EMBED),
  'POST /api/boards/{boardId}/embed/renew': onBoard,
  'GET /api/embeds/{boardId}/{key}': async (scene) => ({ params: await onEmbed(scene) }),
  'GET /api/embeds/{boardId}/{key}/assets/{assetId}': async (scene) => {
    const params = await onEmbed(scene)
    return { params: { ...params, assetId: (await onImage(scene)).id } }
  },
  'POST /api/boards/{boardId}/live-images': sending(onBoard, {}),
  'DELETE /api/boards/{boardId}/live-images': onBoard,
  'GET /api/boards/{boardId}/live.png': async (scene) => {
    const boardId = await scene.board()
    const { url } = await scene.once('live image', () =>
      scene.make<{ url: string }>('POST', `/api/boards/${boardId}/live-images`, {}),
    )
    return { params: { boardId }, query: new URL(url).search }
  },
  'GET /api/boards/{boardId}/schedules': onBoard,
  'POST /api/boards/{boardId}/schedules': sending(onBoard, SCHEDULE),
  'DELETE /api/boards/{boardId}/schedules/{scheduleId}': onSchedule,
  'POST /api/boards/{boardId}/schedules/{scheduleId}/run': onSchedule,
  'GET /api/boards/{boardId}/webhooks': onBoard,
  'POST /api/boards/{boardId}/webhooks': sending(onBoard, WEBHOOK),
  'DELETE /api/boards/{boardId}/webhooks/{webhookId}': onWebhook,
  'GET /api/boards/{boardId}/webhooks/{webhookId}/deliveries': onWebhook,
  'POST /api/boards/{boardId}/webhooks/{webhookId}/deliveries/{eventId}/again': async (scene) => {
    const { boardId, webhookId } = (await onWebhook(scene)).params
    const at = new Date()
    const event = { boardId, kind: 'board-renamed', actorId: 'server', at, data: {} }
    const { id } = await scene.world.db.boardEvent.create({ data: event })
    return { params: { boardId, webhookId, eventId: String(id) } }
  },
  'POST /api/boards/{boardId}/webhooks/{webhookId}/resume': sending(onWebhook, {}),
  'POST /api/boards/{boardId}/webhooks/{webhookId}/test': onWebhook,
}
