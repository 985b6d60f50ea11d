// The minutes of the session, as data and as Markdown: every figure in them is one that people made before.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Minutes, MinutesRound } from '@/lib/domain/session/minutes'
import type { ScoreBallot, VoteBallot, VoteResult } from '@/lib/domain/session/round'
import { plan } from '../plan'
import type { Stage } from '../stage'
import { byCardId, countDots } from '../tally'
import { TOLD_AGAIN } from './score'

export async function readMinutes(stage: Stage): Promise<void> {
  const { facilitator, findings, people, headcount } = stage
  const path = `/sessions/${facilitator.sessionId}/minutes`
  const minutes = await facilitator.ask<Minutes>('GET', path)
  const names = (list: Iterable<string | null>) => [...list].sort()
  findings.equal(
    'Steps in the minutes',
    minutes.steps.map(({ title }) => title),
    plan({ matrixId: '', newRisksId: '' }).map(({ title }) => title),
  )
  const present = [...people, facilitator.person].map(({ name }) => name)
  findings.equal('People in the minutes', names(minutes.people.map(({ name }) => name)), names(present))
  findings.equal('Number of people in the minutes', minutes.people.length, headcount)
  checkRounds(stage, minutes.rounds)
  const drafts = people.flatMap((person) => person.drafts)
  findings.equal(
    'Cards made, in the minutes',
    names((minutes.changes?.made ?? []).map(({ title }) => title)),
    names(drafts),
  )
  findings.equal('Authors told in the minutes', minutes.changes?.made.filter(({ byId }) => byId !== null).length, 0)
  findings.equal('Links made, in the minutes', minutes.changes?.linked.length, people.length)

  const text = await facilitator.ask<string>('GET', `${path}?format=md`)
  const missing = [...present, ...drafts, ...minutes.steps.map(({ title }) => title)].filter(
    (word) => !says(text, word),
  )
  findings.equal('Missing in the minutes as Markdown', missing, [])
  if (stage.screens) await writeFile(join(stage.screens.folder, 'minutes.md'), text)
  stage.note(`${minutes.rounds.length} rounds, ${text.length} letters`)
}

function checkRounds(stage: Stage, rounds: readonly MinutesRound[]): void {
  const { findings, people } = stage
  const drafts = people.flatMap((person) => person.drafts).length
  findings.equal(
    'Rounds in the minutes',
    rounds.map(({ activity }) => activity.kind),
    ['write', 'vote', 'score', 'score'],
  )
  const [writing, vote, first, second] = rounds
  findings.equal('Written cards in the minutes', [writing?.turnout, writing?.written.length], [drafts, drafts])
  if (vote) {
    const found = [...((vote.result as VoteResult | null)?.cards ?? [])].sort(byCardId)
    findings.equal('Dots in the minutes', found, countDots(vote.cardIds, stage.ballotsOf<VoteBallot>(vote)))
  }
  for (const round of [first, second]) {
    if (round) findings.equal('Ratings in the minutes', round.turnout, stage.ballotsOf<ScoreBallot>(round).length)
  }
  findings.equal('Agreements in the minutes', second?.agreements.length, TOLD_AGAIN)
}

/** Markdown has a backslash before signs that would be markup. */
function says(markdown: string, words: string): boolean {
  return markdown.replaceAll('\\', '').includes(words)
}
