// While people rate cards alone, no door of the server tells them or anybody else what these cards got before; people who
// may run sessions, and scripts with their rights, see it everywhere.

import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { viewDocument } from '@/lib/document/view/view-document'
import type { Activity } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { PLAIN_PICTURE } from '@/lib/picture/plain-picture'
import type { Onlooker } from '@/server/policies/board-policy'
import { makeRenderJob } from '@/server/services/pictures/render-job'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardRounds } from '../../support/board-rounds'
import { paragraphsOf, partsOf } from '../../support/office-file'
import { SharedBoard } from '../../support/shared-board'

const RATE: Activity = { kind: 'score', cardKind: 'risk', isAnonymous: true }
const SCORES = { likelihoodCurrent: 5, impactCurrent: 4 }

let server: ApiServer
let board: SharedBoard
let rounds: BoardRounds
let editor: Caller
let risk: string
let version: string
let embed: string
beforeAll(async () => {
  server = await ApiServer.start()
  const owner = await server.visitor()
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { templateId: 'risk-matrix' })).body
  board = new SharedBoard(server, owner, id)
  rounds = new BoardRounds(board)
  editor = await board.join(await board.link('editor'))
  risk = await rounds.addCard('risk', 'Ports close')
  version = (await owner.call<{ id: string }>('POST', `${board.path}/versions`, { name: 'Before' })).body.id
  const { id: ownerId } = (await editor.call<{ id: string }>('GET', '/api/me')).body
  await owner.call('PATCH', `${board.path}/cards/${risk}`, { fields: SCORES, ownerId })
  const { url } = (await owner.call<{ url: string }>('PUT', `${board.path}/embed`, { isOn: true, origins: [] })).body
  embed = new URL(url).pathname.replace('/embed/', '/api/embeds/')
})
afterAll(() => server.stop())

interface CardAnswer {
  readonly id: string
  readonly fields: object
  readonly level?: string
  readonly x: number
  readonly y: number
}
const textOf = async (by: Caller, path: string): Promise<string> => {
  const headers = { authorization: `Bearer ${by.token}` }
  return (await fetch(`${server.url}${board.path}/${path}`, { headers })).text()
}

const partOf = async (by: Caller, path: string, part: string): Promise<string[]> => {
  const headers = { authorization: `Bearer ${by.token}` }
  const file = await (await fetch(`${server.url}${board.path}/${path}`, { headers })).arrayBuffer()
  return paragraphsOf(partsOf(new Uint8Array(file)).get(part) ?? '', part.startsWith('word') ? 'w' : 'a')
}

/** What each door says of the risk: whether it tells what the risk got. */
const DOORS: Readonly<Record<string, (by: Caller) => Promise<boolean>>> = {
  cards: async (by) => {
    const { body } = await by.call<{ cards: CardAnswer[] }>('GET', `${board.path}/cards`)
    return body.cards.find(({ id }) => id === risk)?.level !== undefined
  },
  'cards of a level': async (by) => {
    const { body } = await by.call<{ cards: CardAnswer[] }>('GET', `${board.path}/cards?levels=very-high`)
    return body.cards.length > 0
  },
  // It is made of all that its reader sees: few scores are soon tried, one after the other.
  'the tag of a card': async (by) => {
    const tag = async (reader: Caller) =>
      (await reader.call('GET', `${board.path}/cards/${risk}`)).headers.get('etag') ?? 'none'
    return (await tag(by)) === (await tag(board.owner))
  },
  'one card': async (by) => (await by.call<CardAnswer>('GET', `${board.path}/cards/${risk}`)).body.level !== undefined,
  'a changed card': async (by) => {
    const changed = await by.call<CardAnswer>('PATCH', `${board.path}/cards/${risk}`, { tags: ['port'] })
    return changed.body.level !== undefined
  },
  register: async (by) => (await textOf(by, 'register?format=csv')).includes('Very high'),
  report: async (by) => (await textOf(by, 'report')).includes('(Very high 1,'),
  'report for Word': async (by) =>
    (await partOf(by, 'report?format=docx', 'word/document.xml')).some((text) => text.includes('(Very high 1,')),
  'slide of the gravest risks': async (by) =>
    (await partOf(by, 'export?format=pptx', 'ppt/slides/slide2.xml')).includes('Very high'),
  // After the title and the gravest risks comes the matrix: its card is in the tray, not in a cell.
  slides: async (by) => {
    const texts = await partOf(by, 'export?format=pptx', 'ppt/slides/slide3.xml')
    return texts.some((text) => text.includes('Ports close') && !text.startsWith('Not placed yet'))
  },
  'notes of slides': async (by) =>
    (await partOf(by, 'export?format=pptx', 'ppt/notesSlides/notesSlide3.xml')).some((text) =>
      text.includes('Very high'),
    ),
  coverage: async (by) => !(await textOf(by, 'coverage')).includes('"risksNotScored":[{'),
  // The matrix says it in five cells.
  'tldraw’s file': async (by) => (await textOf(by, 'export?format=tldr')).split('Very high').length - 1 > 5,
  'board file': async (by) => (await textOf(by, 'export?format=json')).includes('likelihoodCurrent'),
  archive: async (by) => !(await textOf(by, 'archive')).includes('"conflict"'),
  comparison: async (by) => (await textOf(by, `versions/compare?from=${version}&to=now`)).includes('likelihoodCurrent'),
}

/** What others see, of whom nobody asks the role. */
async function embedded(): Promise<object | undefined> {
  interface Put {
    readonly put: readonly { readonly type?: string; readonly props?: { readonly fields?: object } }[]
  }
  const { body } = await server.caller().call<Put>('GET', embed)
  return body.put.find(({ type }) => type === 'card')?.props?.fields
}

async function drawn(onlooker: Onlooker) {
  const row = await server.services.boards.find(board.id)
  if (!row) throw new Error('the board is there')
  const request = { ...PLAIN_PICTURE, carriesData: true, language: 'en' as const }
  const { document, task } = await makeRenderJob(server.services, row, onlooker, { kind: 'picture', request })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, document)
  expect(recordsOf(doc).size).toBeGreaterThan(1)
  const card = viewDocument(doc).cards[0]
  return { fields: card?.fields, y: card?.y, carriesData: task.request.carriesData }
}

const told = async (by: Caller) => {
  const names: string[] = []
  for (const [name, tells] of Object.entries(DOORS)) if (await tells(by)) names.push(name)
  return names
}

it('covers what is rated at every door, for those who rate and for everybody outside, until the result is shown', async () => {
  const all = Object.keys(DOORS)
  expect(await told(editor)).toEqual(all)
  expect(await embedded()).toMatchObject(SCORES)
  expect((await drawn(null)).fields).toEqual(SCORES)
  const whole = await drawn({ role: 'facilitator' })
  expect(whole).toMatchObject({ fields: SCORES, carriesData: true })

  const round: Round = await rounds.open(RATE)
  expect(await told(editor)).toEqual([])
  expect(await told(board.owner)).toEqual(all)
  expect(await embedded()).toEqual({})
  const covered = await drawn({ role: 'editor' })
  expect(covered).toMatchObject({ carriesData: false })
  expect(covered.fields).not.toHaveProperty('likelihoodCurrent')
  // It lies in the tray, below all cells.
  expect(covered.y).toBeGreaterThan(whole.y ?? 0)
  expect(await drawn({ role: 'facilitator' })).toEqual(whole)

  await rounds.show(round)
  expect(await told(editor)).toEqual(all)
  expect(await embedded()).toMatchObject(SCORES)
})

it('covers nothing by a vote, nor cards of other kinds', async () => {
  const vote = await rounds.open({ kind: 'vote', dots: 3, mostPerCard: 3, cardKinds: [], isAnonymous: true })
  expect(await told(editor)).toEqual(Object.keys(DOORS))
  await rounds.show(vote)
  await rounds.addCard('driver')
  const drivers = await rounds.open({ kind: 'score', cardKind: 'driver', isAnonymous: true })
  const files = ['board file', 'archive']
  expect(await told(editor)).toEqual(Object.keys(DOORS).filter((name) => !files.includes(name)))
  await rounds.show(drivers)
})

it('refuses whole boards in words that say when they come, and names no level among one’s own cards', async () => {
  const myLevel = async () => {
    const { body } = await editor.call<{ cards: { level: string | null }[] }>('GET', '/api/my/cards')
    return body.cards[0]?.level
  }
  await expect.poll(myLevel, { timeout: 20_000 }).toBe('very-high')
  const round = await rounds.open(RATE)
  expect(await myLevel()).toBeNull()
  const refused = await editor.call<{ code: string; detail: string }>('GET', `${board.path}/export?format=json`)
  expect([refused.status, refused.body.code]).toEqual([409, 'conflict'])
  expect(refused.body.detail).toContain('waits for the result')
  await rounds.show(round)
  expect(await myLevel()).toBe('very-high')
})
