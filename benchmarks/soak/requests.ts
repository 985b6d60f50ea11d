// The requests that scripts and browsers send to a server all day, one by one.

import { longBrief } from '../support/long-brief'
import type { Workplace } from './workplace'

const BRIEF = longBrief(20)
  .map(({ text }) => text)
  .join('\n\n')

/** Each takes a number, and requests something else for the next. */
export interface Requests {
  plain(n: number): Request
  picture(n: number): Request
  brief(n: number): Request
  removal(n: number, briefId: string): Request
}

export function requestsOf({ url, owner, busy, quiet }: Workplace): Requests {
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
