// Everything that a phase of the rehearsal works with: the server, the facilitator, the participants, the screens, and
// the findings.

import { canonicalBoard } from '@/lib/document/view/read-board'
import type { Ballot, Round } from '@/lib/domain/session/round'
import type { ServerProcess } from '../support/server-process'
import { waitFor } from '../support/wait-for'
import type { Facilitator } from './facilitator'
import type { Findings } from './findings'
import type { Participant } from './participant'
import type { Screens } from './screens'

export interface BoardCardRow {
  readonly id: string
  readonly ref: string
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly fields: Readonly<Record<string, string | number>>
  readonly createdBy: string
  readonly parentId: string
  readonly x: number
  readonly y: number
}

export interface StageParts {
  readonly server: ServerProcess
  readonly boardId: string
  readonly facilitator: Facilitator
  readonly screens: Screens | undefined
  readonly findings: Findings
  /** The number of people at the end, the facilitator included. */
  readonly headcount: number
  readonly seed: number
}

export class Stage {
  readonly server: ServerProcess
  readonly boardId: string
  readonly facilitator: Facilitator
  readonly screens: Screens | undefined
  readonly findings: Findings
  readonly headcount: number
  readonly seed: number
  /** Participants who are in: everybody but the facilitator. */
  readonly people: Participant[] = []
  /** The code that people type to join, such as ABC-DEF. */
  code = ''
  /** Notes of the phases for the report. */
  readonly notes: string[] = []

  constructor({ server, boardId, facilitator, screens, findings, headcount, seed }: StageParts) {
    this.server = server
    this.boardId = boardId
    this.facilitator = facilitator
    this.screens = screens
    this.findings = findings
    this.headcount = headcount
    this.seed = seed
  }

  get path(): string {
    return `/api/boards/${this.boardId}`
  }

  get seat(): { readonly url: string; readonly boardId: string } {
    return { url: this.server.url, boardId: this.boardId }
  }

  /** Participants at a bare socket. */
  get seated(): Participant[] {
    return this.people.filter(({ client }) => client)
  }

  async cards(): Promise<readonly BoardCardRow[]> {
    return (await this.facilitator.ask<{ cards: readonly BoardCardRow[] }>('GET', '/cards')).cards
  }

  /** The ballots of a round, by the participants' own records. */
  ballotsOf<B extends Ballot>({ id }: Round): B[] {
    const cast = this.people.map(({ ballots }) => ballots.get(id))
    return cast.filter((ballot) => ballot !== undefined) as B[]
  }

  note(text: string): void {
    this.notes.push(text)
  }

  async picture(moment: string): Promise<void> {
    await this.screens?.picture(moment)
  }

  /** Waits until everybody has been sent the role that a step leaves them. */
  async toldRole(role: string): Promise<void> {
    await waitFor(`all are told to be ${role}`, () => this.seated.every(({ toldRole }) => toldRole === role), 5_000)
  }

  /** Resolves when everybody has the same board; records a finding if they don't within ten seconds. */
  async agreeOnBoard(when: string): Promise<void> {
    const boards = () => new Set(this.seated.map(({ client }) => client && canonicalBoard(client.doc)))
    // The next line records a finding for anything late, and the rehearsal goes on.
    await waitFor('one board', () => boards().size === 1).catch(() => undefined)
    this.findings.equal(`${when}, different boards on ${this.seated.length} screens`, boards().size, 1)
  }
}
