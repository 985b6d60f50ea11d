// A step in which people look: only the facilitator can change anything, over the API or on the socket.

import { BoardGuest } from '../../support/board-guest'
import type { Stage } from '../stage'

const CARD = { kind: 'question', title: 'May I write here?' }

export async function onlyLook(stage: Stage, when: string): Promise<void> {
  const [someone] = stage.seated
  if (!someone) throw new Error('Nobody is here')
  const cards = (await stage.cards()).length
  const asked = await someone.insist('POST', `${stage.path}/cards`, CARD)
  stage.findings.equal(`${when}, a participant adds a card over the API`, asked.status, 403)
  const guest = await BoardGuest.open(stage.server, stage.boardId, someone.caller)
  guest.send(['while-looking'])
  stage.findings.equal(`${when}, a participant adds a card on the socket`, await guest.answer(), 'refused')
  guest.destroy()
  stage.findings.equal(`${when}, cards on the board`, (await stage.cards()).length, cards)
}

/** Once the session is over, everybody may again do what their role allows. */
export async function rightsAreBack(stage: Stage): Promise<void> {
  await stage.toldRole('editor')
  const statuses = await Promise.all(
    stage.people.map(async (person) => {
      const added = await person.insist<{ id: string }>('POST', `${stage.path}/cards`, CARD)
      const removed = await person.insist('DELETE', `${stage.path}/cards/${encodeURIComponent(added.body.id)}`)
      return [added.status, removed.status]
    }),
  )
  stage.findings.equal(
    'After the session, everybody adds a card and takes it off again',
    statuses,
    stage.people.map(() => [201, 204]),
  )
}
