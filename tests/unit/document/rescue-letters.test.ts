// Letters that went with their line: what comes back, where, and what doesn't.

import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { changeRichText } from '@/lib/document/records/change-rich-text'
import { createRecord } from '@/lib/document/records/records'
import { readRichText, richTextOf } from '@/lib/document/records/rich-text'
import type { RichTextNode } from '@/lib/document/records/rich-text-schema'
import { recordsOf } from '@/lib/document/records/roots'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { rescueLetters } from '@/lib/document/repair/rescue-letters'
import type { JsonValue } from '@/lib/std/json'

const ID = 'shape:note'
const line = (text: string): RichTextNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
const list = (...texts: string[]): RichTextNode => ({
  type: 'bulletList',
  content: texts.map((text) => ({ type: 'listItem', content: [line(text)] })),
})

let server: Y.Doc
let ada: Y.Doc
let ben: Y.Doc

const fragmentOf = (doc: Y.Doc): Y.XmlFragment => {
  const fragment = richTextOf(doc, ID)
  if (!fragment) throw new Error('the note has a text')
  return fragment
}
const linesOf = (doc: Y.Doc) => readRichText(fragmentOf(doc)).content

/** Writes the lines, and returns the update that does it. */
function write(doc: Y.Doc, ...lines: RichTextNode[]): Uint8Array {
  const updates: Uint8Array[] = []
  const keep = (update: Uint8Array) => updates.push(update)
  doc.on('update', keep)
  const before = readRichText(fragmentOf(doc)) as unknown as JsonValue
  const after = { type: 'doc', content: lines } as unknown as JsonValue
  doc.transact(() => changeRichText(fragmentOf(doc), before, after))
  doc.off('update', keep)
  return Y.mergeUpdates(updates)
}

/** Takes updates as the server does, in one transaction. */
function take(...updates: Uint8Array[]): number {
  const meant = Y.mergeDeleteSets(updates.map((update) => Y.decodeUpdate(update).ds))
  return server.transact((transaction) => {
    for (const update of updates) Y.applyUpdate(server, update)
    return rescueLetters(transaction, {
      wasMeant: ({ client, clock }) => Y.isDeleted(meant, Y.createID(client, clock)),
      mayBeBack: false,
    })
  })
}

beforeEach(() => {
  ;[server, ada, ben] = [newBoardDoc(), newBoardDoc(), newBoardDoc()]
  const richText = { type: 'doc', content: [line('Ports close'), line('Ships wait')] } as unknown as JsonValue
  createRecord(server, shapeRecord('note', ID, 'page:page', 'a1', 0, 0, { size: 'm', richText }))
  for (const doc of [ada, ben]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
})

describe('letters of another person in a line that is made again', () => {
  it('go along into the list that it has become, whichever of the two arrives first', () => {
    const made = write(ada, list('Ports close'), line('Ships wait'))
    const typed = write(ben, line('Ports may close'), line('Ships wait'))
    expect(take(typed, made)).toBe(4)
    expect(linesOf(server)).toEqual([list('Ports may close'), line('Ships wait')])
  })

  it('go along where the list comes in the same batch, before them', () => {
    const made = write(ada, list('Ports close'), line('Ships wait'))
    const typed = write(ben, line('Ports close soon'), line('Ships wait'))
    expect(take(made, typed)).toBe(5)
    expect(linesOf(server)).toEqual([list('Ports close soon'), line('Ships wait')])
  })

  it('go along to the line above', () => {
    const joined = write(ada, line('Ports closeShips wait'))
    const typed = write(ben, line('Ports close'), line('Ships can wait'))
    take(typed)
    take(joined)
    expect(linesOf(server)).toEqual([line('Ports closeShips can wait')])
  })

  it('are a line of their own where their line is gone', () => {
    const removed = write(ada, line('Ships wait'))
    const typed = write(ben, line('Ports may close'), line('Ships wait'))
    take(typed)
    take(removed)
    expect(linesOf(server)).toEqual([line('may '), line('Ships wait')])
  })

  it('are put back by the page that typed them, once, where the server had not had them', () => {
    const made = write(ada, list('Ports close'), line('Ships wait'))
    const saved = Y.getState(ben.store, ben.clientID)
    const typed = write(ben, line('Ports may close'), line('Ships wait'))
    take(made)
    expect(take(typed)).toBe(0)
    const look = (doc: Y.Doc, mayBeBack: boolean) => (transaction: Y.Transaction) => {
      if (transaction.local) return
      const wasMeant = ({ client, clock }: { client: number; clock: number }) =>
        client !== doc.clientID || clock < saved
      rescueLetters(transaction, { wasMeant, mayBeBack })
    }
    ben.on('afterTransaction', look(ben, true))
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(server))
    expect(linesOf(ben)).toEqual([list('Ports may close'), line('Ships wait')])
    // The server had them in time, and its answer is late: they are there already.
    const cyd = newBoardDoc()
    Y.applyUpdate(cyd, Y.encodeStateAsUpdate(ben))
    Y.applyUpdate(server, Y.encodeStateAsUpdate(ben))
    expect(linesOf(server)).toEqual(linesOf(ben))
  })
})

it.each(['Ports may close', 'Ports close soon'])(
  'the page that typed them adds just those that the server had not had: %s',
  (text) => {
    const saved = Y.getState(ben.store, ben.clientID)
    const made = write(ada, list('Ports close'), line('Ships wait'))
    const words = text.split('')
    // The first of the letters has reached the server, the others have not.
    const first = words.findIndex((letter, i) => letter !== 'Ports close'[i])
    const early = write(
      ben,
      line(`Ports close`.slice(0, first) + words[first] + `Ports close`.slice(first)),
      line('Ships wait'),
    )
    const late = write(ben, line(text), line('Ships wait'))
    take(early)
    take(made)
    ben.on('afterTransaction', (transaction) => {
      if (transaction.local) return
      rescueLetters(transaction, {
        wasMeant: ({ client, clock }) => client !== ben.clientID || clock < saved,
        mayBeBack: true,
      })
    })
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(server))
    expect(linesOf(ben)).toEqual([list(text), line('Ships wait')])
    expect(take(late)).toBe(0)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(ben))
    expect(linesOf(server)).toEqual(linesOf(ben))
  },
)

describe('nothing comes back', () => {
  it('of what somebody deleted', () => {
    const typed = write(ben, line('Ports may close'), line('Ships wait'))
    take(typed)
    Y.applyUpdate(ada, typed)
    expect(take(write(ada, list('Ports'), line('Ships wait')))).toBe(0)
    expect(linesOf(server)).toEqual([list('Ports'), line('Ships wait')])
  })

  it('with a note that is deleted', () => {
    const typed = write(ben, line('Ports may close'), line('Ships wait'))
    const updates: Uint8Array[] = []
    ada.on('update', (update: Uint8Array) => updates.push(update))
    recordsOf(ada).delete(ID)
    expect(take(typed, ...updates)).toBe(0)
    expect(recordsOf(server).has(ID)).toBe(false)
  })
})

it('S50: thousands of lines that a forged update lets die cost no more than a look at each', () => {
  const forger = newBoardDoc()
  Y.applyUpdate(forger, Y.encodeStateAsUpdate(server))
  const many = Array.from({ length: 3_000 }, (_, i) => line(`Line ${i}`))
  Y.applyUpdate(server, write(forger, list(...many.map(({ content }) => content?.[0]?.text ?? ''))))
  const items = fragmentOf(server).get(0)._item?.id
  if (!items) throw new Error('the list is there')
  // Nothing but the list is named.
  server.transact((transaction) => {
    fragmentOf(server).delete(0, 1)
    const rescued = rescueLetters(transaction, {
      wasMeant: ({ client, clock }) => client === items.client && clock === items.clock,
      mayBeBack: false,
    })
    expect(rescued).toBeGreaterThan(3_000)
  })
})
