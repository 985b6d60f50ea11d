// /healthz: the process answers. /readyz: it can also serve people, its database is reachable and migrated.

import type { ServerResponse } from 'node:http'

export interface Readiness {
  readonly ready: boolean
  /** One entry for each check: `ok`, or a sentence about the fault. */
  readonly checks: Readonly<Record<string, string>>
}

/** Answers /healthz: the process is running. */
export function answerHealth(response: ServerResponse): void {
  answer(response, 200, { status: 'ok' })
}

/** Answers /readyz with the outcome of `check`. */
export async function answerReadiness(response: ServerResponse, check: () => Promise<Readiness>): Promise<void> {
  const { ready, checks } = await check()
  answer(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not-ready', checks })
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status
  response.setHeader('content-type', 'application/json')
  response.setHeader('cache-control', 'no-store')
  response.end(JSON.stringify(body))
}
