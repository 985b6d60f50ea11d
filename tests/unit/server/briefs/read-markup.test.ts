// Content that people copy from a page, and a saved page, as a brief: structure is kept, the surroundings of the
// article are set aside with their reason, and a lost list is reported.

import { describe, expect, it } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
import type { ParsedBrief } from '@/lib/brief/parsed-brief'
import { changeSetAside } from '@/lib/brief/set-aside'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { readDocument } from '@/server/briefs/read-document'
import { docxParts, makeDocx } from '../../../support/docx'

const read = (as: 'markup' | 'file', html: string) =>
  readDocument({ as, fileName: 'page.html', limits: DEFAULT_LIMITS }, new TextEncoder().encode(html), () => undefined)

/** Kind, level and words of the kept blocks. */
function keptOf({ text, blocks }: ParsedBrief): string[] {
  const index = new CodePointText(text)
  return blocks
    .filter(({ setAside }) => setAside === null)
    .map(({ kind, level, start, end }) => `${kind}${level ?? ''}: ${index.slice(start, end)}`)
}

function setAsideOf({ text, blocks }: ParsedBrief): string[] {
  const index = new CodePointText(text)
  return blocks.flatMap(({ setAside, start, end }) => (setAside ? [`${setAside}: ${index.slice(start, end)}`] : []))
}

const COPIED = `<meta charset="utf-8"><h2>Power for ports</h2>
<p>Cranes need <b>power</b>, and <a href="https://example.org">ships</a> wait.<a href="#fn1" id="fnref1">1</a></p>
<p>The towns should:</p>
<ul><li>agree on one plug;<ul><li>before winter</li></ul></li><li>share the cost.</li></ul>
<table><thead><tr><th>Port</th><th>Berths</th></tr></thead><tbody><tr><td>Aberg</td><td>4</td></tr></tbody></table>
<p>These include the potential for:</p><p>Nobody has asked the crews so far, which is a pity.</p>
<ol class="footnotes"><li id="fn1">Counted in May. <a href="#fnref1">Back</a></li></ol>`

const SAVED = `<!doctype html><html lang="en"><head><title>Power for ports | Harbour Institute</title>
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2019-10-03">
<link rel="canonical" href="https://example.org/ports"></head><body>
<header><nav><a href="/">Home</a> <a href="/topics">Topics</a></nav></header>
<div class="cookie-banner"><p>We use cookies to make this page better.</p></div>
<main><article><h1>Power for ports</h1><p>Cranes need power, and ships wait for it in every season of the year.</p>
<div class="share-bar"><p>Share this on your networks</p></div>
<p>Nobody plans the cables, though everybody needs them, and the plan is late by years.</p>
<section class="newsletter-signup"><p>Subscribe to our letter</p></section></article></main>
<section id="comments"><p>First!</p></section><script>alert(1)</script></body></html>`

describe('copied markup', () => {
  it('keeps headings, lists with their depth, tables row by row and footnotes', async () => {
    const brief = await read('markup', COPIED)
    expect(brief.format).toBe('html')
    const kept = keptOf(brief)
    expect(kept[0]).toMatch(/^heading\d: Power for ports$/)
    expect(kept).toContain('list-item0: agree on one plug;')
    expect(kept).toContain('list-item1: before winter')
    expect(kept).toContain('list-item0: share the cost.')
    expect(kept).toContain('table-row0: Port | Berths')
    expect(kept).toContain('table-row1: Aberg | 4')
    expect(kept.find((block) => block.startsWith('footnote'))).toContain('Counted in May.')
    expect(brief.text).not.toMatch(/[<>]/)
  })

  it('tells the one list that is not there, and not the one that is', async () => {
    const brief = await read('markup', COPIED)
    const lost = brief.warnings.filter(({ code }) => code === 'list-missing').map(({ blockId }) => blockId)
    const index = new CodePointText(brief.text)
    const words = brief.blocks.filter(({ id }) => lost.includes(id)).map(({ start, end }) => index.slice(start, end))
    expect(words).toEqual(['These include the potential for:'])
  })
})

describe('a table', () => {
  const rows = async (inner: string) =>
    keptOf(await read('markup', `<p>Ports and their berths.</p><table>${inner}</table>`)).slice(1)

  it('keeps what stands below each other in its column where cells span columns or rows', async () => {
    expect(
      await rows(`<thead><tr><th rowspan="2">Port</th><th colspan="2">Berths</th></tr><tr><th>2030</th><th>2031</th></tr></thead>
        <tr><td rowspan="2">Aberg</td><td>4</td><td>5</td></tr><tr><td colspan="2">closed</td></tr><tr><td>Bystrand</td><td>7</td><td>8</td></tr>`),
    ).toEqual([
      'table-row0: Port | Berths |',
      'table-row0: | 2030 | 2031',
      'table-row1: Aberg | 4 | 5',
      'table-row1: | closed |',
      'table-row1: Bystrand | 7 | 8',
    ])
  })

  it('has a head in its own part, or in a first row of bold words, and in no other row', async () => {
    expect(await rows('<thead><tr><td>Port</td><td>Berths</td></tr></thead><tr><td>Aberg</td><td>4</td></tr>')).toEqual(
      ['table-row0: Port | Berths', 'table-row1: Aberg | 4'],
    )
    const bold = '<tr><td><p><strong>Port</strong></p></td><td><b>Berths</b> </td></tr>'
    expect(await rows(`${bold}<tr><td>Aberg</td><td>4</td></tr>${bold}`)).toEqual([
      'table-row0: Port | Berths',
      'table-row1: Aberg | 4',
      'table-row1: Port | Berths',
    ])
    expect(await rows('<tr><td><b>Port</b> of call</td><td><b>4</b></td></tr>')).toEqual([
      'table-row1: Port of call | 4',
    ])
  })

  it('is no wider than people make one, and has no bars inside its cells', async () => {
    const [wide = '', narrow] = await rows(
      '<tr><td colspan="60000">a|b</td><td rowspan="9e99">c</td></tr><tr><td>d</td><td colspan="x">e</td></tr>',
    )
    expect(wide.split('|')).toHaveLength(100)
    expect(wide).toContain('a¦b |')
    expect(narrow).toBe('table-row1: d | e')
  })

  it('comes out of Word with its head', async () => {
    const body =
      docxParts.paragraph('Ports and their berths.') +
      docxParts.table([
        ['Port', 'Berths'],
        ['Aberg', '4'],
      ])
    const job = { as: 'file', fileName: 'a.docx', limits: DEFAULT_LIMITS } as const
    expect(keptOf(await readDocument(job, makeDocx(body), () => undefined)).slice(1)).toEqual([
      'table-row0: Port | Berths',
      'table-row1: Aberg | 4',
    ])
  })
})

describe('Japanese with hard line ends', () => {
  it('has no spaces in its words, and keeps those beside other letters', async () => {
    const brief = await read('markup', '<p>港は管を更新する必\n  要がある。それは\nEU\nの例である。</p>')
    expect(brief.text).toBe('港は管を更新する必要がある。それは EU の例である。')
  })
})

describe('a text that stands where pages have their furniture', () => {
  const kept = async (part: string, around = (inner: string) => inner) =>
    keptOf(
      await read('file', around(`<h1>Data for ports</h1><p>Ports lend their data to whoever asks for it.</p>${part}`)),
    )
      .map((block) => block.replace(/^[\w-]+: /, ''))
      .slice(2)
  const article = (inner: string) => `<!doctype html><html><body><article>${inner}</article></body></html>`

  it.each([
    ['an aside with a note', '<aside class="note">Small ports could be shut out.</aside>', 1],
    ['an aside by its role', '<div role="complementary"><p>Crews were asked in May, and agreed to it.</p></div>', 1],
    [
      'a box of two paragraphs',
      '<aside><h3>Box 1</h3><p>A cable broke.</p><p>It was mended within days.</p></aside>',
      3,
    ],
    [
      'a section on consent',
      '<section id="consent-principles"><h2>Consent</h2><p>Ports must ask crews before they lend their data.</p></section>',
      2,
    ],
    ['a section on the GDPR', '<div class="gdpr"><p>The GDPR binds the ports of three coasts alike.</p></div>', 1],
    [
      'a section on cookies',
      '<section id="cookies"><p>Port sites set cookies that outlive their visits.</p></section>',
      1,
    ],
    [
      'recommendations',
      '<section id="recommendations"><ul><li>Ports should lend cranes</li><li>Towns should share cables</li></ul></section>',
      2,
    ],
    ['a section on shares', '<div id="burden-sharing"><p>Towns carry a third of the cost of each cable.</p></div>', 1],
    ['headings by their ids', '<h2 id="social-impact">Social impact</h2><h2 id="comments">Comments on it</h2>', 2],
    ['Japanese', '<aside><p>小さな港は締め出されるおそれがある。</p></aside>', 1],
  ])('%s stays, in an article and in what people copy', async (_, part, blocks) => {
    expect(await kept(part)).toHaveLength(blocks)
    expect(await kept(part, article)).toHaveLength(blocks)
  })

  it.each([
    ['links beside the text', '<aside><h3>Read on</h3><ul><li><a href="/a">Cranes of the north</a></li></ul></aside>'],
    [
      'a banner that asks',
      '<div class="cookie-consent"><p>We use cookies to make this page better.</p><button>OK</button></div>',
    ],
    ['a banner by its name', '<div id="gdpr-banner"><p>We use cookies to make this page better.</p></div>'],
    ['a share bar', '<div class="social"><a href="/x">Post this</a> <a href="/y">Mail this</a></div>'],
    [
      'other articles',
      '<div id="recommended"><p><a href="/b">What the crews of three coasts say of cables.</a></p></div>',
    ],
    ['a letter', '<div class="newsletter"><p>Get our letter on ports once a week, for nothing.</p></div>'],
    ['an aside of controls', '<aside><p>Tell us what you think of ports.</p><button>Send</button></aside>'],
  ])('%s go aside', async (_, part) => {
    expect(await kept(part)).toEqual([])
    expect(await kept(part, article)).toEqual([])
  })
})

describe('a saved page', () => {
  it('is its article; all around it is set aside with a reason, and its head says where it comes from', async () => {
    const brief = await read('file', SAVED)
    expect(keptOf(brief).map((block) => block.replace(/^\w+-?\w*\d?: /, ''))).toEqual([
      'Power for ports',
      'Cranes need power, and ships wait for it in every season of the year.',
      'Nobody plans the cables, though everybody needs them, and the plan is late by years.',
    ])
    const aside = setAsideOf(brief).join('\n')
    for (const part of [/^navigation: .*Home/m, /^cookie-notice: We use/m, /^share-bar: Share/m, /^comments: First!/m])
      expect(aside).toMatch(part)
    expect(aside).toMatch(/^sign-up: Subscribe/m)
    expect(brief.text).not.toContain('alert')
    expect(brief).toMatchObject({
      title: expect.stringContaining('Power for ports') as string,
      sourceUrl: 'https://example.org/ports',
      metadata: { authors: ['Ann Lee'], date: '2019-10-03' },
    })
  })

  it('gives back what was set aside, in its place', async () => {
    const brief = await read('file', SAVED)
    const bar = brief.blocks.find(({ setAside }) => setAside === 'share-bar')
    const blocks = changeSetAside(brief.blocks, [{ id: bar?.id ?? '', setAside: false }])
    expect(
      keptOf({ ...brief, blocks })
        .slice(1, 4)
        .map((block) => block.split(': ')[1]),
    ).toEqual([expect.stringMatching(/^Cranes/), 'Share this on your networks', expect.stringMatching(/^Nobody/)])
  })
})
