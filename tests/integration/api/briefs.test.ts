// Briefs over HTTP: files and text as input, putting aside and restoring, and what the live board is sent about it.

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApiServer, type Caller } from '../../support/api-server'

interface Brief {
  readonly id: string
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: { readonly authors: readonly string[]; readonly language: string }
  readonly text: string
  readonly blocks: { readonly id: string; readonly start: number; readonly end: number }[]
  readonly removed: {
    readonly blockId: string
    readonly start: number
    readonly text: string
    readonly reason: string
  }[]
  readonly warnings: { readonly code: string; readonly blockId: string }[]
}

const fixture = (name: string) => readFile(new URL(`../../fixtures/briefs/${name}`, import.meta.url))

let server: ApiServer
let owner: Caller
let board: string
let path: string
beforeAll(async () => {
  server = await ApiServer.start()
  owner = await server.visitor()
  const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Briefs' })).body
  board = `/api/boards/${id}`
  path = `${board}/briefs`
})
afterAll(() => server.stop())

async function upload(bytes: Uint8Array, name: string, fields: Record<string, string> = {}) {
  const form = new FormData()

  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  form.set('file', new Blob([new Uint8Array(bytes)]), name)
  return owner.call<Brief>('POST', path, form)
}

describe('a brief', () => {
  it('is read from an uploaded file as from pasted text', async () => {
    const bytes = await fixture('harbour-power-brief.txt')
    const fields = { title: 'Harbour', sourceUrl: 'https://example.org/brief' }
    const uploaded = await upload(bytes, 'harbour.txt', fields)
    expect(uploaded.status).toBe(201)
    const pasted = await owner.call<Brief>('POST', path, { text: bytes.toString('utf8'), ...fields })
    expect({ ...uploaded.body, id: '', createdAt: '' }).toEqual({ ...pasted.body, id: '', createdAt: '' })
    expect(pasted.body.sourceUrl).toBe('https://example.org/brief')
    expect(pasted.body.metadata.authors.length).toBeGreaterThan(0)
    expect(pasted.body.warnings.map((warning) => warning.code)).toContain('list-missing')
    expect(pasted.body.removed.length).toBeGreaterThan(0)
    const points = Array.from(pasted.body.text)
    for (const { start, text } of pasted.body.removed) {
      expect(points.slice(start, start + Array.from(text).length).join('')).toBe(text)
    }
  })

  it('is read in Japanese, whatever the encoding of the file', async () => {
    const bytes = await fixture('sea-cable-brief-ja.txt')
    const { body } = await upload(Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'), '海底.txt')
    expect(body.metadata.language).toBe('ja')
    expect(body.blocks.length).toBeGreaterThan(2)
  })

  it('gets its title from the person, else the text, else the file', async () => {
    const bytes = Buffer.from('one plain sentence that is no heading, and ends like one.')
    expect((await upload(bytes, 'Notes of May.txt')).body.title).toBe('Notes of May')
    const argued = Buffer.from('Suppliers may fail in the same week, because all of them buy from one port.')
    // Somebody wrote the one name; the other was made for machines.
    expect((await upload(argued, '五月の記録.txt')).body.title).toBe('五月の記録')
    expect((await upload(argued, 'q3_report-final.txt')).body.title).toMatch(/^Suppliers may fail in the same week/)
    const list = Buffer.from('- valves of the northern pumps\n- seals of the southern pumps\n')
    expect((await upload(list, 'q3_report-final.txt')).body.title).toBe('q3 report final')
    expect((await upload(bytes, 'x.txt', { title: 'Mine' })).body.title).toBe('Mine')
    const bad = await owner.call<{ path: string }>('POST', path, { text: 'x', title: 'two\nlines' })
    expect([bad.status, bad.body.path]).toEqual([400, 'title'])
  })

  it('gives back what was set aside, and takes it away, without moving an offset', async () => {
    const text = (await fixture('harbour-power-brief.txt')).toString('utf8')
    const brief = (await owner.call<Brief>('POST', path, { text })).body
    const [removed] = brief.removed
    const [block] = brief.blocks
    const changed = await owner.call<Brief>('PATCH', `${path}/${brief.id}`, {
      title: 'Renamed',
      blocks: [
        { id: removed?.blockId, setAside: false },
        { id: block?.id, setAside: true },
      ],
    })
    expect(changed.body).toMatchObject({ title: 'Renamed', text: brief.text })
    expect(changed.body.blocks.find(({ id }) => id === removed?.blockId)?.start).toBe(removed?.start)
    expect(changed.body.removed.find(({ blockId }) => blockId === block?.id)?.reason).toBe('by-hand')
    expect((await owner.call<Brief>('GET', `${path}/${brief.id}`)).body).toEqual(changed.body)
  })

  it('is corrected in what is known of it, for every card that cites it; slips are refused by the name of their field', async () => {
    const brief = (await owner.call<Brief>('POST', path, { text: 'Tides rise slowly here.' })).body
    const change = (body: unknown) => owner.call<Brief & { path?: string }>('PATCH', `${path}/${brief.id}`, body)
    const metadata = {
      authors: ['Ann Lee', 'Bo Ek'],
      date: 'October 2019',
      rights: 'CC BY 4.0',
      publisher: 'Tide House',
    }
    const changed = await change({ sourceUrl: 'https://example.org/tides', metadata })
    expect(changed.body).toMatchObject({ sourceUrl: 'https://example.org/tides', metadata, text: brief.text })
    const card = { kind: 'evidence', title: 'Tides', citations: [{ briefId: brief.id, quote: 'Tides rise' }] }
    const { citations } = (await owner.call<{ citations: { source: unknown }[] }>('POST', `${board}/cards`, card)).body
    const { publisher: _, ...cited } = metadata
    expect(citations[0]?.source).toEqual({ title: brief.title, sourceUrl: 'https://example.org/tides', ...cited })
    for (const [body, field] of [
      [{ metadata: { date: '2019-02-30' } }, 'metadata.date'],
      [{ metadata: { language: 'English, mostly' } }, 'metadata.language'],
      [{ sourceUrl: 'javascript:alert(1)' }, 'sourceUrl'],
      [{ sourceUrl: 'example.org' }, 'sourceUrl'],
    ] as const) {
      const refused = await change(body)
      expect([refused.status, refused.body.path]).toEqual([400, field])
    }
    expect((await change({ sourceUrl: null })).body).toMatchObject({ sourceUrl: null, metadata })
  })

  it('can be removed', async () => {
    const brief = (await owner.call<Brief>('POST', path, { text: 'To be removed.' })).body
    expect((await owner.call('DELETE', `${path}/${brief.id}`)).status).toBe(204)
    expect((await owner.call('GET', `${path}/${brief.id}`)).status).toBe(404)
    const { briefs } = (await owner.call<{ briefs: Brief[] }>('GET', path)).body
    expect(briefs.map(({ id }) => id)).not.toContain(brief.id)
  })
})
