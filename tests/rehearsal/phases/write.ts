// Writing alone: everybody writes some risks that nobody else sees, and some devices go to sleep in between; then all
// of them are on the board at once, and nothing reveals the authors.

import type { BoardCard } from '@/lib/document/view/board-view'
import { canonicalBoard } from '@/lib/document/view/read-board'
import { viewDocument } from '@/lib/document/view/view-document'
import type { Draft, Round } from '@/lib/domain/session/round'
import { waitFor } from '../../support/wait-for'
import { writeDraft } from '../by-hand'
import { riskTitle } from '../names'
import type { Participant } from '../participant'
import type { Stage } from '../stage'
import { sum } from '../tally'

const MOST_DRAFTS = 3
const SLEEPERS = 3
const BODY = 'Two projects came close to it last year.'

export async function writeAlone(stage: Stage): Promise<void> {
  await stage.facilitator.next()
  await stage.toldRole('commenter')
  const round = await stage.facilitator.round()
  await Promise.all(stage.people.map((person, i) => writeDrafts(stage, round, person, i)))
  for (const person of sleepers(stage)) person.fallAsleep()
  await nobodyReads(stage, round)
  await stage.picture('writing')
}

export async function reveal(stage: Stage): Promise<void> {
  const before = await stage.cards()
  const startedAt = performance.now()
  await stage.facilitator.show(await stage.facilitator.round())
  const titles = stage.people.flatMap(({ drafts }) => drafts).sort()
  const told = () => stage.seated.filter((person) => !isAsleep(person) && seesAll(person, titles))
  const awake = stage.seated.filter((person) => !isAsleep(person)).length
  // The next line records a finding for anything late, and the rehearsal goes on.
  await waitFor('all see what was written', () => told().length === awake).catch(() => undefined)
  stage.note(`${titles.length} cards on ${told().length} screens after ${Math.round(performance.now() - startedAt)} ms`)
  stage.findings.equal('Screens that show every draft after the reveal', told().length, awake)

  const shown = (await stage.cards()).filter(({ id }) => !before.some((card) => card.id === id))
  stage.findings.equal('Drafts that became cards', shown.map(({ title }) => title).sort(), titles)
  const authors = new Set(stage.people.map(({ id }) => id))
  stage.findings.equal(
    'Cards that tell their author',
    shown.filter(({ createdBy }) => authors.has(createdBy)),
    [],
  )
  const someone = stage.seated.at(-1)
  const onBoard = someone?.client ? viewDocument(someone.client.doc).cards : []
  const placed = onBoard.filter(({ id }) => shown.some((card) => card.id === id))
  stage.findings.equal('Pairs of cards on each other', overlaps(placed), [])
  const late = await someone?.insist('POST', `${stage.path}/rounds/${(await stage.facilitator.round()).id}/drafts`, {
    title: 'Too late',
    body: '',
  })
  stage.findings.holds(`A draft after the reveal is answered by ${late?.status}`, (late?.status ?? 0) >= 400)
  for (const person of sleepers(stage)) await person.wakeUp()
  await stage.agreeOnBoard('After the reveal')
  await stage.picture('revealed')
}

async function writeDrafts(stage: Stage, round: Round, person: Participant, index: number): Promise<void> {
  const path = `${stage.path}/rounds/${round.id}/drafts`
  const count = person.pick(1, MOST_DRAFTS)
  for (let i = 0; i < count; i++) {
    const title = riskTitle(index * MOST_DRAFTS + i)
    if (person.page) await writeDraft(person.page, title)
    else await writeByApi(stage, path, person, title)
    person.drafts.push(title)
  }
  const mine = await person.insist<{ drafts: readonly Draft[] }>('GET', path)
  stage.findings.equal(
    `${person.name}’s drafts`,
    mine.body.drafts?.map(({ title }) => title).sort(),
    person.drafts.toSorted(),
  )
}

/** Some participants reword a draft, and some delete one. */
async function writeByApi(stage: Stage, path: string, person: Participant, title: string): Promise<void> {
  const first = person.random() < 0.3 ? `${title}, or so` : title
  const { status, body } = await person.insist<Draft>('POST', path, { title: first, body: BODY })
  stage.findings.equal(`${person.name} writes a draft`, status, 201)
  if (first !== title) await person.insist('PATCH', `${path}/${body.id}`, { title })
  if (person.random() >= 0.1) return
  const dropped = await person.insist<Draft>('POST', path, { title: 'On second thought', body: '' })
  const removed = await person.insist('DELETE', `${path}/${dropped.body.id}`)
  stage.findings.equal(`${person.name} drops a draft`, removed.status, 204)
}

/** Neither the board nor a notice nor the facilitator's list has a word of it; only the number of drafts is shown. */
async function nobodyReads(stage: Stage, round: Round): Promise<void> {
  const titles = stage.people.flatMap(({ drafts }) => drafts)
  const leaks = stage.seated.filter(({ client }) => {
    const known = client ? canonicalBoard(client.doc) + JSON.stringify(client.notices) : ''
    return titles.some((title) => known.includes(title))
  })
  stage.findings.equal(
    'Screens that know drafts before the reveal',
    leaks.map(({ name }) => name),
    [],
  )
  const hers = await stage.facilitator.ask<{ drafts: readonly Draft[] }>('GET', `/rounds/${round.id}/drafts`)
  stage.findings.equal('Drafts that the facilitator reads', hers.drafts, [])
  const wanted = sum(stage.people.map(({ drafts }) => drafts.length))
  stage.findings.equal('Drafts that are counted', (await stage.facilitator.round()).turnout, wanted)
  stage.note(`${wanted} drafts by ${stage.people.length}`)
}

function sleepers(stage: Stage): Participant[] {
  return stage.seated.slice(0, SLEEPERS)
}

function isAsleep({ client }: Participant): boolean {
  return client?.provider.shouldConnect === false
}

function seesAll({ client }: Participant, titles: readonly string[]): boolean {
  const seen = new Set(client && viewDocument(client.doc).cards.map(({ title }) => title))
  return titles.every((title) => seen.has(title))
}

function overlaps(cards: readonly BoardCard[]): string[] {
  const meet = (a: BoardCard, b: BoardCard) =>
    a.parentId === b.parentId && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
  return cards.flatMap((a, i) =>
    cards
      .slice(i + 1)
      .filter((b) => meet(a, b))
      .map((b) => `${a.ref} and ${b.ref}`),
  )
}
