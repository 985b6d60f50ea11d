// A workshop in one room: sixty people behind one address, who do everything at once when the facilitator asks them to.
// Limits against an attacker's address must not refuse any of them (SYNC-SPEC F36).

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecord } from '@/lib/document/records/records'
import type { Activity } from '@/lib/domain/session/activity'
import { plainImage } from '../../fixtures/images'
import { BoardScript } from '../../support/board-script'
import { type Answer, type Caller, httpCaller } from '../../support/caller'
import { ServerProcess } from '../../support/server-process'
import { card } from '../../support/sync/board-content'
import { uploadImage } from '../../support/upload-image'

const PEOPLE = 60
const SCORE: Activity = { kind: 'score', cardKind: 'risk', isAnonymous: true }
const FACES = ['ibm-plex-sans-latin-400-normal', 'noto-sans-jp-japanese-400-normal', 'noto-sans-jp-japanese-700-normal']

// The server is a process of its own with the shipped limits: the clients' work must not count as the server's.
let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.stop())

test('F36: sixty people at one address join, edit, upload, export and rate at once, and nobody is sent away', async () => {
  const { body: visit } = await httpCaller(server.url).call<{ token: string }>('POST', '/api/auth/sign-in/anonymous')
  const owner = httpCaller(server.url, visit.token)
  const { id: boardId } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Workshop' })).body
  const path = `/api/boards/${boardId}`
  const { id: risk } = (await owner.call<{ id: string }>('POST', `${path}/cards`, { kind: 'risk', title: 'Flood' }))
    .body
  const { token } = (await owner.call<{ token: string }>('POST', `${path}/invites`, { role: 'editor' })).body
  const round = await owner.call<{ id: string }>('POST', `${path}/rounds`, {
    title: 'Rate',
    activity: SCORE,
    cardIds: [risk],
  })

  /** Makes the call as everybody at once; all answers must be the same. */
  const everybody = async <T>(
    people: readonly Caller[],
    ask: (by: Caller, i: number) => Promise<Answer<T>>,
    status: number,
  ) => {
    const answers = await Promise.all(people.map(ask))
    expect([...new Set(answers.map((answer) => answer.status))]).toEqual([status])
    return answers
  }
  const newcomers = Array.from({ length: PEOPLE }, () => httpCaller(server.url))
  const joined = await everybody(
    newcomers,
    (by, i) => by.call('POST', '/api/join', { token, name: `Person ${i}` }),
    200,
  )
  const people = joined.map(({ headers }) => httpCaller(server.url, headers.get('set-auth-token') ?? undefined))

  const scripts = await Promise.all(people.map((by) => BoardScript.open(server, by, boardId)))
  await Promise.all(
    scripts.map((script, i) =>
      script.write((doc) => createRecord(doc, card(`own-${i}`, i * 300, 600, { title: `Idea ${i}` }))),
    ),
  )
  for (const script of scripts) script.close()

  const { bytes } = await plainImage('png')
  await everybody(people, (by) => uploadImage(by, boardId, bytes), 201)
  // The requests of a page that draws a picture itself, and of one that leaves it to the server.
  await everybody(
    people,
    (by, i) => by.call('POST', '/api/font-subsets', { faces: FACES.map((name) => ({ name, text: `案${i}` })) }),
    200,
  )
  await everybody(people, (by) => by.call('GET', `${path}/register?format=xlsx`), 200)
  await everybody(people, (by) => by.call('GET', `${path}/export?format=tldr`), 200)
  const ballot = { [risk]: { likelihoodCurrent: 4, impactCurrent: 2 } }
  await everybody(people, (by) => by.call('PUT', `${path}/rounds/${round.body.id}/ballot`, { ballot }), 200)

  const { body } = await owner.call<{ cards: readonly unknown[] }>('GET', `${path}/cards`)
  expect(body.cards).toHaveLength(PEOPLE + 1)
  // Sixty images are read one after another, each by a program of its own.
}, 240_000)
