// Moves a visitor's rows when they sign in to an account: their boards, places and work go along.

import { type InboxKind, kindsInOneEntry } from '@/lib/domain/inbox/inbox'
import { strongerRole, strongerWorkspaceRole } from '@/lib/domain/people/role'
import { notEnded } from '../access/not-ended'
import { toRole, toWorkspaceRole } from '../access/role-column'
import type { AppDb } from '../engine/client'

/** A first visit takes less from the account to the end of the sign-in. */
const NEW_FOR_MS = 60_000

/** Moves a visitor's rows to the account to which they sign in. */
export class VisitorMergeRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** An account that holds nothing and was signed in to once, by an issuer: it has just been made. */
  async isNew(userId: string): Promise<boolean> {
    const row = await this.#db.user.findUnique({
      where: { id: userId },
      include: {
        accounts: true,
        _count: { select: { sessions: true, memberships: true, workspaces: true, apiTokens: true } },
      },
    })
    if (!row || this.#now().getTime() - row.createdAt.getTime() > NEW_FOR_MS) return false
    if (row.isAdmin || row.accounts.some((account) => account.password !== null)) return false
    const { sessions, memberships, workspaces, apiTokens } = row._count
    return sessions <= 1 && memberships + workspaces + apiTokens === 0
  }

  /** The visitor becomes the account: its sign-ins and name move onto the visitor's row, and its own row goes. */
  async turnInto(visitorId: string, userId: string): Promise<void> {
    await this.#db.$transaction(async (db) => {
      const { name, email, emailVerified } = await db.user.findUniqueOrThrow({ where: { id: userId } })
      await db.account.updateMany({ where: { userId }, data: { userId: visitorId } })
      await db.session.updateMany({ where: { userId }, data: { userId: visitorId } })
      await db.user.delete({ where: { id: userId } })
      await db.user.update({ where: { id: visitorId }, data: { name, email, emailVerified, isAnonymous: false } })
    })
  }

  /**
   * The account takes over all that the visitor has; where both have a role, the stronger one. The visitor's row goes.
   * Resolves to the boards on which the account may now do more.
   */
  async merge(visitorId: string, userId: string): Promise<string[]> {
    const alive = notEnded(this.#now())
    return this.#db.$transaction(async (db) => {
      const changed: string[] = []
      for (const theirs of await db.membership.findMany({ where: { userId: visitorId, ...alive } })) {
        const { boardId } = theirs
        const own = await db.membership.findFirst({ where: { boardId, userId, ...alive } })
        const kept = own ? stronger(theirs, own, (a, b) => strongerRole(toRole(a), toRole(b))) : theirs
        if (kept === own) continue
        const data = { role: kept.role, inviteId: kept.inviteId }
        await db.membership.upsert({
          where: { boardId_userId: { boardId, userId } },
          create: { boardId, userId, ...data },
          update: data,
        })
        changed.push(boardId)
      }
      for (const theirs of await db.workspaceMember.findMany({ where: { userId: visitorId, ...alive } })) {
        const { workspaceId } = theirs
        const own = await db.workspaceMember.findFirst({ where: { workspaceId, userId, ...alive } })
        const kept = own
          ? stronger(theirs, own, (a, b) => strongerWorkspaceRole(toWorkspaceRole(a), toWorkspaceRole(b)))
          : theirs
        if (kept === own) continue
        const data = { role: kept.role, inviteId: kept.inviteId }
        await db.workspaceMember.upsert({
          where: { workspaceId_userId: { workspaceId, userId } },
          create: { workspaceId, userId, ...data },
          update: data,
        })
      }
      await db.board.updateMany({ where: { ownerId: visitorId }, data: { ownerId: userId } })
      const made = { where: { createdById: visitorId }, data: { createdById: userId } }
      await db.template.updateMany({ where: { ownerId: visitorId }, data: { ownerId: userId } })
      await db.brief.updateMany(made)
      await db.highlight.updateMany(made)
      await db.candidateDismissal.updateMany(made)
      await db.asset.updateMany(made)
      await db.invite.updateMany(made)
      await db.boardVersion.updateMany({ where: { byId: visitorId }, data: { byId: userId } })
      // Where the account is in a session or on a board, too, what it did and saw there holds.
      const theirSessions = await db.sessionPerson.findMany({ where: { userId }, select: { sessionId: true } })
      const taken = { sessionId: { in: theirSessions.map(({ sessionId }) => sessionId) } }
      await db.sessionPerson.deleteMany({ where: { userId: visitorId, ...taken } })
      await db.sessionPerson.updateMany({ where: { userId: visitorId }, data: { userId } })
      const theirVisits = await db.visit.findMany({ where: { userId }, select: { boardId: true } })
      const visited = { boardId: { in: theirVisits.map(({ boardId }) => boardId) } }
      await db.visit.deleteMany({ where: { userId: visitorId, ...visited } })
      await db.visit.updateMany({ where: { userId: visitorId }, data: { userId } })
      await takeBallots(db, visitorId, userId)
      await db.draft.updateMany({ where: { userId: visitorId }, data: { userId } })
      await takeThreads(db, visitorId, userId)
      await takeInbox(db, visitorId, userId)
      await db.user.delete({ where: { id: visitorId } })
      return changed
    })
  }
}

/** Leaves one ballot a round for what is one person now: where both have cast, the account's stays. */
async function takeBallots(db: Pick<AppDb, 'ballot' | 'round'>, visitorId: string, userId: string): Promise<void> {
  for (const { roundId } of await db.ballot.findMany({ where: { userId: visitorId }, select: { roundId: true } })) {
    const theirs = { roundId, userId: visitorId }
    if ((await db.ballot.count({ where: { roundId, userId } })) === 0) {
      await db.ballot.updateMany({ where: theirs, data: { userId } })
      continue
    }
    // The row of an open round comes first, in the order in which casting and ending lock it. The count of a finished
    // round stays.
    const isOpen = { id: roundId, state: 'open' }
    const { count } = await db.round.updateMany({ where: isOpen, data: { turnout: { decrement: 1 } } })
    if (count > 0) await db.ballot.deleteMany({ where: theirs })
  }
}

/** The visitor's comments become the account's, with what hangs on them; where both have the same, one is left. */
async function takeThreads(db: ThreadTables, visitorId: string, userId: string): Promise<void> {
  const theirs = { userId: visitorId }
  // A key serves to repeat a request by its sender, who no longer exists.
  await db.comment.updateMany({ where: { authorId: visitorId }, data: { authorId: userId, key: null } })
  await db.thread.updateMany({ where: { resolvedById: visitorId }, data: { resolvedById: userId } })
  await db.boardEvent.updateMany({ where: { actorId: visitorId }, data: { actorId: userId } })
  for (const { commentId } of await db.commentMention.findMany({ where: theirs })) {
    const id = { commentId, userId }
    await db.commentMention.upsert({ where: { commentId_userId: id }, create: id, update: {} })
  }
  for (const { commentId, kind, createdAt } of await db.commentReaction.findMany({ where: theirs })) {
    const id = { commentId, userId, kind }
    await db.commentReaction.upsert({
      where: { commentId_userId_kind: id },
      create: { ...id, createdAt },
      update: {},
    })
  }
  for (const { threadId, readN } of await db.threadRead.findMany({ where: theirs })) {
    const id = { threadId, userId }
    const own = await db.threadRead.findUnique({ where: { threadId_userId: id } })
    const most = Math.max(readN, own?.readN ?? 0)
    await db.threadRead.upsert({
      where: { threadId_userId: id },
      create: { ...id, readN: most },
      update: { readN: most },
    })
  }
}

/** What waits for the visitor waits for the account; of the same thing the entry that is not read yet. */
async function takeInbox(db: Pick<AppDb, 'inboxItem' | 'follow'>, visitorId: string, userId: string): Promise<void> {
  for (const { id, boardId, kind, subject, readAt } of await db.inboxItem.findMany({ where: { userId: visitorId } })) {
    const kinds = kindsInOneEntry(kind as InboxKind)
    const own = await db.inboxItem.findFirst({ where: { userId, boardId, subject, kind: { in: [...kinds] } } })
    if (own && (own.readAt === null || readAt !== null)) continue
    if (own) await db.inboxItem.delete({ where: { id: own.id } })
    await db.inboxItem.update({ where: { id }, data: { userId } })
  }
  for (const { boardId, threadId, level } of await db.follow.findMany({ where: { userId: visitorId } })) {
    const id = { userId, boardId, threadId }
    const where = { userId_boardId_threadId: id }
    await db.follow.upsert({ where, create: { ...id, level }, update: {} })
  }
}

type ThreadTables = Pick<
  AppDb,
  'thread' | 'comment' | 'boardEvent' | 'commentMention' | 'commentReaction' | 'threadRead'
>

interface Place {
  readonly role: string
  /** The link that gave it, with which it ends. */
  readonly inviteId: string | null
}

/** The place with the stronger role; of the same role the one that no link ends. */
function stronger<T extends Place>(theirs: T, own: T, pick: (a: string, b: string) => string): T {
  if (theirs.role === own.role) return own.inviteId !== null && theirs.inviteId === null ? theirs : own
  return pick(theirs.role, own.role) === theirs.role ? theirs : own
}
