// The order of the rehearsal: what happens in each step of the plan, and between them.

import { viewDocument } from '@/lib/document/view/view-document'
import { showJoinCode } from '@/lib/domain/session/join-code'
import { currentStep } from '@/lib/domain/session/session'
import { BoardScript } from '../../support/board-script'
import { plan, SCORING_TITLE, TITLE } from '../plan'
import type { Stage } from '../stage'
import { drawZone, NEW_RISKS } from '../zones'
import { answerRisks } from './answer'
import { arriveInTime } from './arrive'
import { onlyLook, rightsAreBack } from './look'
import { readMinutes } from './minutes'
import { agree, scoreAgain, scoreTop } from './score'
import { beTogether, callAttention } from './together'
import { vote, voteResult } from './vote'
import { reveal, writeAlone } from './write'

export interface Phase {
  readonly name: string
  readonly play: (stage: Stage) => Promise<void>
}

export const PHASES: readonly Phase[] = [
  { name: 'Plan and start', play: start },
  { name: 'People join', play: join },
  { name: 'Welcome', play: welcome },
  { name: 'Hands, reactions, done', play: beTogether },
  { name: 'Writing alone', play: writeAlone },
  { name: 'Reveal', play: reveal },
  { name: 'Read together', play: readTogether },
  { name: 'Everyone to me, one card for all', play: callAttention },
  { name: 'Vote, and a power cut', play: vote },
  { name: 'Vote shown', play: voteResult },
  { name: 'A break that ends by itself', play: takeBreak },
  { name: 'Rating alone, late comers', play: scoreTop },
  { name: 'Second round', play: scoreAgain },
  { name: 'Agree', play: agree },
  { name: 'Answer the risks', play: answerRisks },
  { name: 'Last look', play: lastLook },
  { name: 'Close', play: close },
  { name: 'Minutes', play: readMinutes },
]

async function start(stage: Stage): Promise<void> {
  const { facilitator, findings } = stage
  const places = { matrixId: await matrixId(stage), newRisksId: await drawZone(stage, NEW_RISKS) }
  await facilitator.plan(TITLE, plan(places))
  const { joinCode } = await facilitator.change({ type: 'start' })
  findings.holds('A running session has no code to join by', joinCode !== null)
  stage.code = showJoinCode(joinCode ?? '')
}

async function matrixId({ server, boardId, facilitator }: Stage): Promise<string> {
  const script = await BoardScript.open(server, facilitator.person.caller, boardId)
  const [matrix] = viewDocument(script.doc).matrices
  script.close()
  if (!matrix) throw new Error('The example has no matrix')
  return matrix.id
}

async function join(stage: Stage): Promise<void> {
  await arriveInTime(stage, stage.code)
  await stage.toldRole('viewer')
  stage.note(`${stage.people.length + 1} in`)
  await stage.picture('welcome')
}

async function welcome(stage: Stage): Promise<void> {
  await onlyLook(stage, 'In the welcome')
}

async function readTogether(stage: Stage): Promise<void> {
  await stage.facilitator.next()
  await stage.toldRole('viewer')
  await stage.picture('read-together')
}

async function takeBreak(stage: Stage): Promise<void> {
  await stage.facilitator.next()
  await stage.picture('break')
  await stage.facilitator.arriveAt(SCORING_TITLE)
}

async function lastLook(stage: Stage): Promise<void> {
  await stage.facilitator.next()
  await stage.toldRole('viewer')
  await onlyLook(stage, 'In the last look')
  await stage.picture('last-look')
}

async function close(stage: Stage): Promise<void> {
  const { facilitator, findings, people, headcount } = stage
  const live = await facilitator.live()
  findings.equal('The last step', live && currentStep(live)?.title, 'Last look')
  await facilitator.change({ type: 'close' })
  findings.equal('A session runs after the end', await facilitator.live(), null)
  await rightsAreBack(stage)
  const { members } = await facilitator.ask<{ members: readonly unknown[] }>('GET', '/members')
  findings.equal('Members of the board', members.length, headcount)
  findings.equal('People who took part', people.length + 1, headcount)
  await stage.agreeOnBoard('At the end')
  await stage.picture('closed')
}
