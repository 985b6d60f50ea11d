// Font subsets over HTTP: their content, and how much of them a person may request, at each limit and one beyond
// (SYNC-SPEC 2).

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CutFace, WantedFace } from '@/lib/picture/shipped-faces'
import { ApiServer, type Caller } from '../../support/api-server'
import { lettersIn } from '../../support/font-letters'
import { waitFor } from '../../support/wait-for'

interface Answer {
  readonly detail: string
  readonly faces: readonly CutFace[]
  readonly code: string
}

const MAX_LETTERS = 40
const MAX_REQUESTS = 6
/** The letters of a request for four fonts, each of which costs a hundred more. A budget may be overdrawn once. */
const REQUEST_LETTERS = 4 * (MAX_LETTERS + 100)
const LETTERS = { perUser: 1.5 * REQUEST_LETTERS, perAddress: 2.5 * REQUEST_LETTERS }

let server: ApiServer
beforeAll(async () => {
  server = await ApiServer.start({
    MAX_FONT_SUBSET_LETTERS: String(MAX_LETTERS),
    MAX_FONT_SUBSETS_PER_MINUTE_PER_ADDRESS: String(MAX_REQUESTS),
    MAX_FONT_LETTERS_PER_MINUTE_PER_USER: String(LETTERS.perUser),
    MAX_FONT_LETTERS_PER_MINUTE_PER_ADDRESS: String(LETTERS.perAddress),
    TRUST_PROXY: 'loopback',
  })
})
afterAll(() => server.stop())

/** Each test comes from an address of its own. */
const ask = (from: string, ...faces: WantedFace[]) => askAs(server.caller(), from, ...faces)
const askAs = (caller: Caller, from: string, ...faces: WantedFace[]) =>
  caller.call<Answer>('POST', '/api/font-subsets', { faces }, { 'x-forwarded-for': from })

const JAPANESE = 'noto-sans-jp-japanese-400-normal'

test('a part of a face is a small WOFF2 that has its letters and no others', async () => {
  const { status, body } = await ask(
    '192.0.2.1',
    { name: JAPANESE, text: '輸出規制、輸出、カ' },
    { name: 'ibm-plex-sans-latin-600-normal', text: 'Risk' },
  )
  expect(status).toBe(200)
  const files = body.faces.map(({ woff2 }) => Buffer.from(woff2, 'base64'))
  for (const file of files) {
    expect(file.subarray(0, 4).toString('latin1')).toBe('wOF2')
    expect(file.length).toBeLessThan(12_000)
  }
  expect(body.faces.map(({ name }) => name)).toEqual([JAPANESE, 'ibm-plex-sans-latin-600-normal'])
  expect(await lettersIn(files[0] ?? Buffer.alloc(0))).toEqual([...'、カ出制規輸'])
  expect(await lettersIn(files[1] ?? Buffer.alloc(0))).toEqual([...'Riks'])
})

test('only faces that this server serves are cut, and no path is one', async () => {
  for (const name of ['../../package.json', 'fonts/noto-sans-jp-japanese-400-normal.woff2', 'Arial', '__proto__']) {
    const { status, body } = await ask('192.0.2.2', { name, text: 'a' })
    expect([status, body.code], name).toEqual([400, 'bad-request'])
  }
})

test('maxFontSubsetLetters: a part of as many different letters is cut, however often they come; of one more it is refused with 413', async () => {
  const letters = Array.from({ length: MAX_LETTERS }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('')
  expect((await ask('192.0.2.3', { name: JAPANESE, text: letters.repeat(100) })).status).toBe(200)
  const refused = await ask('192.0.2.3', { name: JAPANESE, text: `${letters}龍` })
  expect([refused.status, refused.body.code]).toEqual([413, 'too-large'])
})

test('S31: maxFontSubsetsPerMinutePerAddress: as many requests are answered, one more is refused with 429 and a time', async () => {
  const once = (from: string) => ask(from, { name: 'IBMPlexMono-Bold', text: 'a' })
  for (let i = 0; i < MAX_REQUESTS; i++) expect((await once('192.0.2.4')).status).toBe(200)
  const refused = await once('192.0.2.4')
  expect([refused.status, refused.body.code]).toEqual([429, 'too-many'])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await once('192.0.2.5')).status).toBe(200)
})

test('S38: maxFontLettersPerMinutePerUser, maxFontLettersPerMinutePerAddress: parts with as many letters are cut for a person, and for an address; then 429 with a time', async () => {
  const [ann, ben, cay] = [await server.visitor(), await server.visitor(), await server.visitor()]
  const text = Array.from({ length: MAX_LETTERS }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('')
  const once = (caller: Caller, from = '192.0.2.6') =>
    askAs(caller, from, ...[1, 2, 3, 4].map(() => ({ name: JAPANESE, text })))
  for (let i = 0; i < 2; i++) expect((await once(ann)).status).toBe(200)
  const refusals = [await once(ann), await once(ann, '192.0.2.7')]
  expect((await once(ben)).status).toBe(200)
  refusals.push(await once(cay))
  for (const { status, body, headers } of refusals) {
    expect([status, body.code]).toEqual([429, 'too-many'])
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect(body.detail).toMatch(/^[A-Z].* very many letters.*Try again in .*\.$/)
  }
  expect((await once(cay, '192.0.2.7')).status).toBe(200)
})

test('S38: one address without a session has four requests at once, one more is refused with 429, and a client that hangs up makes room', async () => {
  const usual = await ApiServer.start({ TRUST_PROXY: 'loopback' })
  let next = 0x4e00
  /** Letters that no test has requested yet. */
  const fresh = () => {
    next += MAX_LETTERS
    return Array.from({ length: MAX_LETTERS }, (_, i) => String.fromCodePoint(next + i)).join('')
  }
  const from = (address: string, signal?: AbortSignal) =>
    fetch(`${usual.url}/api/font-subsets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ faces: [1, 2, 3].map(() => ({ name: JAPANESE, text: fresh() })) }),
      ...(signal && { signal }),
    })
  const stop = new AbortController()
  // Their outcome doesn't matter here.
  const held = [1, 2, 3, 4].map(() => from('192.0.2.8', stop.signal).catch(() => undefined))
  const refused = await from('192.0.2.8')
  const { detail } = (await refused.json()) as Answer
  expect([refused.status, detail]).toEqual([429, expect.stringMatching(/^Several of your pictures/)])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await from('192.0.2.9')).status).toBe(200)
  stop.abort()
  await Promise.all(held)
  await waitFor('there is room again', async () => (await from('192.0.2.8')).status === 200)
  await usual.stop()
})
