// A brief is replaced while people work: their citations follow, live and after a restart, in nobody's undo stack, and
// late changes from a device follow too.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { describePassage } from '@/lib/brief/selector'
import { recordsOf } from '@/lib/document/records/roots'
import { DOCUMENT_RECORD_ID } from '@/lib/document/records/seed-board'
import { citationsOfBrief, writeCitations } from '@/lib/document/write/write-citations'
import type { Citation } from '@/lib/domain/cards/citation'
import { sentencesOfText } from '../../property/brief/edited-brief'
import { ApiServer, type Caller } from '../../support/api-server'
import { BoardScript } from '../../support/board-script'
import { waitFor } from '../../support/wait-for'
import { hasRealBrief, realBrief } from '../../unit/brief/fixtures'

const FIRST = [
  'The towns should agree on one format before anyone buys anything.',
  'If the water rises again, the mill may close for good.',
  'The state should pay for the modems - on one condition.',
  'A review after two winters should decide about the rest.',
].join('\n\n')
/** One paragraph added in front, one reworded, one with another dash, one removed. */
const SECOND = [
  'A corrected edition, with a new beginning.',
  'The towns should agree on one format before anyone buys anything.',
  'If the water rises again, the paper mill may well close for good.',
  'The state should pay for the modems — on one condition.',
].join('\n\n')

interface Citations {
  readonly citations: readonly (Citation & { readonly source: { readonly sourceUrl: string | null } | null })[]
}
interface Replaced {
  readonly brief: { readonly revision: number; readonly text: string }
  readonly counts: { readonly anchored: number; readonly moved: number; readonly orphan: number }
}

let server: ApiServer
let owner: Caller
let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'foreboard-revisions-'))
  server = await ApiServer.start({ DATA_DIR: dataDir })
  owner = await server.visitor()
})
afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** A board with a brief, and a card for each of its sentences. */
async function citedBoard(quotes: readonly string[]) {
  const { id: boardId } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Gauges' })).body
  const path = `/api/boards/${boardId}`
  const sourceUrl = 'https://example.org/gauges'
  const brief = (await owner.call<{ id: string; text: string }>('POST', `${path}/briefs`, { text: FIRST, sourceUrl }))
    .body
  for (const quote of quotes) {
    const card = { kind: 'evidence', title: quote.slice(0, 20), citations: [{ briefId: brief.id, quote }] }
    expect((await owner.call('POST', `${path}/cards`, card)).status).toBe(201)
  }
  return { boardId, path, brief, revisions: `${path}/briefs/${brief.id}/revisions` }
}

async function citationsOf(path: string): Promise<Citations['citations']> {
  const { cards } = (await owner.call<{ cards: Citations[] }>('GET', `${path}/cards`)).body
  return cards.flatMap((card) => card.citations)
}

const said = (text: string, { start, end }: { start: number; end: number }) =>
  Array.from(text).slice(start, end).join('')

describe('a brief that is replaced', () => {
  it('moves the citations while everybody watches, keeps the quote of a lost passage, and can be restored', async () => {
    const { boardId, path, brief, revisions } = await citedBoard(FIRST.split('\n\n'))
    const [one, two] = [await BoardScript.open(server, owner, boardId), await BoardScript.open(server, owner, boardId)]
    const mark = { start: 0, end: 9, quote: 'The towns' }
    await owner.call('POST', `${path}/briefs/${brief.id}/highlights`, mark)

    const preview = await owner.call<Replaced>('POST', `${revisions}/preview`, { text: SECOND }, { 'if-match': '"1"' })
    expect(preview.body.counts).toEqual({ anchored: 2, moved: 1, orphan: 1 })
    expect((await citationsOf(path)).every(({ state }) => state === 'anchored')).toBe(true)

    const done = await owner.call<Replaced>('POST', revisions, { text: SECOND }, { 'if-match': '"1"' })
    expect(done.status).toBe(201)
    expect([done.body.brief.revision, done.body.counts]).toEqual([2, preview.body.counts])
    const states = (script: BoardScript) =>
      citationsOfBrief(script.doc, brief.id).map(({ citation }) => `${citation.state} ${citation.revision}`)
    for (const script of [one, two]) {
      await waitFor('the citations have gone along', () => states(script).every((state) => state.endsWith('2')))
    }
    const [format, mill, modems, review] = await citationsOf(path)
    expect([format?.state, said(done.body.brief.text, format as Citation)]).toEqual([
      'anchored',
      FIRST.split('\n\n')[0],
    ])
    expect([mill?.state, mill?.quote]).toEqual(['moved', FIRST.split('\n\n')[1]])
    expect(said(done.body.brief.text, mill as Citation)).toContain('the paper mill may well close')
    expect([modems?.state, modems?.quote]).toEqual(['anchored', SECOND.split('\n\n')[3]])
    expect([review?.state, review?.quote]).toEqual(['orphan', FIRST.split('\n\n')[3]])
    expect(format?.source?.sourceUrl).toBe('https://example.org/gauges')
    const marks = await owner.call<{ highlights: { start: number; quote: string }[] }>(
      'GET',
      `${path}/briefs/${brief.id}/highlights`,
    )
    expect(marks.body.highlights.map(({ start, quote }) => [start, quote])).toEqual([[format?.start, 'The towns']])

    const list = await owner.call<{ revisions: { revision: number; characters: number }[] }>('GET', revisions)
    expect(list.body.revisions.map(({ revision }) => revision)).toEqual([2, 1])
    expect((await owner.call<{ text: string }>('GET', `${revisions}/1`)).body.text).toBe(brief.text)
    await server.stop()
    server = await ApiServer.start({ DATA_DIR: dataDir })
    owner = server.caller(owner.token)
    expect((await citationsOf(path)).map(({ state }) => state)).toEqual(['anchored', 'moved', 'anchored', 'orphan'])

    const back = await owner.call<Replaced>('POST', revisions, { restore: 1 })
    expect([back.body.brief.text, back.body.counts.orphan]).toEqual([brief.text, 0])
    for (const citation of await citationsOf(path)) expect(said(brief.text, citation)).toBe(citation.quote)
    one.close()
    two.close()
  })

  it('is replaced once when two people do it at the same time: the second gets an error', async () => {
    const { revisions } = await citedBoard([])
    const both = await Promise.all(
      [SECOND, `${SECOND}\n\nMore.`].map((text) =>
        owner.call<{ code: string; detail: string }>('POST', revisions, { text }, { 'if-match': '"1"' }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'conflict' })
    const late = await owner.call<{ code: string }>(
      'POST',
      `${revisions}/preview`,
      { text: FIRST },
      { 'if-match': '"1"' },
    )
    expect(late.status).toBe(409)
  })

  it('brings along what somebody had cited offline from the version before', async () => {
    const { boardId, path, brief, revisions } = await citedBoard([FIRST.split('\n\n')[0] ?? ''])
    const script = await BoardScript.open(server, owner, boardId)
    await owner.call('POST', revisions, { text: SECOND })
    const quote = 'The state should pay for the modems - on one condition.'
    const start = Array.from(brief.text.slice(0, brief.text.indexOf(quote))).length
    const [kept] = citationsOfBrief(script.doc, brief.id)
    const late: Citation = {
      ...describePassage(brief.text, start, start + quote.length),
      briefId: brief.id,
      state: 'anchored',
      capturedBy: 'somebody',
      capturedAt: '2026-01-01T00:00:00.000Z',
    }
    await script.write((doc) =>
      writeCitations(doc, [{ cardId: kept?.cardId ?? '', citationId: 'late', citation: late }]),
    )
    await waitFor('the server has brought it along', () =>
      citationsOfBrief(script.doc, brief.id).some(
        ({ citationId, citation }) => citationId === 'late' && citation.revision === 2,
      ),
    )
    const carried = (await citationsOf(path)).find(({ quote: words }) => words.startsWith('The state'))
    const { text } = (await owner.call<{ text: string }>('GET', `${path}/briefs/${brief.id}`)).body
    expect([carried?.state, said(text, carried as Citation)]).toEqual(['anchored', SECOND.split('\n\n')[3]])
    script.close()
  })

  it('may not be replaced by an empty text, nor by a missing version', async () => {
    const { revisions } = await citedBoard([])
    expect((await owner.call('POST', revisions, { text: ' \n ' })).status).toBe(400)
    expect((await owner.call('POST', revisions, { restore: 7 })).status).toBe(404)
    expect((await owner.call('POST', revisions, { text: SECOND }, { 'if-match': 'soon' })).status).toBe(400)
  })
})

describe.runIf(hasRealBrief)('the running example', () => {
  it('is corrected: kept, moved, changed and lost passages are told apart, and all return with the first version', async () => {
    const created = await owner.call<{ id: string }>('POST', '/api/boards', {})
    const path = `/api/boards/${created.body.id}`
    const { body: brief } = await owner.call<{ id: string; text: string }>('POST', `${path}/briefs`, {
      text: realBrief(),
    })
    const sentences = sentencesOfText(brief.text)
      .map((range) => ({ ...range, words: said(brief.text, range) }))
      .filter(({ words }) => words.length > 60 && brief.text.split(words).length === 2)
    const [goes, changes, moves] = [0.2, 0.4, 0.6].map((share) => sentences[Math.floor(share * sentences.length)])
    if (!goes || !changes || !moves) throw new Error('the brief has no sentences')
    for (const { start, end } of sentences) {
      const citations = [{ briefId: brief.id, start, end }]
      await owner.call('POST', `${path}/cards`, { kind: 'evidence', title: String(start), citations })
    }
    const changed = changes.words.replace(/ \S+ /, ' allegedly ')
    const rest = brief.text.replace(moves.words, '').replace(goes.words, '')
    const text = `${rest.replace(changes.words, () => changed)}\n${moves.words}`
    const revisions = `${path}/briefs/${brief.id}/revisions`
    const done = await owner.call<Replaced>('POST', revisions, { text }, { 'if-match': '"1"' })
    expect(done.body.counts).toEqual({ anchored: sentences.length - 3, moved: 2, orphan: 1 })
    const after = new Map((await citationsOf(path)).map((citation) => [citation.quote, citation]))
    const place = (words: string) => said(done.body.brief.text, after.get(words) as Citation)
    expect([after.get(goes.words)?.state, after.get(changes.words)?.state, after.get(moves.words)?.state]).toEqual([
      'orphan',
      'moved',
      'moved',
    ])
    expect([place(changes.words), place(moves.words)]).toEqual([changed, moves.words])

    const back = await owner.call<Replaced>('POST', revisions, { restore: 1 })
    expect([back.body.brief.text, back.body.counts.orphan]).toEqual([brief.text, 0])
    for (const citation of await citationsOf(path)) expect(said(brief.text, citation)).toBe(citation.quote)
  })
})

describe('the cap on quotes', () => {
  it('cuts a longer passage that a script cites at a word’s end, and says so', async () => {
    const { boardId, path, brief } = await citedBoard([])
    const script = await BoardScript.open(server, owner, boardId)
    await script.write((doc) => recordsOf(doc).get(DOCUMENT_RECORD_ID)?.set('meta.criteria.quoteCap', 30))
    const [quote] = FIRST.split('\n\n')
    const { body } = await owner.call<Citations>('POST', `${path}/cards`, {
      kind: 'risk',
      title: 'Capped',
      citations: [{ briefId: brief.id, quote }],
    })
    expect(body.citations.map((each) => [each.quote, each.isCut])).toEqual([['The towns should agree on one', true]])
    script.close()
  })
})
