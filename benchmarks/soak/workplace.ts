// A server with boards and people to work on them.

import { BoardScript } from '../../tests/support/board-script'
import { writeCards } from '../../tests/support/many-cards'
import type { ScriptClient } from '../support/script-client'

/** Boards that people work on, and boards that are opened, looked at and left. */
const BUSY_BOARDS = 5
const QUIET_BOARDS = 40
const CARDS = 30
const EDITORS = 20

export interface Workplace {
  readonly url: string
  readonly owner: ScriptClient
  readonly busy: readonly string[]
  readonly quiet: readonly string[]
  /** The token of a link to the first busy board. */
  readonly invite: string
  /** Bearer tokens of people who may edit all busy boards. */
  readonly tokens: readonly string[]
  /** Whether the server can draw. */
  readonly hasPictures: boolean
}

export async function openWorkplace(url: string, owner: ScriptClient, hasPictures: boolean): Promise<Workplace> {
  const busy: string[] = []
  const quiet: string[] = []
  for (let i = 0; i < BUSY_BOARDS; i++) busy.push(await makeBoard(url, owner, `Busy ${i}`))
  for (let i = 0; i < QUIET_BOARDS; i++) quiet.push(await makeBoard(url, owner, `Quiet ${i}`))
  const invites: string[] = []
  for (const id of busy) {
    invites.push((await owner.post<{ token: string }>(`/api/boards/${id}/invites`, { role: 'editor' })).token)
  }
  const [invite = '', ...others] = invites
  const tokens: string[] = []
  for (let i = 0; i < EDITORS; i++) {
    const token = await comeByLink(url, invite)
    for (const other of others) await comeByLink(url, other, token)
    tokens.push(token)
  }
  return { url, owner, busy, quiet, invite, tokens, hasPictures }
}

async function makeBoard(url: string, owner: ScriptClient, title: string): Promise<string> {
  const { id } = await owner.post<{ id: string }>('/api/boards', { title })
  const script = await BoardScript.open({ url }, owner, id)
  const cards = Array.from({ length: CARDS }, (_, i) => ({
    kind: i % 3 === 2 ? ('recommendation' as const) : ('risk' as const),
    title: `The harbour’s cable ${i} waits for parts`,
  }))
  await writeCards(script, cards)
  script.close()
  return id
}

/** Joins by a link, as the person of `token` if it is given. Returns the person's token. */
export async function comeByLink(url: string, invite: string, token?: string): Promise<string> {
  const answer = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: url,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ token: invite }),
  })
  if (!answer.ok) throw new Error(`Joining failed with ${answer.status}: ${await answer.text()}`)
  const given = answer.headers.get('set-auth-token') ?? token
  if (!given) throw new Error('Joining gave no token')
  return given
}
