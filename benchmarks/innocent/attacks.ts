// Attacks on a server by one stranger without an account, each within the limits of a single address. Each is a
// function that runs until it is stopped. They are the smallest cases from a search for ways to starve others.

import WebSocket from 'ws'
import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'

/** A visitor of the attacker's, with a board of their own. */
interface Visit {
  readonly token: string
  readonly boardId: string
}

export type Attack = (stranger: Stranger) => Promise<void>

/** Everything one address sends. */
export class Stranger {
  readonly #url: string
  readonly #address: string
  readonly #stop: AbortSignal

  constructor(url: string, address: string, stop: AbortSignal) {
    this.#url = url
    this.#address = address
    this.#stop = stop
  }

  get isStopped(): boolean {
    return this.#stop.aborted
  }

  /** The status of the answer; 0 if there was none. */
  async send(method: string, path: string, token: string | null, body: BodyInit, withinMs = 120_000): Promise<number> {
    try {
      const response = await this.#fetch(method, path, token, body, AbortSignal.timeout(withinMs))
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  async visit(): Promise<Visit> {
    const { token } = (await (await this.#fetch('POST', '/api/auth/sign-in/anonymous', null, '{}')).json()) as {
      token: string
    }
    const { id } = (await (await this.#fetch('POST', '/api/boards', token, '{}')).json()) as { id: string }
    return { token, boardId: id }
  }

  async brief(visit: Visit, text: string): Promise<string> {
    const path = `/api/boards/${visit.boardId}/briefs`
    const answer = await this.#fetch('POST', path, visit.token, JSON.stringify({ text }))
    return ((await answer.json()) as { id: string }).id
  }

  /** Opens a socket, sends the frames, and resolves when the server has ended it or when it can't be opened. */
  speak({ token, boardId }: Visit, frames: readonly Uint8Array[]): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`${this.#url.replace('http', 'ws')}/sync/${boardId}`, {
        headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': this.#address },
      })
      const end = () => resolve()
      socket.on('error', end)
      socket.on('close', end)
      socket.on('open', () => {
        for (const frame of frames) socket.send(frame)
      })
      this.#stop.addEventListener('abort', () => socket.terminate(), { once: true })
    })
  }

  /** Runs so many of the same at once, again and again. */
  async lanes(count: number, work: (lane: number) => Promise<unknown>): Promise<void> {
    const lane = async (i: number) => {
      while (!this.isStopped) {
        await work(i)
        // A refusal comes at once, so without a pause the loop would measure the attacker's own processor.
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    await Promise.all(Array.from({ length: count }, (_, i) => lane(i)))
  }

  #fetch(method: string, path: string, token: string | null, body: BodyInit, signal = this.#stop): Promise<Response> {
    return fetch(this.#url + path, {
      method,
      headers: {
        'x-forwarded-for': this.#address,
        ...(typeof body === 'string' && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body,
      signal: AbortSignal.any([signal, this.#stop]),
    })
  }
}

const form = (name: string, content: string) => {
  const body = new FormData()
  body.set('file', new Blob([content]), name)
  return body
}

/** Two Japanese fonts with as many letters as one request may have, never the same twice. */
function fontBody(seed: number): string {
  const text = Array.from({ length: 7_900 }, (_, i) => String.fromCodePoint(0x4e00 + ((i + seed * 37) % 20_900))).join(
    '',
  )
  return JSON.stringify({
    faces: [400, 700].map((weight) => ({ name: `noto-sans-jp-japanese-${weight}-normal`, text })),
  })
}

/** More than the server keeps, and made beforehand, because making them is not the server's cost. */
const FONT_BODIES = 200
const fonts =
  (withinMs: number): Attack =>
  (stranger) => {
    const bodies = Array.from({ length: FONT_BODIES }, (_, seed) => fontBody(seed))
    let sent = 0
    return stranger.lanes(40, () =>
      stranger.send('POST', '/api/font-subsets', null, bodies[sent++ % FONT_BODIES] ?? '', withinMs),
    )
  }

const manyKeys: Attack = async (stranger) => {
  const { token, boardId } = await stranger.visit()
  const fields = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`key${i}`, 'v']))
  const body = JSON.stringify({ kind: 'risk', title: 'x', fields })
  await stranger.lanes(8, () => stranger.send('POST', `/api/boards/${boardId}/cards`, token, body))
}

const nastyFiles: Attack = async (stranger) => {
  const visits = await Promise.all(Array.from({ length: 8 }, () => stranger.visit()))
  const page = `<html><body>${'<table><tr><td>'.repeat(200_000)}`
  await stranger.lanes(32, (lane) => {
    const visit = visits[lane % visits.length]
    if (!visit) return Promise.resolve(0)
    return stranger.send('POST', `/api/boards/${visit.boardId}/briefs`, visit.token, form('page.html', page))
  })
}

const revisions: Attack = async (stranger) => {
  const visit = await stranger.visit()
  const text = (word: string) => `${word} words of a plan that goes on and on. `.repeat(900_000 / 48)
  const briefId = await stranger.brief(visit, text('The'))
  const path = `/api/boards/${visit.boardId}/briefs/${briefId}/revisions/preview`
  const body = JSON.stringify({ text: text('Other') })
  await stranger.lanes(8, () => stranger.send('POST', path, visit.token, body))
}

const boardFiles: Attack = async (stranger) => {
  const { token, boardId } = await stranger.visit()
  const file = JSON.stringify({
    format: 'foreboard-board',
    version: 1,
    records: Array(1_500_000).fill({ id: 'shape:any', x: 1 }),
  })
  await stranger.lanes(4, () =>
    stranger.send('POST', `/api/boards/${boardId}/board-files`, token, form('b.json', file)),
  )
}

const brokenFrames: Attack = async (stranger) => {
  const visits = await Promise.all(Array.from({ length: 20 }, () => stranger.visit()))
  await stranger.lanes(20, async (lane) => {
    const visit = visits[lane]
    if (visit) await stranger.speak(visit, [Uint8Array.from([0, 2, 5, 255, 255, 255, 255, 255])])
  })
}

const fuzz: Attack = async (stranger) => {
  const visits = await Promise.all(Array.from({ length: 20 }, () => stranger.visit()))
  await stranger.lanes(20, async (lane) => {
    const visit = visits[lane]
    if (visit)
      await stranger.speak(
        visit,
        Array.from({ length: 200 }, (_, i) => mutated(lane * 1_000 + i)),
      )
  })
}

/** A change of a hundred records with one bit of it turned. */
function mutated(at: number): Uint8Array {
  const doc = new Y.Doc()
  const records = doc.getMap('records')
  for (let i = 0; i < 100; i++) records.set(`shape:${at}-${i}`, new Y.Map([['x', i]]))
  const frame = Uint8Array.from(encodeUpdate(Y.encodeStateAsUpdate(doc)))
  const byte = (at * 7_919) % frame.length
  frame[byte] = (frame[byte] ?? 0) ^ (1 << (at % 8))
  return frame
}

export const ATTACKS = {
  'faces of fonts': fonts(120_000),
  'faces of fonts, hung up on': fonts(1_000),
  'bodies of 60,000 keys': manyKeys,
  'files that take long': nastyFiles,
  'revisions of long briefs': revisions,
  'board files of 40 MB': boardFiles,
  'broken frames': brokenFrames,
  'frames with a bit turned': fuzz,
} as const satisfies Record<string, Attack>

export type AttackName = keyof typeof ATTACKS
