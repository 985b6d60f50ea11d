// Hostile documents from outside: packages that explode, link outside or reach for files (S24), PDFs that act or carry
// scripts (S25), and markup hidden in each format (S33).

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { readDocument } from '@/server/briefs/read-document'
import { ApiServer, type Caller } from '../../support/api-server'
import { dailySample } from '../../support/daily-sample'
import { docxParts, makeDocx } from '../../support/docx'
import { makePdf, pageOfText, pdfOfObjects } from '../../support/pdf'
import { scale } from '../../support/sync/fault-scale'
import { expectWithin } from '../../support/time-bound'
import { newBoard } from '../../support/upload-image'

interface Told {
  readonly code?: string
  readonly detail?: string
  readonly text?: string
  readonly blocks?: readonly unknown[]
}

let server: ApiServer
let owner: Caller
let path: string
let bombs: ReturnType<typeof docxBombs>
beforeAll(async () => {
  // Packing takes seconds, in which the server would answer nobody.
  bombs = docxBombs()
  server = await ApiServer.start({ MAX_UPLOADS_PER_MINUTE_PER_USER: '1000' })
  owner = await server.visitor()
  path = `/api/boards/${await newBoard(owner)}/briefs`
})
afterAll(() => server.stop())

function send(name: string, bytes: Uint8Array) {
  const form = new FormData()
  form.set('file', new Blob([Uint8Array.from(bytes)]), name)
  return owner.call<Told>('POST', path, form)
}

const zeros = (length: number) => new Uint8Array(length)
const withFile = (name: string, content: Uint8Array) =>
  makeDocx(docxParts.paragraph('Harmless words.'), { files: { [name]: content } })

function docxBombs(): readonly (readonly [string, Uint8Array])[] {
  const nested = zipSync({ 'a.zip': zipSync({ 'b.xml': zeros(1_000) }) })
  return [
    ['sixty megabytes of nothing', withFile('word/a.xml', zeros(60_000_000))],
    ['forty of nothing, packed a thousand times', withFile('word/a.xml', zeros(40_000_000))],
    ['two thousand files', manyFiles(2_100)],
    ['a way out', withFile('../../etc/cron.d/x', strToU8('x'))],
    ['a way out of Windows', withFile('..\\..\\x', strToU8('x'))],
    ['an absolute path', withFile('/etc/passwd', strToU8('x'))],
    ['an archive in it', withFile('word/a.bin', nested)],
    ['a list that ends in the middle', withFile('a', strToU8('x')).subarray(0, 900)],
  ]
}

function manyFiles(count: number): Uint8Array {
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, i) => [`word/f${i}`, strToU8('x')])))
}

/** The daily run takes one of each kind. */
const PACKAGES = scale({ quick: 8, full: 20 })

test('S24: packages that explode or link outside are refused with a message, and everybody else is served during that', {
  timeout: 300_000,
}, async () => {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  let answered = 0
  for (let i = 0; i < PACKAGES; i += 4) {
    const round = [0, 1, 2, 3].map((j) => bombs[(i + j) % bombs.length])
    const refusals = Promise.all(
      round.map(async (bomb) => {
        if (!bomb) return
        const { status, body } = await send('bomb.docx', bomb[1])
        expect([413, 415, 422], bomb[0]).toContain(status)
        expect(body.detail, bomb[0]).toMatch(/^[A-Z].*\.$/)
      }),
    )
    let isOver = false
    const over = refusals.finally(() => {
      isOver = true
    })
    while (!isOver) {
      expect((await owner.call('GET', path)).status).toBe(200)
      if (!isOver) answered += 1
    }
    await over
  }
  delay.disable()
  expect(answered, 'answers to somebody else while packages were being read').toBeGreaterThan(PACKAGES / 2)
  expectWithin(delay.percentile(99) / 1e6, 100, 'ms that everybody else waited')
  const { briefs } = (await owner.call<{ briefs: unknown[] }>('GET', path)).body
  expect(briefs).toEqual([])
})

test('S24: a document that points at a file of the server gets nothing of it', { timeout: 120_000 }, async () => {
  const picture =
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rX" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></w:drawing></w:r></w:p>'
  const rels = strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rX" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd"/></Relationships>',
  )
  const bytes = makeDocx(docxParts.paragraph('Only these words.') + picture, {
    files: { 'word/_rels/document.xml.rels': rels },
  })
  const { status, body } = await send('reaches.docx', bytes)
  expect([status, body.text]).toEqual([201, 'Only these words.'])
})

test('S25: PDFs with scripts, of pictures alone, in pieces or that never end are read without them or refused in words', {
  timeout: 120_000,
}, async () => {
  const words = pageOfText(['The words of the page, which nobody runs, and which are many.'])
  const script = makePdf([words], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })
  const read = await send('script.pdf', script)
  expect([read.status, read.body.text?.trim()]).toEqual([201, words[0]?.text])
  expect(read.body.text).not.toContain('alert')
  const scanned = await send('scan.pdf', makePdf([[], []]))
  expect([scanned.status, scanned.body.code]).toEqual([422, 'scanned-brief'])
  expect(scanned.body.detail).toMatch(/scanned.*OCR/)
  const loop = pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'])
  const broken = [script.subarray(0, 200), loop, Buffer.from('%PDF-1.7\nnothing')]
  for (const { status, body } of await Promise.all(broken.map((bytes) => send('broken.pdf', bytes)))) {
    expect([413, 422], body.detail).toContain(status)
  }
})

const RUNS = "document.title='ran'"
const PAYLOADS = [
  `<script>${RUNS}</script>`,
  `<img src=x onerror="${RUNS}">`,
  `<svg onload="${RUNS}"></svg>`,
  `<iframe srcdoc="<script>${RUNS}</script>"></iframe>`,
  `<a href="javascript:${RUNS}">press</a>`,
  `<details open ontoggle="${RUNS}">x</details>`,
  `<math><mtext><script>${RUNS}</script></mtext></math>`,
  `<object data="javascript:${RUNS}"></object>`,
  `<style>@import "javascript:${RUNS}"</style>`,
  `<noscript><p title="</noscript><script>${RUNS}</script>">x</p></noscript>`,
]

/** The three formats, each with a payload in it. */
function hiding(payload: string): readonly (readonly [name: string, bytes: Uint8Array])[] {
  return [
    ['page.html', Buffer.from(`<html><body><p>Before.</p>${payload}<p>After.</p></body></html>`)],
    ['page.md', Buffer.from(`# Title\n\nBefore.\n\n${payload}\n\nAfter.\n`)],
    ['page.docx', makeDocx(docxParts.paragraph(`Before. ${payload} After.`))],
  ]
}

function expectWords(name: string, payload: string, text = ''): void {
  expect(text, payload).toContain('Before.')
  expect(text, payload).toContain('After.')
  // In Word it is text that a person typed.
  if (name === 'page.docx') {
    expect(text.replace(/\s+/g, ' ')).toBe(`Before. ${payload} After.`.replace(/\s+/g, ' '))
  } else {
    expect(text, payload).not.toMatch(/<(?:script|img|svg|iframe|object|style|a)\b|onerror|onload|javascript:/)
  }
}

test('S33: thirty hidden scripts in HTML, Markdown and Word come over as words or not at all, never as markup', {
  timeout: 120_000,
}, async () => {
  for (const payload of PAYLOADS) {
    for (const [fileName, bytes] of hiding(payload)) {
      const { text } = await readDocument({ as: 'file', fileName, limits: DEFAULT_LIMITS }, bytes, () => undefined)
      expectWords(fileName, payload, text)
    }
  }
})

test('S33: the server answers with what its reader makes of a hidden script', { timeout: 120_000 }, async () => {
  // A separate program reads each file, which takes over a second of processor time.
  for (const payload of dailySample(PAYLOADS, 1)) {
    for (const [fileName, bytes] of hiding(payload)) {
      const { status, body } = await send(fileName, bytes)
      expect(status, payload).toBe(201)
      expectWords(fileName, payload, body.text)
    }
  }
})
