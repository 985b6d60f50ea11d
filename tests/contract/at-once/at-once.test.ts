// What is checked before it is written, asked for twice at once: as if one had come after the other. Run on SQLite and, by npm
// run test:services, by two processes on PostgreSQL.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import { makeId } from '@/lib/std/ids'
import type { SessionRow } from '@/server/db/sessions/board-sessions'
import type { RoundRow } from '@/server/db/sessions/rounds'
import { TwoAtOnce } from '../../support/two-at-once'

/** What goes wrong once in a while must not pass by luck. */
const TIMES = 8
const AT = new Date('2026-11-29T12:00:00Z')
const by = (userId: string) => ({ userId, at: AT })
const VOTE: Activity = { kind: 'vote', dots: 3, mostPerCard: 3, cardKinds: ['risk'], isAnonymous: false }
const NOTHING = { round: null, invite: null, notes: {} }

let twice: TwoAtOnce
let count = 0

beforeAll(async () => {
  twice = await TwoAtOnce.open()
})
afterAll(() => twice.close())

const newId = () => `${makeId((bytes) => crypto.getRandomValues(bytes))}${++count}`

/** A board and its people, `ann` first. */
async function newBoard(...names: string[]) {
  const board = newId()
  const people = names.map((name) => `${name}-${board}`)
  await twice.seed(board, people)
  return { board, people }
}

function session(boardId: string, createdById: string): SessionRow {
  const row = { id: newId(), title: 'Workshop', steps: [], course: { kind: 'planned' }, visits: [], isRehearsal: false }
  return {
    ...row,
    joinCode: null,
    joinInviteId: null,
    revision: 1,
    boardId,
    createdById,
    createdAt: AT,
  } as unknown as SessionRow
}

const running = (row: SessionRow, more: Partial<SessionRow> = {}): SessionRow =>
  ({
    ...row,
    steps: [{ id: 'step', title: 'Step', minutes: null, cap: null }],
    course: { kind: 'running', stepId: 'step', startedAt: AT.getTime(), clock: null },
    revision: row.revision + 1,
    ...more,
  }) as unknown as SessionRow

async function openRound(boardId: string, openedById: string): Promise<RoundRow> {
  const columns = { sessionId: null, stepId: null, title: 'Vote', state: 'open', turnout: 0, previousId: null }
  const when = { openedAt: AT.getTime(), closesAt: null, closedAt: null }
  const lists = { cardIds: ['card'], agreements: [], result: null }
  const round = { id: newId(), boardId, openedById, activity: VOTE, ...columns, ...when, ...lists } as RoundRow
  expect(await twice.repositories.rounds.open(round, null, 100)).toBe('opened')
  return round
}

async function times(work: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < TIMES; i++) await work(i)
}

test('a board keeps an owner when both of its owners leave at once, or lower each other', async () => {
  await times(async (i) => {
    const { board, people } = await newBoard('ann', 'ben')
    await twice.db.membership.create({ data: { boardId: board, userId: people[1] ?? '', role: 'owner' } })
    const done = await twice.both(({ memberships }, which) =>
      i % 2 === 0
        ? memberships.remove(board, people[which] ?? '', by(people[which] ?? ''))
        : memberships.set(board, people[which] ?? '', { role: 'editor', inviteId: null }, by(people[1 - which] ?? '')),
    )
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await twice.db.membership.count({ where: { boardId: board, role: 'owner' } })).toBe(1)
  })
})

test('a workspace keeps an owner when both of its owners leave at once, or step down', async () => {
  await times(async (i) => {
    const { people } = await newBoard('ann', 'ben')
    const [ann = '', ben = ''] = people
    const { id } = await twice.repositories.workspaces.create({ id: newId(), name: 'Team', ownerId: ann, at: AT })
    await twice.db.workspaceMember.create({ data: { workspaceId: id, userId: ben, role: 'owner' } })
    const done = await twice.both(({ workspaceMembers }, which) =>
      i % 2 === 0
        ? workspaceMembers.remove(id, people[which] ?? '')
        : workspaceMembers.changeRole(id, people[which] ?? '', 'member'),
    )
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await twice.db.workspaceMember.count({ where: { workspaceId: id, role: 'owner' } })).toBe(1)
  })
})

test('the uses of an invite are counted: two people never share the last one', async () => {
  const { board, people } = await newBoard('ann')
  await times(async () => {
    const id = newId()
    const invite = { id, boardId: board, role: 'editor' as const, tokenHash: id, passwordHash: null, expiresAt: null }
    const [createdById = ''] = people
    await twice.repositories.invites.create({ ...invite, maxUses: 3, createdById, sessionId: null })
    const taken = await twice.many(8, ({ invites }) => invites.takeUse(id))
    expect(taken.filter(Boolean)).toHaveLength(3)
  })
})

test('quotas hold: images, marks in a brief, webhooks, schedules, sessions, rounds, comments', async () => {
  const { board, people } = await newBoard('ann')
  const [ann = ''] = people
  const brief = await twice.db.brief.create({
    data: {
      id: newId(),
      boardId: board,
      title: '',
      metadata: {},
      text: '',
      blocks: [],
      warnings: [],
      createdById: ann,
    },
  })
  const image = () => ({
    id: newId(),
    boardId: board,
    mimeType: 'image/png',
    byteLength: 100,
    widthPx: 1,
    heightPx: 1,
    sha256: '',
    createdById: ann,
    createdAt: AT,
  })
  const mark = () => ({
    id: newId(),
    briefId: brief.id,
    quote: '',
    prefix: '',
    suffix: '',
    start: 0,
    end: 0,
    state: 'anchored' as const,
    note: '',
    createdById: ann,
    createdAt: AT,
    changedAt: AT,
  })
  const key = { boardId: board, makerId: ann, webhookKey: '', createdAt: AT }
  const wishes = {} as Parameters<typeof twice.repositories.exportSchedules.add>[0]['wishes']
  const comment = () => ({ id: newId(), boardId: board, authorId: ann, key: null, text: '', mentions: [], at: AT })
  const thread = { kind: 'board' } as unknown as Parameters<typeof twice.repositories.threads.begin>[1]
  const made = {
    images: await twice.many(8, ({ assets }) => assets.addWithin(image(), 350)),
    marks: await twice.many(8, ({ highlights }) => highlights.addWithin(mark(), 3)),
    webhooks: await twice.many(8, ({ boardWebhooks }) =>
      boardWebhooks.add({ id: newId(), url: 'https://example.org', kinds: null, ...key }, 3),
    ),
    schedules: await twice.many(8, ({ exportSchedules }) =>
      exportSchedules.add({ id: newId(), wishes, dueAt: AT, ...key }, 3),
    ),
    sessions: await twice.many(8, ({ boardSessions }) => boardSessions.addWithin(session(board, ann), 3)),
    threads: (await twice.many(8, ({ threads }) => threads.begin(newId(), thread, comment(), 3))).map(
      ({ outcome }) => outcome === 'made',
    ),
  }
  const counts = Object.entries(made).map(([what, all]) => [what, all.filter(Boolean).length])
  // Schedules are written first and counted then: of more at once than there is room for, fewer may stay.
  expect(counts.filter(([what]) => what !== 'schedules')).toEqual(
    ['images', 'marks', 'webhooks', 'sessions', 'threads'].map((what) => [what, 3]),
  )
  expect(await twice.db.exportSchedule.count({ where: { boardId: board } })).toBe(made.schedules.filter(Boolean).length)
  expect(made.schedules.filter(Boolean).length).toBeLessThanOrEqual(3)
})

test('of two sessions that begin on a board at once one runs; a change is written over the state it was made from', async () => {
  await times(async () => {
    const { board, people } = await newBoard('ann')
    const [ann = ''] = people
    const rows = [session(board, ann), session(board, ann)] as const
    for (const row of rows) await twice.repositories.boardSessions.addWithin(row, 10)
    const begun = await twice.both(({ boardSessions }, which) =>
      boardSessions.write(rows[which], running(rows[which]), by(ann), NOTHING),
    )
    expect(begun.map(({ kind }) => kind).sort()).toEqual(['taken', 'written'])
    const first = begun[0].kind === 'written' ? rows[0] : rows[1]
    const again = await twice.both(({ boardSessions }) =>
      boardSessions.write(running(first), { ...running(first), revision: 3 }, by(ann), NOTHING),
    )
    expect(again.map(({ kind }) => kind).sort()).toEqual(['stale', 'written'])
  })
})

test('two sessions never have one join code', async () => {
  await times(async (i) => {
    const [one, other] = [await newBoard('ann'), await newBoard('ben')]
    const rows = [session(one.board, one.people[0] ?? ''), session(other.board, other.people[0] ?? '')] as const
    for (const row of rows) await twice.repositories.boardSessions.addWithin(row, 10)
    const joinCode = `CODE${i}${newId()}`
    const begun = await twice.both(({ boardSessions }, which) =>
      boardSessions.write(rows[which], running(rows[which], { joinCode }), by(rows[which].createdById), NOTHING),
    )
    expect(begun.map(({ kind }) => kind).sort()).toEqual(['code-taken', 'written'])
  })
})

test('a ballot is in the result or refused, and turnout is the number of ballots', async () => {
  await times(async () => {
    const { board, people } = await newBoard('ann', 'ben', 'cas', 'dee', 'eve', 'fay')
    const round = await openRound(board, people[0] ?? '')
    const castOf = (userId: string) => ({ userId, ballot: { card: 1 }, isFinished: true, at: AT })
    const [first = '', ...others] = people
    const cast = await twice.many(6, ({ ballots }, i) => ballots.cast(round.id, castOf(people[i] ?? '')))
    // Both devices of one person.
    await twice.both(({ ballots }) => ballots.cast(round.id, castOf(first)))
    const before = await twice.db.round.findUniqueOrThrow({ where: { id: round.id } })
    expect([before.turnout, cast.filter(({ kind }) => kind === 'cast').length]).toEqual([6, 6])

    const late = await openRound(board, first)
    const [ended, accepted] = await Promise.all([
      twice.both(({ ballots }) => ballots.end(late, by(first))),
      twice.many(others.length, ({ ballots }, i) => ballots.cast(late.id, castOf(others[i] ?? ''))),
    ])
    expect(ended.filter(Boolean)).toHaveLength(1)
    const { result, turnout } = await twice.db.round.findUniqueOrThrow({ where: { id: late.id } })
    const counted = accepted.filter(({ kind }) => kind === 'cast').length
    expect([turnout, await twice.db.ballot.count({ where: { roundId: late.id } })]).toEqual([counted, counted])
    expect(result).toMatchObject({ ballots: counted })
  })
})

test('comments of a thread are numbered without gaps, and one that is sent twice is there once', async () => {
  const { board, people } = await newBoard('ann')
  const [authorId = ''] = people
  const comment = (key: string | null) => ({
    id: newId(),
    boardId: board,
    authorId,
    key,
    text: '',
    mentions: [],
    at: AT,
  })
  const anchor = { kind: 'board' } as unknown as Parameters<typeof twice.repositories.threads.begin>[1]
  const begun = await twice.both(({ threads }) => threads.begin(newId(), anchor, comment('first'), 1_000))
  expect(begun.map(({ outcome }) => outcome).sort()).toEqual(['known', 'made'])
  const [{ threadId }] = begun as [{ threadId: string }, unknown]
  await twice.many(12, ({ threads }, i) => threads.answer(threadId, comment(`answer ${i % 10}`), 1_000))
  const rows = await twice.db.comment.findMany({ where: { threadId }, orderBy: { n: 'asc' } })
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 11 }, (_, i) => i + 1))
  expect((await twice.db.thread.findUniqueOrThrow({ where: { id: threadId } })).lastN).toBe(11)
})

test('an entry of an inbox counts everything that happened at once', async () => {
  const { board, people } = await newBoard('ann', 'ben')
  const [ann = '', ben = ''] = people
  await twice.db.membership.create({ data: { boardId: board, userId: ben, role: 'editor' } })
  await twice.many(8, ({ inbox }, i) =>
    inbox.deliver({
      kind: 'mention',
      subject: 'thread',
      boardId: board,
      actorId: ann,
      at: AT,
      to: [ben],
      commentId: `${i}`,
    }),
  )
  expect(await twice.db.inboxItem.findMany({ where: { userId: ben }, select: { count: true } })).toEqual([{ count: 8 }])
})

test('what waits for a mail is claimed once, and a mail is taken in hand once', async () => {
  await times(async () => {
    const { board, people } = await newBoard('ann')
    const [ann = ''] = people
    const now = new Date()
    await twice.db.inboxItem.create({
      data: {
        id: newId(),
        userId: ann,
        boardId: board,
        kind: 'mention',
        subject: 't',
        count: 1,
        data: {},
        firstAt: now,
        lastAt: now,
      },
    })
    const waiting = await twice.repositories.noticeMails.waitingFor(ann, now)
    expect(waiting).toHaveLength(1)
    const claimed = await twice.both(({ noticeMails }) =>
      noticeMails.claim({ id: newId(), userId: ann, boardId: board, now, locale: 'en' }, waiting),
    )
    expect(claimed.filter(Boolean)).toHaveLength(1)
    const [mail] = (await twice.repositories.noticeMails.toTry(new Date(now.getTime() + 1))).filter(
      ({ userId }) => userId === ann,
    )
    if (!mail) throw new Error('No mail is to be tried')
    const taken = await twice.both(({ noticeMails }) => noticeMails.take(mail))
    expect(taken.filter(Boolean)).toHaveLength(1)
  })
})

test('the moment of a schedule is claimed once', async () => {
  const { board, people } = await newBoard('ann')
  const [makerId = ''] = people
  const id = newId()
  const wishes = {} as Parameters<typeof twice.repositories.exportSchedules.add>[0]['wishes']
  await twice.repositories.exportSchedules.add(
    { id, boardId: board, makerId, wishes, webhookKey: '', dueAt: AT, createdAt: AT },
    10,
  )
  await times(async (i) => {
    const dueAt = new Date(AT.getTime() + i)
    const nextDueAt = new Date(AT.getTime() + i + 1)
    const claimed = await twice.both(({ exportSchedules }) =>
      exportSchedules.claim(id, dueAt, { id: newId(), now: AT, nextDueAt }),
    )
    expect(claimed.filter(Boolean)).toHaveLength(1)
  })
})

test('a webhook moves on once from where it was', async () => {
  const { board, people } = await newBoard('ann')
  const [makerId = ''] = people
  const columns = { boardId: board, makerId, url: 'https://example.org', kinds: null, webhookKey: '', createdAt: AT }
  let hook = await twice.repositories.boardWebhooks.add({ id: newId(), ...columns }, 10)
  await times(async () => {
    if (!hook) throw new Error('There is no webhook')
    const before = hook
    const moved = await twice.both(({ boardWebhooks }) =>
      boardWebhooks.step(before, { afterId: before.afterId + 1, tries: 0, tryAt: AT }, null),
    )
    expect(moved.filter(Boolean)).toHaveLength(1)
    hook = await twice.repositories.boardWebhooks.find(board, before.id)
  })
})

test('who owns a card, whom somebody is for the first time, and what was told are noted once', async () => {
  const { board, people } = await newBoard('ann', 'ben')
  const [ann = '', ben = ''] = people
  const card = (userId: string) => ({
    cardId: 'card',
    userId,
    kind: 'risk',
    ref: 'R-001',
    title: '',
    level: null,
    due: null,
    review: null,
    isDone: false,
    giverId: null,
  })
  type Found = Parameters<typeof twice.repositories.cardOwners.note>[1]
  await times(async (i) => {
    await twice.both(({ cardOwners }, which) =>
      cardOwners.note(board, [card(which === 0 ? ann : ben)] as unknown as Found, new Date(AT.getTime() + i), AT),
    )
    expect(await twice.db.cardOwner.count({ where: { boardId: board } })).toBe(1)
  })
  const row = session(board, ann)
  await twice.repositories.boardSessions.addWithin(row, 100)
  const arrived = await twice.both(({ sessionPeople }) => sessionPeople.arrive({ sessionId: row.id, userId: ben }))
  expect(await twice.db.sessionPerson.count({ where: { sessionId: row.id } })).toBe(1)
  expect(arrived.some(Boolean)).toBe(true)
})
