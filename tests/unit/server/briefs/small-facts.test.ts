// What a document says of itself: its author and not a program's placeholder, its title and not the first chapter's, its date
// as its front matter had it; and the marks of notes in its text.

import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { Refused } from '@/server/briefs/brief-job'
import { readDocument } from '@/server/briefs/read-document'
import { docxParts, makeDocx } from '../../../support/docx'

const read = (fileName: string, bytes: Uint8Array) =>
  readDocument({ as: 'file', fileName, limits: DEFAULT_LIMITS }, bytes, () => undefined)
const page = (head: string, body: string) =>
  read('a.html', strToU8(`<!doctype html><html><head>${head}</head><body><main>${body}</main></body></html>`))

test.each(['Un-named', 'python-docx', 'Microsoft Office User', '作成者'])(
  'the author “%s” is a placeholder, and none',
  async (authors) => {
    const { metadata } = await read('a.docx', makeDocx(docxParts.paragraph('Ports close in storms.'), { authors }))
    expect(metadata.authors).toEqual([])
  },
)

test('an author whose name only holds such a word stays', async () => {
  const body = docxParts.paragraph('Ports close in storms.')
  expect((await read('a.docx', makeDocx(body, { authors: 'Ann Author' }))).metadata.authors).toEqual(['Ann Author'])
})

test('the line above a first numbered chapter is the title; without one the chapter is', async () => {
  const chapter = [docxParts.heading(1, '1. Overview'), docxParts.paragraph('Ports close in storms.')].join('')
  const titled = await read('a.docx', makeDocx(`${docxParts.paragraph('Ports under stress')}${chapter}`))
  expect(titled.title).toBe('Ports under stress')
  expect((await read('a.docx', makeDocx(chapter))).title).toBe('1. Overview')
  const sentence = docxParts.paragraph('This was written in May.')
  expect((await read('a.docx', makeDocx(`${sentence}${chapter}`))).title).toBe('1. Overview')
  const years = docxParts.heading(1, '2030 and after')
  expect((await read('a.docx', makeDocx(`${docxParts.paragraph('A series')}${years}`))).title).toBe('2030 and after')
})

test('the date of front matter comes, from Word and from a page, before the one of the file', async () => {
  const dated = '<w:p><w:pPr><w:pStyle w:val="Date"/></w:pPr><w:r><w:t>2019-10-03</w:t></w:r></w:p>'
  const style = '<w:style w:type="paragraph" w:styleId="Date"><w:name w:val="Date"/></w:style>'
  const words = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const files = {
    'word/styles.xml': strToU8(`<w:styles ${words}>${style}</w:styles>`),
    'docProps/core.xml': strToU8('<c:p xmlns:c="c" xmlns:d="d"><d:created>2026-11-30T00:00:00Z</d:created></c:p>'),
  }
  const body = `${dated}${docxParts.paragraph('Ports close in storms.')}`
  expect((await read('a.docx', makeDocx(body, { files }))).metadata.date).toBe('2019-10-03')
  const text = '<p>Ports close in storms.</p>'
  expect((await page('<meta name="dcterms.date" content="2019-10-03">', text)).metadata.date).toBe('2019-10-03')
  expect((await page('', `<p class="date">3 October 2019</p>${text}`)).metadata.date).toBe('3 October 2019')
})

test('marks of notes are told from the words and numbers before them; powers and units are not marks', async () => {
  const { text } = await page(
    '',
    `<p>It may fail.<sup>1</sup> It fell to 4<a href="#fn2" role="doc-noteref"><sup>2</sup></a> in May<sup><a href="#note-3">3</a></sup>.
     That is 10<sup>6</sup> tonnes on 12 km<sup>2</sup>, as <a href="#part-2">2</a> says.</p>`,
  )
  expect(text).toBe('It may fail.[1] It fell to 4[2] in May[3]. That is 106 tonnes on 12 km2, as 2 says.')
})

test('a workbook is told from other packed files', async () => {
  await expect(read('a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).rejects.toEqual(new Refused('workbook'))
  await expect(read('a.zip', zipSync({ 'a.txt': strToU8('x') }))).rejects.toEqual(new Refused('packed'))
})
