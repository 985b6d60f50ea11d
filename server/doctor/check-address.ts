// The server's public address, tried from this machine as a browser would: a page of ours over HTTP, and a WebSocket
// through whatever stands in front. No board is opened, and nobody is signed in.

import { setTimeout } from 'node:timers/promises'
import WebSocket from 'ws'
import { reasonWords } from '../log/reason-words'
import type { Examined } from './examined'
import { type Finding, found } from './findings'

const DEADLINE_MS = 5_000
const CLOCK_TOLERANCE_MS = 60_000
/** No board has this id: the handshake is all that is asked for. */
const NO_BOARD = 'doctor'
const LOCAL_HOST = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** Reports whether the server is reached at APP_URL, by HTTP and by WebSocket. */
export async function checkAddress({ config: { appUrl }, now, sightings }: Examined): Promise<Finding[]> {
  if (appUrl === undefined) return [found('address-unset')]
  const url = new URL(appUrl)
  const findings: Finding[] = []
  if (sightings && sightings.origin !== appUrl) {
    findings.push(found('address-differs', { address: appUrl, seen: sightings.origin }))
  }
  if (url.protocol === 'http:' && !LOCAL_HOST.test(url.hostname)) {
    findings.push(found('address-plain', { address: appUrl }))
  }
  const answer = await askHealth(appUrl)
  if ('reason' in answer) return [...findings, found('address-silent', { address: appUrl, reason: answer.reason })]
  if (!answer.isOurs) return [...findings, found('address-elsewhere', { address: appUrl, status: answer.status })]
  findings.push(found('address-answers', { address: appUrl }))
  if (answer.date !== null) findings.push(...judgeDate(answer.date, now()))
  return [...findings, await openSocket(url)]
}

/** Compares the time in an answer's Date header, which a proxy may have written, with the clock of this machine. */
export function judgeDate(date: Date, now: Date): Finding[] {
  const apart = Math.abs(date.getTime() - now.getTime())
  return apart > CLOCK_TOLERANCE_MS ? [found('clock-differs', { seconds: Math.round(apart / 1000) })] : []
}

type Answer =
  | { readonly isOurs: boolean; readonly status: number; readonly date: Date | null }
  | { readonly reason: string }

async function askHealth(appUrl: string): Promise<Answer> {
  try {
    const response = await fetch(`${appUrl}/healthz`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(DEADLINE_MS),
    })
    const text = await response.text()
    const date = response.headers.get('date')
    return {
      isOurs: response.status === 200 && text === '{"status":"ok"}',
      status: response.status,
      date: date === null ? null : new Date(date),
    }
  } catch (error) {
    return { reason: reasonWords(error) }
  }
}

async function openSocket(url: URL): Promise<Finding> {
  const address = `${url.protocol === 'https:' ? 'wss' : 'ws'}://${url.host}/sync/${NO_BOARD}`
  const socket = new WebSocket(address, { origin: url.origin, handshakeTimeout: DEADLINE_MS })
  const opened = new Promise<Finding>((resolve) => {
    socket.on('open', () => resolve(found('socket-opens')))
    socket.on('unexpected-response', (request, { statusCode = 0 }) => {
      request.destroy()
      // The server itself refuses so: the upgrade has come through.
      const cameThrough = statusCode === 403 || statusCode === 404 || statusCode === 429 || statusCode === 503
      resolve(cameThrough ? found('socket-opens') : found('socket-lost', { reason: `HTTP ${statusCode}` }))
    })
    socket.on('error', (error) => resolve(found('socket-lost', { reason: reasonWords(error) })))
  })
  const late = new AbortController()
  try {
    return await Promise.race([
      opened,
      setTimeout(DEADLINE_MS, found('socket-lost', { reason: 'no answer' }), { signal: late.signal }),
    ])
  } finally {
    late.abort()
    socket.terminate()
  }
}
