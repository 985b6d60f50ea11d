// The rows of people in a session: since when they are in, whose hand is up, and who is done with which step.

import type { Role } from '@/lib/domain/people/role'
import { isAwaited, type OwnMarks, type RaisedHand, type SessionPeople } from '@/lib/domain/session/people'
import { Gathered } from '../../time/gathered'
import { notEnded } from '../access/not-ended'
import { standingsOf } from '../access/roles-on-board'
import type { AppDb } from '../engine/client'

interface Place {
  readonly sessionId: string
  readonly userId: string
}

/** A step of a session whose people are counted. */
interface Counted {
  readonly boardId: string
  readonly workspaceId: string | null
  readonly sessionId: string
  readonly stepId: string
}

/** Reads and writes the people of a running session, with their hands and marks. */
export class SessionPeopleRepository {
  readonly #db: AppDb
  readonly #now: () => Date
  readonly #counted: Gathered<Counted, SessionPeople>

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
    // Everybody who asks at one moment gets the same.
    this.#counted = new Gathered(async (_key, asked) => {
      const [first] = asked
      if (!first) return []
      const people = await this.#count(first)
      return asked.map(() => people)
    })
  }

  /** Notes that a person is in; a person who was in before keeps their moment. Resolves to true for a new person. */
  async arrive(place: Place): Promise<boolean> {
    const { count } = await this.#db.sessionPerson.updateMany({ where: place, data: {} })
    if (count > 0) return false
    await this.#db.sessionPerson.upsert({
      where: { sessionId_userId: place },
      create: { ...place, joinedAt: this.#now() },
      update: {},
    })
    return true
  }

  /** A hand that is up already keeps its place in the queue. */
  async raiseHand(place: Place): Promise<void> {
    await this.arrive(place)
    await this.#db.sessionPerson.updateMany({ where: { ...place, handAt: null }, data: { handAt: this.#now() } })
  }

  async lowerHand(place: Place): Promise<void> {
    await this.#db.sessionPerson.updateMany({ where: place, data: { handAt: null } })
  }

  async markDone(place: Place, stepId: string): Promise<void> {
    await this.arrive(place)
    await this.#db.sessionPerson.updateMany({ where: place, data: { doneStepId: stepId } })
  }

  async markNotDone(place: Place, stepId: string): Promise<void> {
    await this.#db.sessionPerson.updateMany({ where: { ...place, doneStepId: stepId }, data: { doneStepId: null } })
  }

  async marksOf(place: Place, stepId: string): Promise<OwnMarks> {
    const row = await this.#db.sessionPerson.findUnique({ where: { sessionId_userId: place } })
    return { isHandUp: row?.handAt != null, isDone: row?.doneStepId === stepId }
  }

  /** How a step of a session stands, for everybody. Don't ask inside a transaction. */
  count(
    { id: boardId, workspaceId }: { readonly id: string; readonly workspaceId: string | null },
    { sessionId, stepId }: { readonly sessionId: string; readonly stepId: string },
  ): Promise<SessionPeople> {
    const asked = { boardId, workspaceId, sessionId, stepId }
    return this.#counted.ask(JSON.stringify(asked), asked)
  }

  async #count({ boardId, workspaceId, sessionId, stepId }: Counted): Promise<SessionPeople> {
    const rows = await this.#db.sessionPerson.findMany({
      where: { sessionId },
      select: { userId: true, handAt: true, doneStepId: true },
      orderBy: [{ handAt: 'asc' }, { userId: 'asc' }],
    })
    const raised = rows.flatMap(({ userId, handAt }) => (handAt ? [userId] : []))
    const names = await this.#namesOf(raised)
    const roles = await this.#rolesOn(boardId, workspaceId)
    const awaited = rows.filter(({ userId }) => isAwaited(roles.get(userId)))
    return {
      hands: raised.flatMap((id) => names.get(id) ?? []),
      done: awaited.filter(({ doneStepId }) => doneStepId === stepId).length,
      people: awaited.length,
    }
  }

  async #namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, RaisedHand>> {
    if (ids.length === 0) return new Map()
    const users = await this.#db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
    return new Map(users.map((user) => [user.id, user]))
  }

  /** The role beside the session's step of everybody who may enter the board. */
  async #rolesOn(boardId: string, workspaceId: string | null): Promise<ReadonlyMap<string, Role>> {
    const alive = notEnded(this.#now())
    const select = { userId: true, role: true } as const
    const memberships = await this.#db.membership.findMany({ where: { boardId, ...alive }, select })
    const members =
      workspaceId === null ? [] : await this.#db.workspaceMember.findMany({ where: { workspaceId, ...alive }, select })
    return standingsOf(memberships, members)
  }
}
