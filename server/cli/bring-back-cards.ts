// Cards of a version come back by the running server, which alone may write on a board while people are on it: asked over HTTP,
// as the person of a token.

import { z } from 'zod'
import { AppError, ERRORS, type ErrorCode } from '@/lib/domain/errors'

export interface CardsToBring {
  readonly cards: readonly string[]
  readonly server: string
  readonly token: string
}

const problem = z.object({ code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]), detail: z.string() })

/** Reads what was asked for. Throws with a sentence where a server or a token is missing. */
export function requireServer(
  cards: readonly string[],
  {
    to,
    server,
    token,
  }: { readonly to: string | undefined; readonly server: string | undefined; readonly token: string | undefined },
): CardsToBring {
  if (to !== undefined) throw new Error('An archive holds the whole board: leave --card away, or --to.')
  if (server === undefined || !URL.canParse(server)) {
    throw new Error(
      'The running server brings cards back: name it with --server https://…. Without --card the board is added to its versions, where its people choose cards.',
    )
  }
  if (token === undefined) {
    throw new Error('Name an API token of somebody who may edit the board: --token, or FOREBOARD_TOKEN.')
  }
  return { cards, server, token }
}

/** Brings cards of a version back onto its board. Throws AppError with the server's own words. */
export async function bringBackCards({ cards, server, token }: CardsToBring, boardId: string, versionId: string) {
  const path = `/api/boards/${encodeURIComponent(boardId)}/versions/${encodeURIComponent(versionId)}/restore`
  const answer = await fetch(new URL(path, server), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ cards }),
  })
  if (answer.ok) return
  // A proxy's error page isn't JSON.
  const told = problem.safeParse(await answer.json().catch(() => undefined))
  const kept = 'The board is among its versions all the same.'
  if (told.success) throw new AppError(told.data.code, `${told.data.detail} ${kept}`)
  throw new AppError('internal', `The server answered ${answer.status}. Is ${server} a Foreboard server? ${kept}`)
}
