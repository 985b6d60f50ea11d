// Everybody edits at once: each links a recommendation to a risk, and writes a word into the same card over the socket.

import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { waitFor } from '../../support/wait-for'
import type { Stage } from '../stage'

export async function answerRisks(stage: Stage): Promise<void> {
  await stage.facilitator.next()
  await stage.toldRole('editor')
  const cards = await stage.cards()
  const risks = cards.filter(({ kind, ref }) => kind === 'risk' && ref !== '')
  const answers = cards.filter(({ kind }) => kind === 'recommendation')
  const before = await countLinks(stage)
  // Readers count two links between the same cards as one: each participant takes a pair that nobody has linked, the
  // newest risks first.
  const { links } = await stage.facilitator.ask<{ links: readonly { from: string; to: string }[] }>('GET', '/links')
  const pairs = answers
    .flatMap((_, j) =>
      risks.toReversed().map((risk, i) => ({ from: answers[(i + j) % answers.length]?.id ?? '', to: risk.id })),
    )
    .filter((pair) => !links.some(({ from, to }) => from === pair.from && to === pair.to))
  const made = await Promise.all(
    stage.people.map((person, i) =>
      person.insist('POST', `${stage.path}/links`, {
        ...pairs[i],
        kind: 'mitigates',
        effect: 'changes-likelihood',
        strength: 2,
      }),
    ),
  )
  stage.findings.equal('Who could not link', made.filter(({ status }) => status !== 201).length, 0)
  stage.findings.equal('Links on the board', await countLinks(stage), before + stage.people.length)

  const together = answers[0]
  for (const [i, { client }] of stage.seated.entries()) {
    const body =
      client &&
      recordsOf(client.doc)
        .get(together?.id ?? '')
        ?.get('body')
    if (body instanceof Y.Text) body.insert(body.length, ` word-${i};`)
  }
  await waitFor('all is saved', () => stage.seated.every(({ client }) => client?.provider.synced === true))
  await stage.agreeOnBoard('After everybody wrote into one card')
  const said = (await stage.cards()).find(({ id }) => id === together?.id)?.body ?? ''
  const times = stage.seated.map((_, i) => said.split(` word-${i};`).length - 1)
  stage.findings.equal(
    'How often each word stands in the card',
    times,
    stage.seated.map(() => 1),
  )
  await stage.picture('answers')
}

async function countLinks(stage: Stage): Promise<number> {
  return (await stage.facilitator.ask<{ links: readonly unknown[] }>('GET', '/links')).links.length
}
