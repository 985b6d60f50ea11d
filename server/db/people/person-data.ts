// Everything that the server keeps about one person, for themselves: their rows with what they wrote, and nothing that
// others wrote. What is inside boards' documents comes with the boards' own exports.

import type { JsonObject } from '@/lib/std/json'
import type { AppDb } from '../engine/client'

/** Reads what the server keeps about a person. */
export class PersonDataRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Their data by what it is about, with moments as text; null where there is nobody of that id. */
  async of(userId: string): Promise<JsonObject | null> {
    const user = await this.#db.user.findUnique({ where: { id: userId } })
    if (!user) return null
    const { id, name, email, emailVerified, isAnonymous, isAdmin, disabledAt, createdAt, inviteId } = user
    const account = { id, name, email: isAnonymous ? null : email, emailVerified, isVisitor: isAnonymous ?? false }
    const data = {
      account: { ...account, isAdmin, disabledAt, createdAt, inviteId },
      ...(await this.#waysIn(userId)),
      ...(await this.#places(userId)),
      ...(await this.#words(userId)),
      ...(await this.#taken(userId)),
      ...(await this.#log(userId)),
    }
    // Moments become text.
    return JSON.parse(JSON.stringify(data)) as JsonObject
  }

  /** No hash of a password or token is among them: only the server has a use for those. */
  async #waysIn(userId: string) {
    const db = this.#db
    const where = { userId }
    return {
      signInMethods: await db.account.findMany({ where, select: { providerId: true, createdAt: true } }),
      signIns: await db.session.findMany({
        where,
        select: { createdAt: true, updatedAt: true, expiresAt: true, ipAddress: true, userAgent: true },
      }),
      apiTokens: await db.apiToken.findMany({
        where,
        select: {
          name: true,
          hint: true,
          scope: true,
          createdAt: true,
          lastUsedAt: true,
          expiresAt: true,
          revokedAt: true,
        },
      }),
      mail: await db.mailChoice.findUnique({
        where,
        select: { pace: true, hour: true, timeZone: true, locale: true, bouncedAt: true },
      }),
    }
  }

  async #places(userId: string) {
    const db = this.#db
    const where = { userId }
    const board = { select: { id: true, title: true } }
    return {
      boards: await db.membership.findMany({ where, select: { role: true, createdAt: true, board } }),
      workspaces: await db.workspaceMember.findMany({
        where,
        select: { role: true, createdAt: true, workspace: { select: { id: true, name: true } } },
      }),
      visits: await db.visit.findMany({ where, select: { boardId: true, at: true } }),
      follows: await db.follow.findMany({ where, select: { boardId: true, threadId: true, level: true } }),
      sessions: await db.sessionPerson.findMany({ where, select: { sessionId: true, joinedAt: true, handAt: true } }),
      invitesMade: await db.invite.findMany({
        where: { createdById: userId },
        select: {
          boardId: true,
          workspaceId: true,
          role: true,
          forEmail: true,
          uses: true,
          createdAt: true,
          revokedAt: true,
        },
      }),
    }
  }

  async #words(userId: string) {
    const db = this.#db
    const made = { createdById: userId }
    return {
      comments: await db.comment.findMany({
        where: { authorId: userId },
        select: { boardId: true, threadId: true, text: true, createdAt: true, editedAt: true, removedAt: true },
        orderBy: { createdAt: 'asc' },
      }),
      reactions: await db.commentReaction.findMany({
        where: { userId },
        select: { commentId: true, kind: true, createdAt: true },
      }),
      marksInBriefs: await db.highlight.findMany({
        where: made,
        select: { briefId: true, quote: true, note: true, createdAt: true },
      }),
      draftsNotShown: await db.draft.findMany({
        where: { userId },
        select: { roundId: true, title: true, body: true },
      }),
      ballotsNotShown: await db.ballot.findMany({ where: { userId }, select: { roundId: true, ballot: true } }),
      templates: await db.template.findMany({
        where: { ownerId: userId },
        select: { id: true, title: true, createdAt: true },
      }),
    }
  }

  async #taken(userId: string) {
    const db = this.#db
    const made = { createdById: userId }
    return {
      briefsBroughtIn: await db.brief.findMany({
        where: made,
        select: { id: true, boardId: true, title: true, createdAt: true },
      }),
      imagesUploaded: await db.asset.findMany({
        where: made,
        select: { id: true, boardId: true, mimeType: true, byteLength: true, createdAt: true },
      }),
      cardsOwned: await db.cardOwner.findMany({
        where: { userId },
        select: { boardId: true, cardId: true, ref: true, title: true, due: true, since: true },
      }),
      inbox: await db.inboxItem.findMany({
        where: { userId },
        select: { boardId: true, kind: true, count: true, firstAt: true, lastAt: true, readAt: true },
      }),
      webhooksMade: await db.boardWebhook.findMany({
        where: { makerId: userId },
        select: { boardId: true, url: true, createdAt: true },
      }),
      schedulesMade: await db.exportSchedule.findMany({
        where: { makerId: userId },
        select: { boardId: true, wishes: true, createdAt: true },
      }),
    }
  }

  async #log(userId: string) {
    return {
      log: await this.#db.auditEntry.findMany({
        where: { actorId: userId },
        select: {
          at: true,
          action: true,
          actorName: true,
          boardId: true,
          workspaceId: true,
          subject: true,
          detail: true,
        },
        orderBy: { id: 'asc' },
      }),
    }
  }
}
