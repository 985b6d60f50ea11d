// CLIENT_VERSION stands for everything a page and a server must agree on. This test fails when that changes and the
// number does not (SYNC-SPEC F28).

import { createHash } from 'node:crypto'
import { defaultBindingSchemas, defaultShapeSchemas } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import { toGroups } from '@/lib/document/records/field-groups'
import { DOCUMENT_VERSION } from '@/lib/document/records/roots'
import { CARD_FIELDS, type CardField } from '@/lib/domain/cards/card-fields'
import * as ackKinds from '@/lib/protocol/ack'
import * as messageTypes from '@/lib/protocol/message-type'
import { CLIENT_VERSION, judgeClientVersion, OLDEST_CLIENT_VERSION } from '@/lib/protocol/version'
import { createBoardSchema } from '@/lib/schema/board-schema'
import { cardShapeProps } from '@/lib/schema/card-shape'
import { matrixShapeProps } from '@/lib/schema/matrix-shape'
import { zoneShapeProps } from '@/lib/schema/zone-shape'
import type { JsonObject } from '@/lib/std/json'

/** The agreement of each version. Add a line; a released line never changes. */
const AGREED: Readonly<Record<number, string>> = {
  1: '3009c9bd9448abc9',
  2: '3bf37d3de52b2395',
  3: '257cb203a3f00530',
}

const SHAPES: Readonly<Record<string, object>> = {
  ...Object.fromEntries(Object.entries(defaultShapeSchemas).map(([type, { props }]) => [type, props ?? {}])),
  card: cardShapeProps,
  matrix: matrixShapeProps,
  zone: zoneShapeProps,
}
const BINDINGS: Readonly<Record<string, object>> = Object.fromEntries(
  Object.entries(defaultBindingSchemas).map(([type, { props }]) => [type, props ?? {}]),
)

/** The key of a record's Y.Map under which each prop of each shape and binding is stored. */
function keysOfProps(typeName: 'shape' | 'binding', types: Readonly<Record<string, object>>): string[] {
  return Object.entries(types).flatMap(([type, props]) =>
    Object.keys(props).map((name) => {
      const value = name === 'fields' || name === 'citations' ? { entry: 1 } : name === 'tags' ? ['tag'] : 'value'
      const record = { id: 'x', typeName, type, props: { [name]: value } as JsonObject }
      const keys = [...toGroups(record)].filter(([key]) => key !== 'is')
      return `${typeName}:${type}.${name} ${JSON.stringify(keys)}`
    }),
  )
}

/**
 * The properties that decide which values a field accepts; who sees a field, and whether its options have an order,
 * isn't part of the agreement.
 */
function writtenAs({ isPublic: _public, ...field }: CardField): object {
  if (field.type !== 'choice') return field
  const { isOrdinal: _ordinal, ...choice } = field
  return choice
}

function agreement(): unknown {
  return {
    documentVersion: DOCUMENT_VERSION,
    schema: createBoardSchema().serialize(),
    props: [...keysOfProps('shape', SHAPES), ...keysOfProps('binding', BINDINGS)].sort(),
    record: [
      ...toGroups({
        id: 'x',
        typeName: 'shape',
        type: 'card',
        x: 1,
        y: 2,
        rotation: 3,
        isLocked: true,
        opacity: 0.5,
        fromId: 'a',
        toId: 'b',
        parentId: 'p',
        index: 'a1',
        meta: { entry: 1 },
      }),
    ],
    cards: Object.fromEntries(Object.entries(CARD_FIELDS).map(([kind, fields]) => [kind, fields.map(writtenAs)])),
    messageTypes: { ...messageTypes },
    ackKinds: { ...ackKinds },
  }
}

describe('CLIENT_VERSION', () => {
  it('F28: stands for the frames, the layout of the document and the schema of its records as they are', () => {
    const fingerprint = createHash('sha256').update(JSON.stringify(agreement())).digest('hex').slice(0, 16)
    expect(
      AGREED[CLIENT_VERSION],
      `What pages and servers agree on has changed. Raise CLIENT_VERSION in lib/protocol/version.ts and add its line to
AGREED here: ${fingerprint}. If older pages would now write what this server can't read, raise OLDEST_CLIENT_VERSION too.`,
    ).toBe(fingerprint)
  })

  it('F28: is not older than what it lets in, and every version so far has its line', () => {
    expect(OLDEST_CLIENT_VERSION).toBeLessThanOrEqual(CLIENT_VERSION)
    expect(Object.keys(AGREED).map(Number)).toEqual(Array.from({ length: CLIENT_VERSION }, (_, i) => i + 1))
  })
})

describe('judgeClientVersion', () => {
  it.each([
    ['4', 'client-too-old'],
    ['5', 'welcome'],
    ['7', 'welcome'],
    ['8', 'server-too-old'],
    ['999999999', 'server-too-old'],
    ['', 'malformed'],
    ['5.0', 'malformed'],
    ['٥', 'malformed'],
    ['9999999999', 'malformed'],
    [null, 'welcome'],
  ] as const)('F28: a server of version 7 that takes pages from 5 on judges %s as %s', (version, verdict) => {
    expect(judgeClientVersion(version, 5, 7)).toBe(verdict)
  })
})
