// The activity at a workplace: people drag cards, come and go, open boards and leave them, and scripts request
// everything. The rates below are upper limits: if the server is behind, everybody waits for it.

import { type Task, takeTurns } from './even-turns'
import { Person } from './person'
import { type Requests, requestsOf } from './requests'
import { comeByLink, type Workplace } from './workplace'

const MOVES_PER_SECOND = 60
/** Half of these come, half of them go. */
const TOGGLES_PER_SECOND = 2
const LOOKS_PER_SECOND = 0.5
const REQUESTS_PER_SECOND = 3
const PICTURES_PER_MINUTE = 1
const BRIEFS_PER_MINUTE = 1
const SEATS = 20
/** The number of seats for people who have never been here. */
const NEWCOMERS = 5
const MAX_UNDER_WAY = { joins: 4, looks: 1, requests: 4, pictures: 1, briefs: 1 } as const

type Kind = keyof typeof MAX_UNDER_WAY

/** Counts of completed actions. */
export interface Done {
  moves: number
  joins: number
  requests: number
  failures: number
}

export class Shift {
  readonly #place: Workplace
  readonly #done: Done
  readonly #requests: Requests
  readonly #underWay: Readonly<Record<Kind, Set<Promise<void>>>> = {
    joins: new Set(),
    looks: new Set(),
    requests: new Set(),
    pictures: new Set(),
    briefs: new Set(),
  }
  readonly #seats = new Map<number, Promise<Person | undefined>>()

  constructor(place: Workplace, done: Done) {
    this.#place = place
    this.#done = done
    this.#requests = requestsOf(place)
  }

  /** Works until `isOver`, and returns after everybody has left. Failures are counted and reported. */
  async work(isOver: () => boolean): Promise<void> {
    const { url, invite, owner, busy, quiet, tokens, hasPictures } = this.#place
    const editors = await Promise.all(tokens.map((token, i) => this.#come(busy[i % busy.length], token)))
    const newcomers: string[] = []
    for (let i = 0; i < NEWCOMERS; i++) newcomers.push(await comeByLink(url, invite))
    const tasks: Task[] = [
      { perSecond: MOVES_PER_SECOND, run: (n) => this.#move(editors[n % editors.length], n) },
      {
        perSecond: TOGGLES_PER_SECOND,
        run: (n) => {
          const newcomer = newcomers[n % SEATS]
          if (newcomer === undefined) this.#toggle(n, busy[n % busy.length], tokens[n % SEATS] ?? '')
          else this.#toggle(n, busy[0], newcomer)
        },
      },
      {
        perSecond: LOOKS_PER_SECOND,
        run: (n) =>
          this.#unlessBusy('looks', async () => (await this.#come(quiet[n % quiet.length], owner.token))?.leave()),
      },
      {
        perSecond: REQUESTS_PER_SECOND,
        run: (n) => this.#unlessBusy('requests', () => this.#ask(this.#requests.plain(n))),
      },
      { perSecond: BRIEFS_PER_MINUTE / 60, run: (n) => this.#unlessBusy('briefs', () => this.#importBrief(n)) },
      {
        perSecond: hasPictures ? PICTURES_PER_MINUTE / 60 : 0,
        run: (n) => this.#unlessBusy('pictures', () => this.#ask(this.#requests.picture(n))),
      },
    ]
    await takeTurns(tasks, isOver)
    for (const person of this.#seats.values()) (await person)?.leave()
    for (const editor of editors) editor?.leave()
    await Promise.all(Object.values(this.#underWay).flatMap((all) => [...all]))
  }

  #move(editor: Person | undefined, n: number): void {
    if (!editor || editor.isWaiting) return
    editor.move(n)
    this.#done.moves += 1
  }

  /** Frees an occupied seat, or fills an empty one with somebody who writes or is only present. */
  #toggle(n: number, boardId: string | undefined, token: string): void {
    const seat = n % SEATS
    const seated = this.#seats.get(seat)
    if (seated) {
      this.#seats.delete(seat)
      void seated.then((person) => person?.leave())
      return
    }
    this.#unlessBusy('joins', async () => {
      const coming = this.#come(boardId, token)
      this.#seats.set(seat, coming)
      const person = await coming
      if (n % 2 === 0) person?.move(n)
      else person?.point(n)
    })
  }

  #come(boardId = '', token = ''): Promise<Person | undefined> {
    this.#done.joins += 1
    return Person.come(this.#place.url, boardId, token).catch((error: unknown) => this.#failed(error))
  }

  /** The brief is deleted again, so that the work is the same at the end as at the beginning. */
  async #importBrief(n: number): Promise<void> {
    const text = await this.#ask(this.#requests.brief(n))
    if (text !== '') await this.#ask(this.#requests.removal(n, (JSON.parse(text) as { id: string }).id))
  }

  /** Resolves to the body, '' for a refusal. */
  async #ask(request: Request): Promise<string> {
    this.#done.requests += 1
    const answer = await fetch(request)
    const text = await answer.text()
    if (answer.ok) return text
    this.#failed(`${request.method} ${request.url}: ${answer.status} ${text}`)
    return ''
  }

  #unlessBusy(kind: Kind, start: () => Promise<unknown>): void {
    const all = this.#underWay[kind]
    if (all.size >= MAX_UNDER_WAY[kind]) return
    const ended = start().then(
      () => undefined,
      (error: unknown) => this.#failed(error),
    )
    all.add(ended)
    void ended.finally(() => all.delete(ended))
  }

  #failed(error: unknown): undefined {
    this.#done.failures += 1
    console.log(error instanceof Error ? error.message : error)
  }
}
