// Boards drawn by a running server, which is asked over HTTP as any script would: those that the token's person may
// read.

import { z } from 'zod'
import { AppError, ERRORS, type ErrorCode } from '@/lib/domain/errors'
import type { ExportSource } from './export-data-source'

const TRIES = 5
const MAX_WAIT_S = 120
const boardSchema = z.object({ id: z.string(), title: z.string() })
const problemSchema = z.object({ code: z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]), detail: z.string() })

/** Opens a server as the source of an export. Throws AppError `not-signed-in` without a token. */
export function openServerSource(server: string, token: string | undefined): ExportSource {
  if (token === undefined) {
    throw new AppError('not-signed-in', 'Asking a server needs --token, or FOREBOARD_TOKEN: an API token of somebody.')
  }
  if (!URL.canParse(server)) throw new AppError('bad-request', `${server} is no address of a server.`)
  const ask = (path: string) => askFor(new URL(path, server), token)
  return {
    async list(ids) {
      if (ids.length === 0) {
        const answer: unknown = await (await ask('/api/boards')).json()
        return z.object({ boards: z.array(boardSchema) }).parse(answer).boards
      }
      return Promise.all(
        ids.map(async (id) => boardSchema.parse(await (await ask(`/api/boards/${encodeURIComponent(id)}`)).json())),
      )
    },
    async draw(id, query) {
      const answer = await ask(`/api/boards/${encodeURIComponent(id)}/export?${query.toString()}`)
      return { bytes: new Uint8Array(await answer.arrayBuffer()), fileName: nameIn(answer, id) }
    },
    close: () => Promise.resolve(),
  }
}

/** Waits where the server asks for it. Throws AppError with the server's own words. */
async function askFor(address: URL, token: string): Promise<Response> {
  for (let tried = 1; ; tried++) {
    const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    if (answer.ok) return answer
    // A proxy's error page is not JSON, so only the status helps.
    const problem = problemSchema.safeParse(await answer.json().catch(() => undefined))
    const waitS = Number(answer.headers.get('retry-after') ?? Number.NaN)
    if (tried < TRIES && waitS >= 0 && waitS <= MAX_WAIT_S) {
      await new Promise((resolve) => setTimeout(resolve, waitS * 1000))
    } else if (problem.success) throw new AppError(problem.data.code, problem.data.detail)
    else
      throw new AppError('internal', `The server answered ${answer.status}. Is ${address.origin} a Foreboard server?`)
  }
}

/** The server's name for the file, without anything that could be a path. */
function nameIn(answer: Response, id: string): string {
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '') ?? []
  return decodeURIComponent(encoded).replace(/[/\\]/g, ' ') || `${id}.bin`
}
