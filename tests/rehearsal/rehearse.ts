// The rehearsal from beginning to end: phases in order, each with its time. A phase that can't go on ends it.

import { httpCaller } from '../support/caller'
import { ServerProcess } from '../support/server-process'
import { Facilitator } from './facilitator'
import { Findings } from './findings'
import { Participant } from './participant'
import { PHASES } from './phases/phases'
import { Screens } from './screens'
import { Stage } from './stage'

export interface RehearsalOptions {
  /** The number of participants, the facilitator included. */
  readonly participants: number
  readonly seed: number
  /** The folder for pictures of the four screens; null: no browsers. */
  readonly pictures: string | null
  /** Called after each phase. */
  readonly onPhase?: (phase: PhaseTime) => void
}

export interface PhaseTime {
  readonly name: string
  readonly ms: number
  readonly notes: readonly string[]
}

export interface Outcome {
  readonly checked: number
  /** The faults found; none if all is well. */
  readonly faults: readonly string[]
}

export async function rehearse({ participants, seed, pictures, onPhase }: RehearsalOptions): Promise<Outcome> {
  const findings = new Findings()
  // Each socket of a participant waits for the end of the process.
  process.setMaxListeners(2 * participants)
  const server = await ServerProcess.start()
  const screens = pictures === null ? undefined : await Screens.open(server.url, pictures)
  try {
    const stage = await setUp(server, screens, findings, participants, seed)
    try {
      await play(stage, onPhase)
    } finally {
      for (const person of stage.people) person.leave()
    }
  } catch (error) {
    findings.faults.push(`It stopped there: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  } finally {
    findings.faults.push(...(screens?.watch.faults ?? []))
    await screens?.close()
    await server.stop()
  }
  return { checked: findings.checked, faults: findings.faults }
}

async function play(stage: Stage, onPhase: RehearsalOptions['onPhase']): Promise<void> {
  for (const { name, play: playPhase } of PHASES) {
    const startedAt = performance.now()
    await playPhase(stage)
    onPhase?.({ name, ms: performance.now() - startedAt, notes: stage.notes.splice(0) })
  }
}

async function setUp(
  server: ServerProcess,
  screens: Screens | undefined,
  findings: Findings,
  headcount: number,
  seed: number,
): Promise<Stage> {
  const person = await signIn(server, screens, seed)
  const { id: boardId } = (await person.insist<{ id: string }>('POST', '/api/boards', { example: true })).body
  const facilitator = new Facilitator(person, boardId, screens?.page('facilitator'))
  if (screens) {
    await screens.openBoard('facilitator', boardId)
    await screens.openProjector(boardId)
  }
  return new Stage({ server, boardId, facilitator, screens, findings, headcount, seed })
}

async function signIn(server: ServerProcess, screens: Screens | undefined, seed: number): Promise<Participant> {
  const name = 'Mika Lindqvist'
  const signedOut = screens?.caller('facilitator') ?? httpCaller(server.url)
  const { token } = (await signedOut.call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')).body
  const caller = httpCaller(server.url, token)
  const { id } = (await caller.call<{ id: string }>('PATCH', '/api/me', { name })).body
  return new Participant(name, id, caller, seed)
}
