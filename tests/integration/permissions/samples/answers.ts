// The matrix's knowledge beside the calls: cases with a permission of their own, calls that end their own caller, and
// answers that don't concern permission.

import type { Permission } from '@/lib/domain/people/role'
import { ACTOR_KINDS } from '../actors'
import { roleOnBoard } from '../expected-outcome'

/** The permissions of cases that need another one than their route declares. */
export const CASES: Readonly<Record<string, Permission>> = {
  'DELETE /api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId} (another person’s)': 'remove-highlights',
  'DELETE /api/boards/{boardId}/threads/{threadId}/comments/{commentId} (another person’s)': 'remove-comments',
  'POST /api/boards/{boardId}/versions/{versionId}/restore (all of it)': 'manage-versions',
  'PATCH /api/boards/{boardId} (out of a workspace)': 'hand-over-board',
  'PATCH /api/boards/{boardId}/members/{userId} (to owner)': 'hand-over-board',
  'DELETE /api/boards/{boardId}/members/{userId} (oneself)': 'read-board',
  'DELETE /api/workspaces/{workspaceId}/members/{userId} (another one)': 'manage-workspace',
}

/** Calls that end or change their caller: each is made by a new actor of the same kind. */
export const ENDING_CALLS: ReadonlySet<string> = new Set([
  'DELETE /api/me',
  'DELETE /api/me/sessions',
  'POST /api/account',
  'POST /api/auth/change-password',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/sign-up/email',
])

/**
 * Calls that use up their subject, or change who has which role: each allowed one has a place of its own. All others
 * leave things as the next one needs them, as does every refusal.
 */
export const SPOILING_CALLS: ReadonlySet<string> = new Set([
  'PATCH /api/boards/{boardId} (out of a workspace)',
  'DELETE /api/boards/{boardId}',
  'POST /api/boards/{boardId}/restore',
  'DELETE /api/boards/{boardId}/briefs/{briefId}',
  'POST /api/boards/{boardId}/briefs/{briefId}/revisions',
  'DELETE /api/boards/{boardId}/cards/{cardId}',
  'DELETE /api/boards/{boardId}/links/{linkId}',
  'DELETE /api/boards/{boardId}/schedules/{scheduleId}',
  'POST /api/boards/{boardId}/schedules/{scheduleId}/run',
  'DELETE /api/boards/{boardId}/webhooks/{webhookId}',
  'DELETE /api/boards/{boardId}/versions/{versionId}',
  'DELETE /api/boards/{boardId}/sessions/{sessionId}',
  'DELETE /api/boards/{boardId}/sessions/{sessionId}/recording',
  'POST /api/boards/{boardId}/rounds',
  'POST /api/boards/{boardId}/rounds/{roundId}/show',
  'POST /api/boards/{boardId}/rounds/{roundId}/agreements',
  'POST /api/boards/{boardId}/rounds/{roundId}/take-back',
  'DELETE /api/boards/{boardId}/invites/{inviteId}',
  'POST /api/join',
  'PATCH /api/boards/{boardId}/members/{userId} (to owner)',
  'DELETE /api/boards/{boardId}/members/{userId}',
  'DELETE /api/boards/{boardId}/members/{userId} (oneself)',
  'DELETE /api/workspaces/{workspaceId}',
  'DELETE /api/workspaces/{workspaceId}/members/{userId}',
  'DELETE /api/workspaces/{workspaceId}/members/{userId} (another one)',
  'DELETE /api/workspaces/{workspaceId}/invites/{inviteId}',
])

const toEverybody = (answer: string): Answers => Object.fromEntries(ACTOR_KINDS.map(({ name }) => [name, answer]))
const toAccounts = (answer: string): Answers =>
  Object.fromEntries(
    ACTOR_KINDS.filter(({ standing }) => standing === 'account' || standing === 'admin').map(({ name }) => [
      name,
      answer,
    ]),
  )

/** Answers that don't concern permission, by route and actor, with the reason. */
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
  'POST /api/admin/mail-test': { because: 'this server sends no mail', answers: { admin: 'not-found' } },
  'POST /api/me/mail/verification': { because: 'this server sends no mail', answers: toAccounts('not-found') },
  'POST /api/verify-email': { because: 'only a link’s token counts', answers: toEverybody('bad-request') },
  'POST /api/auth/reset-password': { because: 'only a link’s token counts', answers: toEverybody('bad-request') },
  'GET /api/boards/{boardId}/export': {
    because: 'this server has no Chromium: it says so to whoever may read the board',
    answers: Object.fromEntries(
      ACTOR_KINDS.filter((kind) => roleOnBoard(kind) !== undefined).map(({ name }) => [name, 'renderer-missing']),
    ),
  },
  'GET /api/boards/{boardId}/versions/{versionId}/export': {
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
