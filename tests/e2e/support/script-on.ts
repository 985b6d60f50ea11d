// A script that joined a board by an invite link, with its caller of the API.

import { BoardScript } from '../../support/board-script'
import { type Caller, httpCaller } from '../../support/caller'

export interface ScriptOnBoard {
  readonly script: BoardScript
  readonly caller: Caller
}

/** Joins the board of a server by a link that may edit. */
export async function scriptOn(url: string, inviteUrl: string, boardId: string): Promise<ScriptOnBoard> {
  const token = new URL(inviteUrl).hash.slice(1)
  const joined = await httpCaller(url).call('POST', '/api/join', { token, name: 'Script' }, { origin: url })
  const caller = httpCaller(url, decodeURIComponent(joined.headers.get('set-auth-token') ?? ''))
  return { script: await BoardScript.open({ url }, caller, boardId), caller }
}
