// People arrive by the code on the projector, most at once, some late. Each one who is in has a seat, the current step,
// and the role that it leaves them.

import { currentStep } from '@/lib/domain/session/session'
import { httpCaller } from '../../support/caller'
import { nameOf } from '../names'
import { Participant } from '../participant'
import type { ScreenName } from '../screens'
import type { Stage } from '../stage'
import { sayHere } from './together'

/** One in this many comes late. */
const LATE_ONE_OF = 6

export function lateComers(stage: Stage): number {
  return Math.floor(stage.headcount / LATE_ONE_OF)
}

/** Lets everybody but the late ones join, all at the same moment. */
export async function arriveInTime(stage: Stage, code: string): Promise<void> {
  await stage.picture('before-anybody')
  for (const screen of stage.screens ? (['laptop', 'phone'] as const) : []) await joinByPage(stage, screen, code)
  await comeIn(stage, stage.headcount - 1 - stage.people.length - lateComers(stage), code)
}

export async function arriveLate(stage: Stage, code: string): Promise<void> {
  const before = stage.people.length
  await comeIn(stage, lateComers(stage), code)
  await sayHere(stage, stage.people.slice(before))
  const live = await stage.facilitator.live()
  for (const late of stage.people.slice(before)) {
    const theirs = await late.insist<{ session: typeof live }>('GET', `${stage.path}/session`)
    const step = theirs.body.session && currentStep(theirs.body.session)
    stage.findings.equal(`${late.name} comes late and lands in the step`, step?.id, live ? currentStep(live)?.id : '')
  }
}

async function comeIn(stage: Stage, count: number, code: string): Promise<void> {
  const first = stage.people.length
  const arrived = await Promise.all(Array.from({ length: count }, (_, i) => joinByApi(stage, first + i, code)))
  stage.people.push(...arrived)
}

async function joinByApi(stage: Stage, index: number, token: string): Promise<Participant> {
  const name = nameOf(index)
  const { url } = stage.server
  const joined = await httpCaller(url).call<{ detail?: string }>('POST', '/api/join', { token, name })
  if (joined.status !== 200) throw new Error(`${name} is not let in: ${joined.status} ${joined.body.detail}`)
  const caller = httpCaller(url, decodeURIComponent(joined.headers.get('set-auth-token') ?? ''))
  const { id } = (await caller.call<{ id: string }>('GET', '/api/me')).body
  const person = new Participant(name, id, caller, stage.seed + index)
  await person.sitDown(stage.seat)
  return person
}

async function joinByPage(stage: Stage, screen: ScreenName, token: string): Promise<void> {
  const { screens } = stage
  if (!screens) return
  const name = nameOf(stage.people.length)
  const page = screens.page(screen)
  await page.goto(`/join#${token}`)
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/boards\//)
  const caller = screens.caller(screen)
  const { id } = (await caller.call<{ id: string }>('GET', '/api/me')).body
  const person = new Participant(name, id, caller, stage.seed + stage.people.length)
  person.page = page
  stage.people.push(person)
}
