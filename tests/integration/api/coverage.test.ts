// Coverage of a live board over the real server: changes by the API, and changes by a person on the socket beside it.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { addLink, changeCard } from '@/lib/document/write/write-board'
import { pairFieldName } from '@/lib/domain/cards/pair-field'
import { ApiServer, type Caller } from '../../support/api-server'

interface Name {
  readonly ref: string
}
interface Coverage {
  readonly gaps: {
    readonly risksWithoutTreatment: { readonly risk: Name; readonly lack: string; readonly isAboveTolerance: boolean }[]
    readonly recommendationsWithoutRisk: Name[]
    readonly treatmentsThatCreateRisk: { readonly recommendation: Name; readonly risk: Name }[]
    readonly cardsWithoutEvidence: { readonly card: Name }[]
    readonly passagesNeverUsed: { readonly total: number; readonly unused: { readonly blockId: string }[] }[]
  }
  readonly traceability: {
    readonly cells: { readonly links: { readonly effect?: string; readonly strength?: number }[] }[]
  }
  readonly levels: {
    readonly counts: Record<
      'inherent' | 'current' | 'residual',
      { readonly notAssessed: number; readonly levels: object }
    >
    readonly heatMap: { readonly likelihood: number; readonly impact: number; readonly risks: Name[] }[]
  }
  readonly windTunnel: {
    readonly recommendations: { readonly robustness: string | null; readonly verdicts: (string | null)[] }[]
  }
  readonly micmac: {
    readonly unansweredPairs: number
    readonly drivers: {
      readonly driver: Name
      readonly influenceSum: number
      readonly direct: { readonly role: string }
    }[]
  }
}

const BRIEF = [
  'Suppliers may leave within a year, and prices would rise.',
  'The ministry should keep two suppliers for each part.',
  'Nothing in this paragraph was ever taken up by anybody at all.',
].join('\n\n')

let server: ApiServer
let owner: Caller
let path: string
let boardId: string
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
  boardId = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Supply' })).body.id
  path = `/api/boards/${boardId}`
})
afterAll(() => server.stop())

const coverage = async () => (await owner.call<Coverage>('GET', `${path}/coverage`)).body
const add = async (body: object) => (await owner.call<{ id: string; ref: string }>('POST', `${path}/cards`, body)).body
const refs = (names: readonly Name[]) => names.map(({ ref }) => ref)

/** A client that edits through the socket alone. */
async function socketClient(): Promise<{ doc: Y.Doc; leave: () => void }> {
  const { token } = owner
  const Socket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { authorization: `Bearer ${token}` } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, boardId, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await expect.poll(() => provider.synced, { timeout: 10_000 }).toBe(true)
  return { doc, leave: () => provider.destroy() }
}

it('names what the board lacks, and follows the socket and the marks of people', async () => {
  const empty = await coverage()
  expect(empty.gaps.risksWithoutTreatment).toEqual([])
  expect(empty.levels.heatMap).toHaveLength(25)

  const brief = await owner.call<{ id: string; blocks: { id: string; start: number; end: number }[] }>(
    'POST',
    `${path}/briefs`,
    { text: BRIEF },
  )
  const [first, second, third] = brief.body.blocks
  const risk = await add({
    kind: 'risk',
    title: 'Suppliers leave',
    fields: { likelihoodCurrent: 4, impactCurrent: 5, likelihoodResidual: 1, impactResidual: 1 },
    citations: [{ briefId: brief.body.id, start: first?.start, end: first?.end }],
  })
  const advice = await add({ kind: 'recommendation', title: 'Keep two suppliers' })
  const scenario = await add({ kind: 'scenario', title: 'A closed border' })
  const [steel, wages] = [await add({ kind: 'driver', title: 'Steel' }), await add({ kind: 'driver', title: 'Wages' })]

  const before = await coverage()
  expect(before.gaps.risksWithoutTreatment).toMatchObject([
    { risk: { ref: 'R-001' }, lack: 'no-link', isAboveTolerance: true },
  ])
  expect(refs(before.gaps.recommendationsWithoutRisk)).toEqual(['REC-001'])
  expect(before.gaps.cardsWithoutEvidence.map(({ card }) => card.ref)).toEqual(['REC-001', 'D-001', 'D-002'])
  expect(before.gaps.passagesNeverUsed).toMatchObject([
    { total: 3, unused: [{ blockId: second?.id }, { blockId: third?.id }] },
  ])
  expect(before.levels.counts.current.levels).toMatchObject({ 'very-high': 1 })
  expect(before.levels.counts.residual.levels).toMatchObject({ low: 1 })
  expect(before.levels.counts.inherent.notAssessed).toBe(1)
  expect(before.levels.heatMap.find(({ risks }) => risks.length > 0)).toMatchObject({ likelihood: 4, impact: 5 })
  expect(before.windTunnel.recommendations).toMatchObject([{ robustness: null, verdicts: [null] }])
  expect(before.micmac.unansweredPairs).toBe(2)

  await owner.call('POST', `${path}/briefs/${brief.body.id}/highlights`, { start: second?.start, end: second?.end })
  const guest = await socketClient()
  addLink(guest.doc, { from: advice.id, to: risk.id, kind: 'mitigates', effect: 'detects', strength: 2 }, 'mitigates')
  changeCard(guest.doc, advice.id, { fields: { [pairFieldName('verdict', scenario.id)]: 'works' } })
  changeCard(guest.doc, steel.id, { fields: { [pairFieldName('influence', wages.id)]: 3 } })

  await expect.poll(async () => (await coverage()).micmac.unansweredPairs, { timeout: 10_000 }).toBe(1)
  const after = await coverage()
  expect(after.gaps.risksWithoutTreatment).toEqual([])
  expect(after.gaps.recommendationsWithoutRisk).toEqual([])
  expect(after.gaps.passagesNeverUsed).toMatchObject([{ total: 3, unused: [{ blockId: third?.id }] }])
  expect(after.traceability.cells).toMatchObject([{ links: [{ effect: 'detects', strength: 2 }] }])
  expect(after.windTunnel.recommendations).toMatchObject([{ robustness: 'no-regrets', verdicts: ['works'] }])
  expect(after.micmac.drivers).toMatchObject([
    { driver: { ref: 'D-001' }, influenceSum: 3, direct: { role: 'influential' } },
    { driver: { ref: 'D-002' }, influenceSum: 0, direct: { role: 'dependent' } },
  ])

  addLink(guest.doc, { from: advice.id, to: risk.id, kind: 'causes' }, 'causes')
  await expect
    .poll(async () => (await coverage()).gaps.treatmentsThatCreateRisk, { timeout: 10_000 })
    .toMatchObject([{ recommendation: { ref: 'REC-001' }, risk: { ref: 'R-001' } }])
  guest.leave()
})
