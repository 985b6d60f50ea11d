// One board with every kind of shape on it, with text in two scripts, always the same: pictures are compared with it.

import { type BoardRecord, createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { shapeRecord } from '@/lib/document/records/shape-record'
import type { JsonObject } from '@/lib/std/json'
import { plainImage } from '../../fixtures/images'
import type { Caller } from '../../support/api-server'
import type { BoardScript } from '../../support/board-script'
import { uploadImage } from '../../support/upload-image'

const PAGE = 'page:page'
const TEXT_INK = { color: 'black', size: 's', font: 'sans', scale: 1 }
const INK = { ...TEXT_INK, labelColor: 'black' }
const BIRTH = { citations: {}, language: '', createdBy: 'mika', createdAt: '2026-01-01T00:00:00Z', tags: [] }

/** Writes the sheet to an empty board: through the socket, links and image through the API. */
export async function writeSheet(script: BoardScript, caller: Caller, boardId: string): Promise<void> {
  const { bytes } = await plainImage('png', 120, 80, '#c0392b')
  const { body } = await uploadImage(caller, boardId, bytes)
  await writeAll(script, [...cards(), ...holders(), ...words(), ...drawings(), ...image(body.url)])
  const link = (from: string, to: string, values: object) =>
    caller.call('POST', `/api/boards/${boardId}/links`, { from, to, ...values })
  await link('shape:rec', 'shape:risk', { kind: 'mitigates', effect: 'changes-likelihood', strength: 3 })
  await link('shape:driver', 'shape:risk', { kind: 'causes' })
}

let count = 0
function put(type: string, name: string, x: number, y: number, props: object, values: object = {}): BoardRecord {
  const index = `a${String(++count).padStart(3, '1')}V`
  return { ...shapeRecord(type, `shape:${name}`, PAGE, index, x, y, props), ...values }
}

function card(name: string, x: number, y: number, values: JsonObject, parentId = PAGE): BoardRecord {
  const plain = { w: 220, h: 120, color: 'black', kind: 'risk', ref: '', title: '', body: '', fields: {} }
  return put('card', name, x, y, { ...plain, ...BIRTH, ...values }, { parentId })
}

function cards(): BoardRecord[] {
  return [
    card('risk', 0, 0, {
      title: 'Export controls stop the supply of parts',
      body: 'Gypsy jewellery, quickly judged: half of it comes from one port.',
      fields: { likelihoodCurrent: 4, impactCurrent: 5, category: 'Supply', owner: 'Trade office', due: '2020-03-31' },
      h: 150,
    }),
    card('rec', 0, 260, {
      kind: 'recommendation',
      title: '政府と企業の常設窓口を設け、輸出規制の見通しを共有する',
      body: '四半期ごとに「見直し」を行う。',
      color: 'green',
      fields: { effort: 'S', impact: 4, priority: 'P1', owner: '通商担当', due: '2099-12-24' },
      h: 150,
    }),
    card('driver', 420, 0, { kind: 'driver', title: 'A race for chips', h: 100 }),
  ]
}

function holders(): BoardRecord[] {
  const axes = { xField: 'impactCurrent', yField: 'likelihoodCurrent', layout: 'grid' }
  const poles = { xLow: '', xHigh: '', yLow: '', yHigh: '' }
  const matrix = { w: 620, h: 560, title: 'Current risk 現在のリスク', ...axes, ...poles }
  const zone = {
    w: 300,
    h: 230,
    title: 'Tray 保留',
    hint: 'What waits',
    accepts: ['risk'],
    writeField: '',
    writeValue: '',
  }
  return [
    put('matrix', 'matrix', 700, 0, matrix),
    card(
      'cell',
      40,
      40,
      { title: 'A port closes', fields: { likelihoodCurrent: 2, impactCurrent: 3 } },
      'shape:matrix',
    ),
    put('zone', 'zone', 380, 180, zone),
    card(
      'waiting',
      16,
      70,
      { title: '港が閉まる', h: 90, fields: { likelihoodCurrent: 3, impactCurrent: 2 } },
      'shape:zone',
    ),
    put('frame', 'frame', 0, 470, { w: 330, h: 250, name: 'Options 選択肢', color: 'black' }),
    put('geo', 'framed', 20, 20, geo({ w: 160, h: 90, fill: 'solid', color: 'blue' }, 'Inside 中'), {
      parentId: 'shape:frame',
    }),
    put('geo', 'cut', 250, 120, geo({ geo: 'ellipse', w: 160, h: 100, fill: 'semi', color: 'red' }, ''), {
      parentId: 'shape:frame',
    }),
    // A picture omits an empty tray, which the screen has.
    card('unplaced', 0, 0, { title: 'A strike' }, 'shape:matrix'),
  ]
}

const paragraph = (...content: object[]) => ({ type: 'paragraph', attrs: { dir: 'auto' }, content })
const text = (words: string, ...marks: (string | object)[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }),
})
const rich = (...content: object[]) => ({ type: 'doc', content })

function geo(props: object, words: string): object {
  const plain = { geo: 'rectangle', dash: 'draw', url: '', growY: 0, align: 'middle', verticalAlign: 'middle' }
  const label = words === '' ? rich({ type: 'paragraph', attrs: { dir: 'auto' } }) : rich(paragraph(text(words)))
  return { ...INK, ...plain, fill: 'none', richText: label, ...props }
}

function words(): BoardRecord[] {
  const link = { type: 'link', attrs: { href: 'https://example.org/', target: '_blank', rel: 'noopener', class: null } }
  const item = (words: string) => ({ type: 'listItem', content: [paragraph(text(words))] })
  const notes = { url: '', align: 'middle', verticalAlign: 'middle', growY: 0, fontSizeAdjustment: 0 }
  const body = { w: 300, autoSize: false, textAlign: 'start' }
  return [
    put('text', 'text', 360, 450, {
      ...TEXT_INK,
      ...body,
      richText: rich(
        paragraph(
          text('Plain, '),
          text('bold', 'bold'),
          text(' and '),
          text('slanted', 'italic'),
          text(' words that wrap'),
        ),
        paragraph(
          text('marked', 'highlight'),
          text(' · '),
          text('struck', 'strike'),
          text(' · '),
          text('a link', link),
        ),
        { type: 'bulletList', content: [item('First 一つ目'), item('Second')] },
        { type: 'orderedList', attrs: { start: 1, type: null }, content: [item('One'), item('Two 二')] },
      ),
    }),
    put('text', 'hand', 360, 660, {
      ...TEXT_INK,
      ...body,
      font: 'draw',
      size: 'm',
      textAlign: 'middle',
      richText: rich(paragraph(text('手書き hand-drawn fjord'))),
    }),
    put('note', 'note', 700, 590, {
      ...INK,
      ...notes,
      color: 'yellow',
      font: 'serif',
      richText: rich(paragraph(text('A note with 付箋の言葉 in it'))),
    }),
    put('note', 'note-blue', 920, 590, {
      ...INK,
      ...notes,
      color: 'light-blue',
      labelColor: 'red',
      font: 'mono',
      align: 'start',
      verticalAlign: 'start',
      richText: rich(paragraph(text('Upper left'))),
    }),
    put(
      'geo',
      'cloud',
      1140,
      590,
      geo({ geo: 'cloud', w: 180, h: 110, color: 'violet', size: 'm', font: 'draw' }, 'Cloud'),
    ),
    put(
      'geo',
      'diamond',
      1140,
      710,
      geo({ geo: 'diamond', w: 180, h: 110, fill: 'pattern', dash: 'dashed' }, '菱形 gap'),
    ),
  ]
}

/** A wave with so many points. */
function wave(width: number, height: number) {
  const points = Array.from({ length: 40 }, (_, i) => ({
    x: Number(((width * i) / 39).toFixed(2)),
    y: Number((height * Math.sin(i / 4)).toFixed(2)),
    z: 0.5,
  }))
  return [{ type: 'free', points }]
}

function drawings(): BoardRecord[] {
  const stroke = { isComplete: true, isPen: false, scale: 1 }
  const line = { a1: { id: 'a1', index: 'a1', x: 0, y: 0 }, a2: { id: 'a2', index: 'a2', x: 120, y: 40 } }
  const arrow = {
    kind: 'arc',
    color: 'orange',
    labelColor: 'black',
    fill: 'none',
    dash: 'draw',
    size: 's',
    font: 'sans',
    arrowheadStart: 'dot',
    arrowheadEnd: 'triangle',
    start: { x: 0, y: 0 },
    end: { x: 300, y: 30 },
    bend: 24,
    text: 'leads to 至る',
    labelPosition: 0.5,
    scale: 1,
    elbowMidPoint: 0.5,
  }
  return [
    put('draw', 'draw', 20, 790, {
      ...stroke,
      segments: wave(200, 18),
      color: 'green',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      isClosed: false,
    }),
    put('highlight', 'highlight', 20, 850, { ...stroke, segments: wave(200, 6), color: 'yellow', size: 'm' }),
    put('line', 'line', 260, 790, { dash: 'dotted', size: 'm', color: 'red', spline: 'line', points: line, scale: 1 }),
    put('arrow', 'arrow', 380, 850, arrow),
  ]
}

function image(src: string): BoardRecord[] {
  const props = { name: 'plain.png', src, w: 120, h: 80, mimeType: 'image/png', isAnimated: false, fileSize: 400 }
  const asset = { id: 'asset:plain', typeName: 'asset', type: 'image', meta: {}, props } as BoardRecord
  const shape = {
    w: 120,
    h: 80,
    assetId: 'asset:plain',
    playing: true,
    url: '',
    crop: null,
    flipX: false,
    flipY: false,
  }
  return [asset, put('image', 'image', 420, 760, { ...shape, altText: '' })]
}

/** Emoji where people write: on cards, in texts, notes, names of frames and labels of arrows. */
export async function writeEmoji(script: BoardScript): Promise<void> {
  const words = (text: string) => ({ ...TEXT_INK, richText: rich(paragraph({ type: 'text', text })) })
  await writeAll(script, [
    card('smiling', 0, 0, { kind: 'driver', title: '🚢 Ships 👩🏽‍🔬 wait ✅', body: '⚠️ 港 🇯🇵' }),
    put('text', 'cheering', 260, 0, { ...words('🎉 done 完了 🎉'), w: 240, autoSize: false, textAlign: 'start' }),
    put('frame', 'named', 260, 90, { w: 240, h: 80, name: '📌 Pinned', color: 'black' }),
  ])
}

/** Text from right to left, with digits, Latin names, brackets, formats and lists in it, in each kind of label. */
export async function writeRightToLeft(script: BoardScript): Promise<void> {
  const body = { ...TEXT_INK, w: 300, autoSize: false, textAlign: 'start' }
  const item = (words: string) => ({ type: 'listItem', content: [paragraph(text(words))] })
  const arabic = 'قيود التصدير (٢٠٢٦) تؤخر 25% من رقائق Japan و EU.'
  await writeAll(script, [
    put('text', 'arabic', 0, 0, { ...body, richText: rich(paragraph(text(arabic))) }),
    put('text', 'looks', 0, 110, {
      ...body,
      size: 'm',
      textAlign: 'end',
      richText: rich(
        paragraph(
          text('نص '),
          text('مميز', 'highlight'),
          text(' و'),
          text('مائل', 'italic'),
          text(' ثم '),
          text('bold.', 'bold'),
        ),
      ),
    }),
    put('text', 'hebrew', 340, 0, {
      ...body,
      textAlign: 'middle',
      richText: rich(
        paragraph(text('שלום עולם, 2026 (chips) ועוד')),
        paragraph(text('An English line with שלום 7 in it (really).')),
      ),
    }),
    put('text', 'list', 340, 130, {
      ...body,
      richText: rich(
        { type: 'bulletList', content: [item('ראשון'), item('שני 2')] },
        { type: 'orderedList', attrs: { start: 9, type: null }, content: [item('תשע'), item('עשר')] },
      ),
    }),
    put('note', 'note', 680, 0, {
      ...INK,
      url: '',
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      fontSizeAdjustment: 0,
      richText: rich(paragraph(text(arabic))),
    }),
    put('geo', 'geo', 0, 220, geo({ w: 280, h: 110, fill: 'solid', color: 'blue' }, 'מגבלות ייצוא: 12 שבועות')),
    card('card', 340, 260, {
      title: 'ספק יחיד עוזב את האזור (2026), והמפעלים של EU נעצרים.',
      body: 'قيود التصدير: 25% من الرقائق.',
      h: 130,
    }),
  ])
}

/** Throws when the server removed one: a picture without it would be compared with another one without it. */
async function writeAll(script: BoardScript, records: readonly BoardRecord[]): Promise<void> {
  await script.write((doc) => {
    for (const record of records) createRecord(doc, record)
  })
  const gone = records.filter(({ id }) => !recordsOf(script.doc).has(id))
  if (gone.length > 0) throw new Error(`The server took away ${gone.map(({ id }) => id).join(', ')}`)
}
