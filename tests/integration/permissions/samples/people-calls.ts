// The calls of people: members, workspaces, accounts, sign-in (better-auth’s, as far as server/api/accounts/auth allows
// them), and admins.

import { randomUUID } from 'node:crypto'
import { hashPassword } from '@/server/auth/password-hash'
import { makeAccount, PASSWORD } from '../../../support/accounts'
import type { Scene } from '../world'
import {
  imageForm,
  type MakeSample,
  nothing,
  onBoard,
  onInvite,
  onMember,
  onOwnTemplate,
  onWorkspace,
  onWorkspaceMember,
  sending,
} from './sample-call'

export const PEOPLE_CALLS: Readonly<Record<string, MakeSample>> = {
  'GET /api/boards/{boardId}/invites': onBoard,
  'POST /api/boards/{boardId}/invites': sending(onBoard, { role: 'viewer' }),
  'GET /api/boards/{boardId}/invites/{inviteId}': onInvite,
  'DELETE /api/boards/{boardId}/invites/{inviteId}': onInvite,
  'POST /api/join': async (scene) => ({ body: { token: (await scene.invite()).token } }),

  'POST /api/join/preview': async (scene) => ({ body: { token: (await scene.invite()).token } }),

  'GET /api/boards/{boardId}/members': onBoard,
  'PATCH /api/boards/{boardId}/members/{userId}': sending(onMember, { role: 'commenter' }),
  'PATCH /api/boards/{boardId}/members/{userId} (to owner)': sending(onMember, { role: 'owner' }),
  'DELETE /api/boards/{boardId}/members/{userId}': onMember,
  'DELETE /api/boards/{boardId}/members/{userId} (oneself)': async (scene) => ({
    params: { boardId: await scene.board(), userId: scene.actor.userId ?? 'nobody' },
  }),

  'GET /api/workspaces': nothing,
  'POST /api/workspaces': sending(nothing, { name: 'A team' }),
  'GET /api/workspaces/{workspaceId}': onWorkspace,
  'PATCH /api/workspaces/{workspaceId}': sending(onWorkspace, { name: 'Another name' }),
  'DELETE /api/workspaces/{workspaceId}': onWorkspace,
  'GET /api/workspaces/{workspaceId}/members': onWorkspace,
  'PATCH /api/workspaces/{workspaceId}/members/{userId}': sending(onWorkspaceMember, { role: 'viewer' }),
  // Everybody may leave: the sample removes its caller.
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

  'GET /api/inbox': nothing,
  'GET /api/my/cards': nothing,
  'POST /api/inbox/read': sending(nothing, { all: true }),
  'GET /api/me': nothing,
  'GET /api/reachable-at': nothing,
  'GET /api/me/data': nothing,
  'PATCH /api/me': sending(nothing, { name: 'Another name' }),
  'DELETE /api/me': sending(nothing, { boards: {} }),
  'GET /api/me/mail': nothing,
  'PATCH /api/me/mail': sending(nothing, { pace: 'daily' }),
  'POST /api/me/mail/verification': nothing,
  'POST /api/verify-email': sending(nothing, { token: 'any' }),
  'POST /unsubscribe/{token}': () => Promise.resolve({ params: { token: 'any' } }),
  'GET /api/me/owned-boards': nothing,
  'GET /api/me/sessions': nothing,
  'DELETE /api/me/sessions': nothing,
  'DELETE /api/me/sessions/{sessionId}': async ({ world, actor: { userId } }) => {
    const id = randomUUID()
    const expiresAt = new Date(Date.now() + 60_000)
    if (userId) await world.db.session.create({ data: { id, tokenHash: id, userId, expiresAt } })
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

  'GET /api/admin/invites': nothing,
  'POST /api/admin/invites': sending(nothing, {}),
  'POST /api/admin/invites/mail': () => Promise.resolve({ body: { emails: [`${randomUUID()}@example.org`] } }),
  'DELETE /api/admin/invites/{inviteId}': async ({ world }) => {
    const id = randomUUID()
    await world.db.invite.create({
      data: { id, role: 'account', tokenHash: id, createdById: world.keeper.userId ?? '' },
    })
    return { params: { inviteId: id } }
  },
  'POST /api/admin/mail-test': nothing,
  'GET /api/admin/server': nothing,
  'GET /api/admin/settings': nothing,
  'GET /api/admin/audit': nothing,
  'GET /api/admin/audit/export': nothing,
  'GET /api/admin/branding': nothing,
  'PUT /api/admin/branding': sending(nothing, { name: null, accent: null, imprintUrl: null, privacyUrl: null }),
  'PUT /api/admin/branding/logos/{theme}': () => Promise.resolve({ params: { theme: 'light' }, body: imageForm() }),
  'DELETE /api/admin/branding/logos/{theme}': () => Promise.resolve({ params: { theme: 'dark' } }),
  'GET /api/branding/logos/{theme}': async ({ world }) => {
    const bytes = Uint8Array.from([1])
    const row = { mimeType: 'image/png', bytes, widthPx: 1, heightPx: 1, sha256: '0'.repeat(64), changedAt: new Date() }
    await world.db.brandingLogo.upsert({ where: { theme: 'light' }, create: { theme: 'light', ...row }, update: {} })
    return { params: { theme: 'light' } }
  },
  'GET /api/admin/examination': nothing,
  'GET /api/admin/users': nothing,
  'PATCH /api/admin/users/{userId}': async ({ world }) => ({
    params: { userId: (await world.person('somebody')).userId },
    body: { isAdmin: true },
  }),
  'DELETE /api/admin/users/{userId}': async (scene) => {
    const { params } = await onSomebody(scene)
    const { name } = await scene.world.db.user.findUniqueOrThrow({ where: { id: params.userId } })
    return { params, body: { name } }
  },
  'GET /api/admin/users/{userId}/estate': onSomebody,
  'POST /api/admin/users/{userId}/password-reset': onSomebody,
  'DELETE /api/admin/users/{userId}/sessions': onSomebody,
  'GET /api/admin/workspaces': nothing,
  'GET /api/admin/boards': nothing,

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

async function onSomebody({ world }: Scene) {
  return { params: { userId: (await world.person('somebody')).userId } }
}

function newAccount() {
  return { name: 'Ada', email: `${randomUUID()}@example.org`, password: PASSWORD }
}
