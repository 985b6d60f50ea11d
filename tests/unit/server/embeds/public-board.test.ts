// The data of a board that another site's page receives, and only what it lacks.

import { expect, it } from 'vitest'
import type { BoardRecord } from '@/lib/document/records/records'
import {
  PUBLIC_CARD_PROPS,
  PUBLIC_CRITERIA,
  publicRecord,
  WITHHELD_CARD_PROPS,
} from '@/lib/document/view/public-records'
import { CARD_FIELDS } from '@/lib/domain/cards/card-fields'
import { CRITERIA_PARTS } from '@/lib/domain/criteria/criteria'
import { cardShapeProps } from '@/lib/schema/card-shape'
import { PublicBoard } from '@/server/embeds/public-board'

const shape = (id: string, x: number): BoardRecord => ({ id, typeName: 'shape', type: 'geo', x, props: {} })

it('tells a page that has nothing everything, and one that has a state what is new since', () => {
  const board = new PublicBoard('here')
  board.update([shape('a', 1), shape('b', 1)])
  const first = board.changeSince(undefined)
  expect(first).toMatchObject({ isWhole: true, remove: [], put: [{ id: 'a' }, { id: 'b' }] })

  board.update([shape('a', 2), shape('b', 1)])
  board.update([shape('a', 2)])
  expect(board.changeSince(first.version)).toMatchObject({ isWhole: false, put: [{ id: 'a', x: 2 }], remove: ['b'] })
  // It is added again under the same id.
  board.update([shape('a', 2), shape('b', 1)])
  expect(board.changeSince(first.version)).toMatchObject({ put: [{ id: 'a' }, { id: 'b' }], remove: [] })
})

it('has the same version while nothing that is shown changes', () => {
  const board = new PublicBoard('here')
  const card = (owner: string): BoardRecord => ({
    id: 'c',
    typeName: 'shape',
    type: 'card',
    props: { kind: 'risk', title: 'Ports close', fields: { owner } },
  })
  board.update([card('Aoi')])
  const { version } = board
  board.update([card('Ben')])
  expect(board.version).toBe(version)
})

/** Fields that embeds show: those on a card's face, and those by which a matrix places it. */
const PUBLIC = [
  ...['category', 'headline', 'crossX', 'crossY', 'ring', 'bowTie', 'timeBand'],
  ...['likelihoodCurrent', 'impactCurrent', 'likelihoodInherent', 'impactInherent'],
  ...['likelihoodResidual', 'impactResidual', 'impact', 'uncertainty', 'confidence'],
  ...['polarity', 'treatment', 'status', 'lifecycle', 'responseType', 'instrument', 'effort', 'priority'],
  ...['steep', 'direction', 'stance', 'influence'],
]
/** Fields that only the inspector and the register show: people, reasons, dates and money. */
const PRIVATE = [
  ...['owner', 'cause', 'event', 'consequence', 'objective', 'horizon', 'rationale', 'due', 'nextReview'],
  ...['addressee', 'cost', 'progress', 'start', 'interest', 'narrative', 'signposts', 'implications'],
]

it('shows the fields on this list and no other: a new field fails here until somebody has decided', () => {
  const fields = Object.values(CARD_FIELDS).flat()
  const named = (isPublic: boolean) => [
    ...new Set(fields.filter((field) => field.isPublic === isPublic).map(({ name }) => name)),
  ]
  expect(named(true).sort()).toEqual([...PUBLIC].sort())
  expect(named(false).sort()).toEqual([...PRIVATE].sort())
})

it.each([
  ...new Map(
    Object.values(CARD_FIELDS)
      .flat()
      .map((field) => [field.name, field]),
  ).values(),
])('lets $name of a card out only if the table of fields says so, also as the rule of a zone', ({ name }) => {
  const isPublic = PUBLIC.includes(name)
  const card: BoardRecord = {
    id: 'shape:c',
    typeName: 'shape',
    type: 'card',
    props: { kind: 'risk', fields: { [name]: 'SECRET' } },
  }
  expect(JSON.stringify(publicRecord(card)).includes('SECRET')).toBe(isPublic)
  const zone: BoardRecord = {
    id: 'shape:z',
    typeName: 'shape',
    type: 'zone',
    props: { w: 1, h: 1, title: 'Zone', hint: '', accepts: [], writeField: name, writeValue: 'SECRET' },
  }
  expect(JSON.stringify(publicRecord(zone)).includes('SECRET')).toBe(isPublic)
  expect(publicRecord(zone)).toMatchObject({ props: { title: 'Zone', accepts: [] } })
})

it('withholds what cards say about each other, and fields that no card has', () => {
  const fields = {
    'verdict:shape:x': 'SECRET',
    'influence:shape:x': 'SECRET',
    __proto__x: 'SECRET',
    toString: 'SECRET',
  }
  const card: BoardRecord = {
    id: 'shape:c',
    typeName: 'shape',
    type: 'card',
    props: { kind: 'recommendation', fields },
  }
  expect(JSON.stringify(publicRecord(card))).not.toContain('SECRET')
})

it('knows of every property of a card whether it goes out: a forgotten one doesn’t', () => {
  const props = [...PUBLIC_CARD_PROPS, ...Object.keys(WITHHELD_CARD_PROPS), 'body', 'fields', 'citations']
  expect(props.sort()).toEqual(Object.keys(cardShapeProps).sort())
})

it.each(CRITERIA_PARTS)('lets the criteria’s %s out only if it is listed as public, single words included', (part) => {
  const meta = { [`criteria.${part}`]: 'SECRET', [`criteria.${part}.3`]: 'SECRET' }
  const record = publicRecord({ id: 'document:document', typeName: 'document', meta })
  expect(record).toMatchObject({ id: 'document:document', meta: PUBLIC_CRITERIA[part] ? meta : {} })
  if (part === 'quoteCap') expect(PUBLIC_CRITERIA[part]).toBe(false)
})

it('lets out what pictures need to know of a shape beside its properties, and nothing that somebody brought along', () => {
  const shown = {
    linkKind: 'mitigates',
    linkEffect: 'likelihood',
    linkStrength: 2,
    showPaths: true,
    lockedByHost: true,
  }
  const brought = {
    author: 'SECRET',
    ownerPerson: 'SECRET SECRET Ada',
    'criteria.newPart': 'SECRET',
    criteria: 'SECRET',
    'criteria.toString': 'SECRET',
  }
  const arrow = { id: 'shape:a', typeName: 'shape', type: 'arrow', props: {} }
  expect(publicRecord({ ...arrow, meta: { ...shown, ...brought } })).toEqual({ ...arrow, meta: shown })
})

it('tells everything where the state is one of another process or none at all', () => {
  const board = new PublicBoard('here')
  board.update([shape('a', 1)])
  for (const seen of ['there.1', 'here.9', 'here.x', 'here', '']) {
    expect([seen, board.changeSince(seen).isWhole]).toEqual([seen, true])
  }
})

it('has of a card what its face shows: no people, times, passages, or words of the inspector', () => {
  const secret = 'SECRET'
  const citation = { briefId: secret, quote: secret, prefix: secret, suffix: secret, start: 4, end: 9 }
  const card: BoardRecord = {
    id: 'shape:c',
    typeName: 'shape',
    type: 'card',
    x: 1,
    props: {
      kind: 'risk',
      ref: 'R-001',
      title: 'Ports close',
      body: 'Trade stops.',
      language: 'en',
      tags: [secret],
      fields: {
        owner: secret,
        cause: secret,
        rationale: secret,
        category: 'Trade',
        likelihoodCurrent: 4,
        due: '2027-01-01',
        newField: secret,
      },
      newProp: secret,
      citations: { one: { ...citation, state: 'orphan', capturedBy: secret, capturedAt: secret } },
      createdBy: secret,
      createdAt: secret,
    },
  }
  const shown = publicRecord(card)
  expect(JSON.stringify(shown)).not.toContain(secret)
  expect(shown).toMatchObject({
    props: {
      title: 'Ports close',
      body: 'Trade stops.',
      fields: { category: 'Trade', likelihoodCurrent: 4 },
      citations: { one: { state: 'orphan' } },
    },
  })
  expect(publicRecord({ id: 'instance:x', typeName: 'instance' })).toBeUndefined()
  expect(publicRecord({ id: 'asset:x', typeName: 'asset', props: { name: secret, src: '/assets/x' } })).toMatchObject({
    props: { name: '', src: '/assets/x' },
  })
})

it('F23: remembers a thousand records that are gone, and tells a page that lacks more of them everything', () => {
  const board = new PublicBoard('here')
  board.update([shape('stays', 1), shape('first', 1)])
  const { version: oldest } = board
  for (let i = 0; i < 3_000; i++) board.update([shape('stays', 1), shape(`passing${i}`, 1)])
  expect(board.remembered).toBeLessThanOrEqual(1_002)
  expect(board.changeSince(oldest)).toMatchObject({ isWhole: true, remove: [] })

  const { version } = board
  for (let i = 0; i < 999; i++) board.update([shape('stays', 1), shape(`later${i}`, 1)])
  const { isWhole, put, remove } = board.changeSince(version)
  expect([isWhole, put.map(({ id }) => id), remove.length]).toEqual([false, ['later998'], 999])
})
