// What happens on a server in a working day, in short: people who drag cards, people who come and go, boards that are
// looked at and left, scripts that ask for everything, pictures, briefs.

import { BoardScript } from '../../tests/support/board-script'
import { writeCards } from '../../tests/support/many-cards'
import { longBrief } from '../support/long-brief'
import type { ScriptClient } from '../support/script-client'
import { Person } from './person'

/** Boards that people work on, and boards that are opened, looked at and left. */
const BUSY_BOARDS = 5
const QUIET_BOARDS = 40
const CARDS = 30
const EDITORS = 20
const VISITORS = 20
const NEW_VISITORS = 5

/** At the most: where the server is behind, on a machine that is busy with others, everybody waits for it. */
const MOVES_PER_SECOND = 60
const TOGGLES_PER_SECOND = VISITORS / 10
const REQUESTS_PER_SECOND = 3
const LOOKS_PER_SECOND = 0.5
const PICTURES_PER_MINUTE = 1
const BRIEFS_PER_MINUTE = 1
const MAX_UNDER_WAY = { joins: 4, requests: 4, looks: 1, pictures: 1, briefs: 1 } as const

const BRIEF = longBrief(20)
  .map(({ text }) => text)
  .join('\n\n')

type Kind = keyof typeof MAX_UNDER_WAY

export interface Workplace {
  readonly url: string
  readonly owner: ScriptClient
  readonly busy: readonly string[]
  readonly quiet: readonly string[]
  readonly invite: string
  /** Of people who are here all day. */
  readonly tokens: readonly string[]
  readonly hasPictures: boolean
}

/** Counts of what was done. */
export interface Done {
  moves: number
  joins: number
  requests: number
  failures: number
}

export async function openWorkplace(url: string, owner: ScriptClient, hasPictures: boolean): Promise<Workplace> {
  const makeBoard = async (title: string) => {
    const { id } = await owner.post<{ id: string }>('/api/boards', { title })
    const script = await BoardScript.open({ url }, owner, id)
    const titleOf = (i: number) => `The harbour’s cable ${i} waits for parts`
    await writeCards(
      script,
      Array.from({ length: CARDS }, (_, i) => ({ kind: i % 3 === 2 ? 'recommendation' : 'risk', title: titleOf(i) })),
    )
    script.close()
    return id
  }
  const busy: string[] = []
  const quiet: string[] = []
  for (let i = 0; i < BUSY_BOARDS; i++) busy.push(await makeBoard(`Busy ${i}`))
  for (let i = 0; i < QUIET_BOARDS; i++) quiet.push(await makeBoard(`Quiet ${i}`))
  const invites = await Promise.all(
    busy.map((id) => owner.post<{ token: string }>(`/api/boards/${id}/invites`, { role: 'editor' })),
  )
  const [invite] = invites
  if (!invite) throw new Error('There is no board')
  const tokens: string[] = []
  for (let i = 0; i < EDITORS; i++) {
    const token = await join(url, invite.token)
    for (const { token: other } of invites.slice(1)) await join(url, other, token)
    tokens.push(token)
  }
  return { url, owner, busy, quiet, invite: invite.token, tokens, hasPictures }
}

/** Works until `isOver`; then everybody has left. What fails is counted and told. */
export async function work(place: Workplace, done: Done, isOver: () => boolean): Promise<void> {
  const { url, owner, busy, quiet, tokens } = place
  const boardOf = (person: number) => busy[person % busy.length]
  const failed = (error: unknown): undefined => {
    done.failures += 1
    console.log(error instanceof Error ? error.message : error)
  }
  const come = (board: string | undefined, token: string) => {
    done.joins += 1
    return Person.come(url, board ?? '', token).catch(failed)
  }
  const editors = await Promise.all(tokens.map((token, i) => come(boardOf(i), token)))
  const guests = new Map<number, Promise<Person | undefined>>()
  const newcomers: string[] = []
  for (let i = 0; i < NEW_VISITORS; i++) newcomers.push(await join(url, place.invite))
  const underWay: Record<Kind, Set<Promise<void>>> = {
    ...{ joins: new Set(), requests: new Set(), looks: new Set() },
    ...{ pictures: new Set(), briefs: new Set() },
  }
  const requests = requestsOf(place)

  const tasks: Task[] = [
    {
      perSecond: MOVES_PER_SECOND,
      run(n) {
        const editor = editors[n % editors.length]
        if (!editor || editor.isWaiting) return
        editor.move(Math.floor(n / editors.length))
        done.moves += 1
      },
    },
    {
      perSecond: TOGGLES_PER_SECOND,
      run(n) {
        const seat = n % VISITORS
        const guest = guests.get(seat)
        guests.delete(seat)
        if (guest) {
          void guest.then((person) => person?.leave())
          return
        }
        const token = (seat < NEW_VISITORS ? newcomers[seat] : tokens[seat]) ?? ''
        const board = seat < NEW_VISITORS ? busy[0] : busy[n % busy.length]
        unlessBusy('joins', () => {
          const came = come(board, token)
          guests.set(seat, came)
          return came.then((person) => (n % 2 === 0 ? person?.move(n) : person?.point(n)))
        })
      },
    },
    {
      perSecond: LOOKS_PER_SECOND,
      run(n) {
        unlessBusy('looks', () => come(quiet[n % quiet.length], owner.token).then((person) => person?.leave()))
      },
    },
    { perSecond: REQUESTS_PER_SECOND, run: (n) => unlessBusy('requests', () => ask(requests.plain(n))) },
    { perSecond: BRIEFS_PER_MINUTE / 60, run: (n) => unlessBusy('briefs', () => importBrief(n)) },
    {
      perSecond: place.hasPictures ? PICTURES_PER_MINUTE / 60 : 0,
      run: (n: number) => unlessBusy('pictures', () => ask(requests.picture(n))),
    },
  ]

  function unlessBusy(kind: Kind, start: () => Promise<unknown>): void {
    const all = underWay[kind]
    if (all.size >= MAX_UNDER_WAY[kind]) return
    const ended = start().then(() => undefined, failed)
    all.add(ended)
    void ended.finally(() => all.delete(ended))
  }

  /** Resolves to the body, '' for a refusal. */
  async function ask(request: Request): Promise<string> {
    done.requests += 1
    const answer = await fetch(request)
    const text = await answer.text()
    if (answer.ok) return text
    failed(`${request.method} ${request.url}: ${answer.status} ${text}`)
    return ''
  }

  /** It goes again: the work is the same at the end as at the beginning. */
  async function importBrief(n: number): Promise<void> {
    const text = await ask(requests.brief(n))
    if (text !== '') await ask(requests.removal(n, (JSON.parse(text) as { id: string }).id))
  }

  await runTasks(tasks, isOver)
  for (const guest of guests.values()) (await guest)?.leave()
  for (const editor of editors) editor?.leave()
  await Promise.all(Object.values(underWay).flatMap((all) => [...all]))
}

interface Task {
  readonly perSecond: number
  run(n: number): void
}

/** Each task's turns come evenly; after a stall of this process those that are late are left out. */
async function runTasks(tasks: readonly Task[], isOver: () => boolean): Promise<void> {
  const TICK_MS = 10
  const dues = tasks.map(() => 0)
  const counts = tasks.map(() => 0)
  let last = performance.now()
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS))
    const now = performance.now()
    const seconds = Math.min(1, (now - last) / 1_000)
    last = now
    for (const [i, task] of tasks.entries()) {
      let due = (dues[i] ?? 0) + seconds * task.perSecond
      for (; due >= 1; due--) {
        const n = counts[i] ?? 0
        counts[i] = n + 1
        task.run(n)
      }
      dues[i] = due
    }
  }
}

function requestsOf({ url, owner, busy, quiet }: Workplace) {
  const headers = { authorization: `Bearer ${owner.token}` }
  const read = (path: string) => new Request(url + path, { headers })
  const write = (method: string, path: string, body: unknown) =>
    new Request(url + path, {
      method,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const board = (n: number) => `/api/boards/${(n % 4 === 0 ? quiet[n % quiet.length] : busy[n % busy.length]) ?? ''}`
  const plain: readonly ((n: number) => Request)[] = [
    (n) => read(`${board(n)}/cards`),
    (n) => read(`${board(n)}/register`),
    (n) => read(`${board(n)}/register?format=csv`),
    (n) => read(`${board(n)}/coverage`),
    (n) => write('PATCH', `${board(n)}/cards/R-001`, { title: `A title that is the ${n}th`, body: `Text ${n}` }),
    (n) => read(`/boards/${busy[n % busy.length] ?? ''}`),
    (n) => read(`${board(n)}/register?format=xlsx`),
    (n) => read(`${board(n)}/export?format=json`),
    () => read('/'),
    (n) => read(`/api/boards?limit=${10 + (n % 3)}`),
    () => read('/api/me'),
  ]
  return {
    plain: (n: number) => (plain[n % plain.length] ?? plain[0])?.(Math.floor(n / plain.length)) ?? read('/api/me'),
    picture: (n: number) => read(`${board(n)}/export?format=${n % 2 === 0 ? 'svg' : 'png'}`),
    brief: (n: number) => write('POST', `${board(n)}/briefs`, { title: `Brief ${n}`, text: BRIEF }),
    removal: (n: number, briefId: string) => write('DELETE', `${board(n)}/briefs/${briefId}`, {}),
  }
}

/** Comes by a link; as somebody who is here already, where `token` says who. Returns who it is. */
async function join(url: string, invite: string, token?: string): Promise<string> {
  const answer = await fetch(`${url}/api/join`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', origin: url },
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ token: invite }),
  })
  if (!answer.ok) throw new Error(`Joining failed with ${answer.status}: ${await answer.text()}`)
  const given = answer.headers.get('set-auth-token') ?? token
  if (!given) throw new Error('Joining gave no token')
  return given
}
