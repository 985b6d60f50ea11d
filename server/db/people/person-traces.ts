// Counts the rows of the database in which one person is named, by kind. Rows of the update log are read past its own
// connection, in one statement, which keeps nothing from being written.

import { ERASED_KINDS, REMAINING_KINDS, type TraceKind, type Traces } from '@/lib/domain/people/erasure'
import { Prisma } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'

interface Named {
  readonly id: string
  /** Null once it is not known any more. */
  readonly email: string | null
}

/** No column holds it. */
const NOBODY = '-'

/** Counts what names a person, also one who is deleted. */
export class PersonTracesRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async count(person: Named): Promise<Traces> {
    const counts = wheresOf(person).map(
      ([kind, from]) => Prisma.sql`SELECT ${kind} AS "kind", COUNT(*) AS "rows" FROM ${from}`,
    )
    const rows = await this.#db.$queryRaw<{ kind: TraceKind; rows: bigint | number }[]>(
      Prisma.sql`${Prisma.join(counts, ' UNION ALL ')}`,
    )
    const traces = Object.fromEntries([...ERASED_KINDS, ...REMAINING_KINDS].map((kind) => [kind, 0]))
    for (const { kind, rows: count } of rows) traces[kind] = (traces[kind] ?? 0) + Number(count)
    return traces as Record<TraceKind, number>
  }
}

/** The tables and conditions of each kind. Where ids stand within JSON, its text is searched for the id. */
function wheresOf({ id, email }: Named): readonly (readonly [TraceKind, Prisma.Sql])[] {
  const within = `%"${id}"%`
  const address = email?.toLowerCase() ?? NOBODY
  return [
    ['account', Prisma.sql`"User" WHERE "id" = ${id}`],
    ['signIns', Prisma.sql`"Session" WHERE "userId" = ${id}`],
    ['signIns', Prisma.sql`"Account" WHERE "userId" = ${id}`],
    ['signIns', Prisma.sql`"Verification" WHERE "value" = ${id}`],
    ['apiTokens', Prisma.sql`"ApiToken" WHERE "userId" = ${id}`],
    ['places', Prisma.sql`"Membership" WHERE "userId" = ${id}`],
    ['places', Prisma.sql`"WorkspaceMember" WHERE "userId" = ${id}`],
    ['visits', Prisma.sql`"Visit" WHERE "userId" = ${id}`],
    ['visits', Prisma.sql`"BoardPresence" WHERE "userId" = ${id}`],
    ['visits', Prisma.sql`"ThreadRead" WHERE "userId" = ${id}`],
    ['inbox', Prisma.sql`"InboxItem" WHERE "userId" = ${id}`],
    ['inbox', Prisma.sql`"Follow" WHERE "userId" = ${id}`],
    ['inbox', Prisma.sql`"CommentMention" WHERE "userId" = ${id}`],
    ['mail', Prisma.sql`"MailChoice" WHERE "userId" = ${id}`],
    ['mail', Prisma.sql`"NoticeMail" WHERE "userId" = ${id}`],
    ['reactions', Prisma.sql`"CommentReaction" WHERE "userId" = ${id}`],
    ['ownedCards', Prisma.sql`"CardOwner" WHERE "userId" = ${id}`],
    ['templates', Prisma.sql`"Template" WHERE "ownerId" = ${id}`],
    ['invitedAs', Prisma.sql`"Invite" WHERE "forEmail" = ${address}`],
    ['onceKeys', Prisma.sql`"MadeOnce" WHERE "userId" = ${id}`],
    ['trashedBoards', Prisma.sql`"Board" WHERE "ownerId" = ${id}`],
    ['comments', Prisma.sql`"Comment" WHERE "authorId" = ${id}`],
    ['resolvedThreads', Prisma.sql`"Thread" WHERE "resolvedById" = ${id}`],
    ['marks', Prisma.sql`"Highlight" WHERE "createdById" = ${id}`],
    ['marks', Prisma.sql`"CandidateDismissal" WHERE "createdById" = ${id}`],
    ['briefs', Prisma.sql`"Brief" WHERE "createdById" = ${id}`],
    ['briefs', Prisma.sql`"BriefRevision" WHERE "replacedById" = ${id}`],
    ['images', Prisma.sql`"Asset" WHERE "createdById" = ${id}`],
    ['versions', Prisma.sql`"BoardVersion" WHERE "byId" = ${id}`],
    ['changes', Prisma.sql`"BoardClient" WHERE "ownerKey" = ${id}`],
    ['changes', Prisma.sql`"BoardUpdate" WHERE "authorId" = ${id}`],
    ['cardsGiven', Prisma.sql`"CardOwner" WHERE "giverId" = ${id} AND "userId" <> ${id}`],
    ['deliveries', Prisma.sql`"BoardWebhook" WHERE "makerId" = ${id}`],
    ['deliveries', Prisma.sql`"ExportSchedule" WHERE "makerId" = ${id}`],
    ['sessions', Prisma.sql`"BoardSession" WHERE "createdById" = ${id}`],
    ['sessions', Prisma.sql`"Round" WHERE "openedById" = ${id}`],
    ['attendance', Prisma.sql`"SessionPerson" WHERE "userId" = ${id}`],
    ['ballots', Prisma.sql`"Ballot" WHERE "userId" = ${id}`],
    ['ballots', Prisma.sql`"Draft" WHERE "userId" = ${id}`],
    ['invites', Prisma.sql`"Invite" WHERE "createdById" = ${id}`],
    ['noticesOfOthers', Prisma.sql`"InboxItem" WHERE "userId" <> ${id} AND CAST("data" AS TEXT) LIKE ${within}`],
    ['events', Prisma.sql`"BoardEvent" WHERE "actorId" = ${id} OR CAST("data" AS TEXT) LIKE ${within}`],
    [
      'log',
      Prisma.sql`"AuditEntry" WHERE "actorId" = ${id} OR CAST("detail" AS TEXT) LIKE ${within} OR "subject" = ${address}`,
    ],
  ]
}
