// The result of each row of a foreign register, and the message for each unreadable place.

import { describe, expect, it } from 'vitest'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { registerColumn } from '@/lib/domain/register/register-columns'
import type { RegisterCard } from '@/lib/domain/register/register-row'
import { guessTargets } from '@/lib/import/guess-targets'
import { dateOrderOf, readImportDate } from '@/lib/import/import-dates'
import { dateTexts, type ImportChoices, planImport, plannedFields, plannedValue } from '@/lib/import/import-plan'
import { areMostlyKnown } from '@/lib/import/known-cards'
import { isOwnExport } from '@/lib/import/own-export'
import { commonStep, stepKey, unknownSteps } from '@/lib/import/step-words'

const tableOf = (...[headers = [], ...rows]: string[][]) => ({
  headers,
  rows: rows.map((cells, i) => ({ number: i + 2, cells })),
})
const guess = (headers: string[], kind: CardKind = 'risk', rows: string[][] = []) =>
  guessTargets(headers, kind, (column) => rows.map((cells) => cells[column] ?? ''))

function plan(lines: string[][], choices: Partial<ImportChoices> = {}, cards: RegisterCard[] = []) {
  const table = tableOf(...lines)
  const kind = choices.kind ?? 'risk'
  const targets = guess(table.headers, kind, lines.slice(1))
  const full = {
    targets,
    kind,
    dateOrder: undefined,
    matches: 'add',
    faulty: 'without-value',
    hollow: 'leave-out',
    ...choices,
  } as const
  return planImport(table, full, cards, DEFAULT_CRITERIA)
}

const card: RegisterCard = {
  id: 'shape:a',
  kind: 'risk',
  ref: 'R-001',
  title: 'Old',
  body: 'Kept',
  tags: [],
  citations: {},
  language: '',
  createdBy: 'u',
  createdAt: '2026-01-01T00:00:00.000Z',
  fields: { owner: 'Mika', likelihoodCurrent: 2 },
}

describe('headers', () => {
  it('take the words of a note for the title, where whiteboards list their notes', () => {
    const rows = [
      ['0', '#fcfe7d', 'Ferries are late in winter'],
      ['1', '#86e6d9', 'Pilots are few'],
    ]
    expect(guess(['ID', 'BG Color', 'Text'], 'risk', rows)).toEqual(['ref', '', 'title'])
    expect(guess(['Content', 'Author'], 'risk', [['Pilots are few', 'Mika']])).toEqual(['title', ''])
    expect(guess(['Title', 'Content'], 'risk', [['Pilots', 'They are few']])).toEqual(['title', 'body'])
  })

  it('are known by what registers call things, in English and Japanese', () => {
    expect(guess(['ID', 'Risk', 'Probability', 'Severity (1-5)', 'Owner', 'Mitigation budget'])).toEqual([
      ...['ref', 'title', 'likelihoodCurrent', 'impactCurrent', 'owner', ''],
    ])
    expect(guess(['リスク名', '発生可能性', '影響度', '対応', '担当者', '期限'])).toEqual([
      ...['title', 'likelihoodCurrent', 'impactCurrent', 'treatment', 'owner', 'due'],
    ])
    expect(guess(['Residual likelihood', 'Inherent Impact', 'Likelihood score'])).toEqual([
      ...['likelihoodResidual', 'impactInherent', 'likelihoodCurrent'],
    ])
  })

  it('of a whiteboard give the text of a note as a title, and no kind of card for a kind of shape', () => {
    const note = ['7', 'Ports close', '#fff', '10', '20', 'Risks']
    expect(guess(['ID', 'Text', 'BG Color', 'Position X', 'Position Y', 'Area'], 'risk', [note])).toEqual([
      ...['ref', 'title', '', '', '', 'category'],
    ])
    const heads = ['Type', 'Text', 'Color']
    expect(guess(heads, 'risk', [['sticky_note', 'Ports close', 'yellow']])).toEqual(['', 'title', ''])
    expect(guess(heads, 'risk', [['Driver', 'Ports close', 'yellow']])).toEqual(['kind', 'title', ''])
  })

  it('mean what the kind of card has', () => {
    expect(guess(['Action', 'Impact', 'Status', 'Response'], 'recommendation')).toEqual([
      ...['title', 'impact', 'lifecycle', 'responseType'],
    ])
    expect(guess(['Kind', 'Impact', 'Impact, current', 'Level', 'Effort'])).toEqual([
      ...['kind', 'impact', 'impactCurrent', '', 'effort'],
    ])
  })

  it('of a consequence mean a score where figures stand under it, and a text where words do', () => {
    expect(guess(['Consequence'], 'risk', [['4'], ['5 Catastrophic']])).toEqual(['impactCurrent'])
    expect(guess(['Consequence'], 'risk', [['The grid fails']])).toEqual(['consequence'])
  })

  it('of a title have a title for each row: few words that repeat are none, nor is the level of a risk', () => {
    const levels = [['Low'], ['High'], ['Low'], ['High'], ['Medium'], ['low']]
    expect(guess(['Risk'], 'risk', levels)).toEqual([''])
    expect(guess(['Risk'], 'risk', levels.slice(0, 3))).toEqual(['title'])
    expect(guess(['Risk Level'])).toEqual([''])
    expect(guess(['リスクレベル', 'リスク評価'])).toEqual(['', ''])
    expect(guess(['Risk Level', 'Risk (short)'])).toEqual(['', 'title'])
  })

  it('of a description are the title where nothing else is', () => {
    expect(guess(['Risk Level', 'Description', 'Owner'])).toEqual(['', 'title', 'owner'])
    expect(guess(['Title', 'Description'])).toEqual(['title', 'body'])
  })

  it('are never guessed against the values: a date is no title, sentences are no step, and figures are nobody', () => {
    const rows = [
      ['2026-03-05', 'The grid fails for days and hospitals close', '17', 'Reduce the load by contracts with industry'],
      [
        '05/04/2026',
        'Ships wait outside for weeks until it is over',
        '4',
        'Build a second port in the north of the bay',
      ],
    ]
    expect(guess(['Risk', 'Impact', 'Owner', 'Mitigation'], 'risk', rows)).toEqual(['', 'consequence', '', ''])
  })

  it('of published registers are understood, in both languages', () => {
    expect(guess(['threat_event', 'business_impact', 'treatment_decision', 'Inherent Risk Score'])).toEqual([
      ...['title', 'impactCurrent', 'treatment', ''],
    ])
    expect(guess(['リスクの内容', '発生頻度', '影響の大きさ', '対応策', '担当課'])).toEqual([
      ...['title', 'likelihoodCurrent', 'impactCurrent', 'treatment', 'owner'],
    ])
  })

  it('are never guessed twice', () => {
    expect(guess(['Title', 'Risk', 'Name', ''])).toEqual(['title', '', '', ''])
  })
})

describe('dates', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5 00:00', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['令和8年3月5日', '2026-03-05'],
    ['R8.3.5', '2026-03-05'],
    ['平成元年1月8日', '1989-01-08'],
    ['5 March 2026', '2026-03-05'],
    ['Mar 5, 2026', '2026-03-05'],
    ['5-Mar-2026', '2026-03-05'],
    ['31.12.2026', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['4/4/2026', '2026-04-04'],
  ])('%s is read in its one way', (text, date) => {
    expect(readImportDate(text, undefined)).toEqual({ date })
  })

  it('are asked about where they could be two, and read as somebody says', () => {
    expect(readImportDate('03/04/2025', undefined)).toEqual({ problem: 'which-order' })
    expect(readImportDate('03/04/2025', 'day-first')).toEqual({ date: '2025-04-03' })
    expect(readImportDate('03/04/2025', 'month-first')).toEqual({ date: '2025-03-04' })
    for (const none of ['soon', '2026-02-30', '31/31/2026', '2026', '5 Foo 2026', '3/4/26']) {
      expect(readImportDate(none, 'day-first')).toEqual({ problem: 'no-date' })
    }
  })

  it('tell their order where one of them proves it', () => {
    expect(dateOrderOf(['03/04/2025', '25/04/2025'])).toEqual({ order: 'day-first', isAsked: false })
    expect(dateOrderOf(['03/04/2025', '04/25/2025'])).toEqual({ order: 'month-first', isAsked: false })
    expect(dateOrderOf(['03/04/2025', '25/04/2025', '04/25/2025'])).toEqual({ order: undefined, isAsked: true })
    expect(dateOrderOf(['03/04/2025'])).toEqual({ order: undefined, isAsked: true })
    expect(dateOrderOf(['2025-04-03', ''])).toEqual({ order: undefined, isAsked: false })
  })
})

describe('a plan', () => {
  it('takes one column of impacts for cards of each kind, unless the file has a column for each', () => {
    const risk = ['Ports close', 'risk', '4', '5']
    const driver = ['Trade shrinks', 'driver', '', '3']
    const { rows, problems } = plan([['Title', 'Kind', 'Likelihood', 'Impact'], risk, driver])
    expect(problems).toEqual([])
    expect(rows.map((row) => plannedFields(row))).toEqual([{ likelihoodCurrent: 4, impactCurrent: 5 }, { impact: 3 }])
    const named = registerColumn('impact')
    expect(rows.map((row) => named && plannedValue(row, named))).toEqual([5, 3])
    const both = [
      ['Title', 'Kind', 'Impact', 'Impact, current'],
      ['Ports close', 'risk', '2', '5'],
    ]
    const own = plan(both)
    expect(own.problems).toMatchObject([{ column: 2, text: '2' }])
    expect(own.rows.map((row) => plannedFields(row))).toEqual([{ impactCurrent: 5 }])
  })

  const LINES = [
    ['Risk', 'Probability', 'Due', 'Status'],
    ['Port closes', 'Likely', '03/04/2026', 'open'],
    ['', '', '', ''],
    ['=Grid fails', 'often', '2026-05-01', 'Ouvert'],
  ]

  it('names each place that can’t be read by row and column, and brings the rest', () => {
    const { rows, problems, faulty, leftOut } = plan(LINES)
    expect(problems.map(({ row, column, text, problem }) => [row, column, text, problem])).toEqual([
      [2, 2, '03/04/2026', 'which-order'],
      [4, 1, 'often', 'no-step'],
      [4, 3, 'Ouvert', 'no-option'],
    ])
    expect([faulty, leftOut]).toEqual([2, 0])
    expect(rows.map((row) => [row.row, row.values.get('title'), plannedFields(row)])).toEqual([
      [2, 'Port closes', { likelihoodCurrent: 4, status: 'open' }],
      [4, '=Grid fails', { due: '2026-05-01' }],
    ])
  })

  it('leaves faulty rows out if asked to', () => {
    const { rows, leftOut } = plan(LINES, { faulty: 'leave-out', dateOrder: 'day-first' })
    expect(rows.map(({ row, values }) => [row, values.get('due')])).toEqual([[2, '2026-04-03']])
    expect(leftOut).toBe(1)
  })

  it('takes the kind from its column, and the chosen one where that is empty', () => {
    const { rows, problems } = plan([
      ['Kind', 'Title', 'Effort'],
      ['Recommendation', 'Stockpile', 'M'],
      ['', 'Port closes', ''],
      ['Misfortune', 'Grid fails', 'L'],
      ['リスク', 'Chips', ''],
    ])
    expect(rows.map(({ kind }) => kind)).toEqual(['recommendation', 'risk', 'risk', 'risk'])
    expect(problems.map(({ row, problem }) => [row, problem])).toEqual([
      [4, 'no-kind'],
      [4, 'not-of-kind'],
    ])
  })

  it('changes the card of a reference, if that is wished: places of the file win, empty ones clear, others stay', () => {
    const lines = [
      ['Ref', 'Title', 'Owner'],
      ['R-001', 'New', ''],
      ['R-001', 'Twice', 'Ben'],
      ['R-009', 'Unknown', 'Ben'],
    ]
    const added = plan(lines, {}, [card])
    expect([added.matching, added.rows.filter((row) => row.card).length]).toEqual([2, 0])
    const updated = plan(lines, { matches: 'update' }, [card])
    expect(updated.rows.map((row) => row.card?.id)).toEqual(['shape:a', undefined, undefined])
    const [first] = updated.rows
    expect(first && plannedFields(first)).toEqual({ likelihoodCurrent: 2 })
    expect(first?.values.has('body')).toBe(false)
    expect(plan(lines, { matches: 'update', kind: 'driver' }, [card]).matching).toBe(0)
  })

  it('leaves a row out that no card can hold, however rows with problems are treated', () => {
    const long = '"'.repeat(19_000)
    const { leftOut, problems } = plan([
      ['Title', 'Text', 'Cause', 'Event', 'Consequence', 'Rationale'],
      ['Port', long, ...Array<string>(4).fill(`${'\n"'.repeat(1_999)}x`)],
    ])
    expect([leftOut, problems.at(-1)?.problem]).toEqual([1, 'row-too-long'])
  })

  it('knows which columns become dates', () => {
    const targets = ['title', '', 'due']
    expect(dateTexts(tableOf(['a', 'b', 'c'], ['x', '1/2/2026', '3/4/2026']), { targets, kind: 'risk' })).toEqual([
      '3/4/2026',
    ])
  })
})

describe('a file of this board', () => {
  it('is known by the moments in which its cards were made', () => {
    const rows = [
      ['R-001', '2026-01-01T00:00:00.000Z'],
      ['R-002', '2026-01-02T00:00:00.000Z'],
    ]
    expect(isOwnExport(tableOf(['Ref', 'Created'], ...rows), [card])).toBe(true)
    expect(isOwnExport(tableOf(['番号', '作成日時'], ...rows), [card])).toBe(true)
    expect(isOwnExport(tableOf(['Ref', 'Created'], ['R-001', '2025-01-01T00:00:00.000Z']), [card])).toBe(false)
    expect(isOwnExport(tableOf(['Ref', 'Created'], ['R-002', '2026-01-01T00:00:00.000Z']), [card])).toBe(false)
    expect(isOwnExport(tableOf(['Ref'], ['R-001']), [card])).toBe(false)
  })
})

describe('a register whose rows were filled in beforehand', () => {
  const lines = [
    ['Risk ID', 'Description', 'Risk Level', 'Likelihood'],
    ['1', 'The cable fails.', 'High', '4'],
    ['2', 'Crews leave the port.', 'Low', '2'],
    ...Array.from({ length: 5 }, (_, i) => ['', ' ', i % 2 ? 'High' : 'Low', '1']),
  ]

  it('becomes a card for each row that says something; the others are counted and stay out', () => {
    const { rows, hollow, leftOut, problems } = plan(lines)
    expect(rows.map(({ values }) => values.get('title'))).toEqual(['The cable fails.', 'Crews leave the port.'])
    expect([hollow, leftOut, problems]).toEqual([5, 5, []])
  })

  it('brings all of them where somebody wants them', () => {
    const { rows, hollow, leftOut } = plan(lines, { hollow: 'add' })
    expect([rows.length, hollow, leftOut]).toEqual([7, 5, 0])
  })
})

describe('a text that is too long for a title', () => {
  const long = `The cable fails in winter. ${'Ships wait, and crews go home. '.repeat(5)}`.trim()
  const endless = 'ケーブルが冬に切れて船が待つ'.repeat(12)

  it('is the card’s text whole, with its first sentence or words as the title', () => {
    const { rows, problems } = plan([['Description'], [long], [endless], ['word '.repeat(40)]])
    expect(problems).toEqual([])
    const titles = rows.map(({ values }) => String(values.get('title')))
    expect(titles[0]).toBe('The cable fails in winter.')
    expect(endless.startsWith(titles[1] ?? '-')).toBe(true)
    expect(titles[2]).toMatch(/^(word )+word$/)
    for (const title of titles) expect(title.length).toBeLessThanOrEqual(120)
    expect(rows.map(({ values }) => values.get('body'))).toEqual([long, endless, 'word '.repeat(40).trim()])
  })

  it('can’t be read where another column has the text', () => {
    expect(
      plan([
        ['Title', 'Description'],
        [long, 'x'],
      ]).problems,
    ).toMatchObject([{ problem: 'too-long' }])
  })
})

describe('words for steps', () => {
  const LINES = [
    ['Risk', 'Likelihood', 'Impact'],
    ['Ports close', 'Med', '高'],
    ['Grid fails', '20%', '大'],
    ['Chips lack', '0.004', 'ＭＥＤ'],
    ['Cables break', 'Likely', 'often'],
  ]

  it('that the board doesn’t know are listed once for each scale, and percentages take their band', () => {
    const targets = ['title', 'likelihoodCurrent', 'impactCurrent']
    const words = unknownSteps(tableOf(...LINES), targets, 'risk', DEFAULT_CRITERIA)
    expect(words.map(({ scale, text, count }) => [scale, text, count, commonStep(text)])).toEqual([
      ['likelihood', 'Med', 1, 3],
      ['impact', '高', 1, 4],
      ['impact', '大', 1, 4],
      ['impact', 'ＭＥＤ', 1, 3],
      ['impact', 'often', 1, undefined],
    ])
    const steps = new Map(words.map(({ key, text }) => [key, commonStep(text)]))
    const { rows, problems } = plan(LINES, { steps })
    expect(rows.map((row) => plannedFields(row))).toEqual([
      { likelihoodCurrent: 3, impactCurrent: 4 },
      { likelihoodCurrent: 4, impactCurrent: 4 },
      { likelihoodCurrent: 2, impactCurrent: 3 },
      { likelihoodCurrent: 4 },
    ])
    expect(problems.map(({ text }) => text)).toEqual(['often'])
  })

  it('are taken as somebody says, and the board’s own words stay what they are', () => {
    const steps = new Map([
      [stepKey('likelihood', 'med'), 5 as const],
      [stepKey('likelihood', 'likely'), 1 as const],
    ])
    expect(plan(LINES, { steps }).rows.map((row) => plannedFields(row).likelihoodCurrent)).toEqual([5, 4, 2, 4])
  })

  it.each([
    ['0.1%', 1],
    ['0.2 %', 2],
    ['1%', 2],
    ['25 %', 4],
    ['0.25', 4],
    ['26%', 5],
    ['1.0', 5],
    ['100%', 5],
    ['17', undefined],
  ])('%s of a likelihood is step %s', (text, step) => {
    const [row] = plan([
      ['Risk', 'Likelihood'],
      ['Ports close', text],
    ]).rows
    expect(row && plannedFields(row).likelihoodCurrent).toBe(step)
  })
})

describe('a second import', () => {
  const other: RegisterCard = { ...card, id: 'shape:b', ref: 'R-002', title: 'Grid fails', fields: {} }
  const third: RegisterCard = { ...card, id: 'shape:c', ref: 'R-003', title: 'Chips lack', fields: {} }
  const LINES = [
    ['ID', 'Risk', 'Owner'],
    ['R-003', 'Grid  FAILS', 'Ben'],
    ['X-9', 'A new one', ''],
  ]

  it('finds cards by their titles, adds what is new, and lists what is gone', () => {
    const { rows, gone, matching } = plan(LINES, { matches: 'update' }, [card, other, third])
    expect(rows.map((row) => row.card?.ref)).toEqual(['R-002', undefined])
    expect(gone.map(({ ref }) => ref)).toEqual(['R-001', 'R-003'])
    expect(matching).toBe(1)
    expect(plan(LINES, { matches: 'add' }, [card, other]).gone).toEqual([])
  })

  it('of our own export goes by reference, whatever the title; two cards of one title are told apart by it alone', () => {
    const { rows } = plan(LINES, { matches: 'update', areRefsOurs: true }, [card, other, third])
    expect(rows[0]?.card?.ref).toBe('R-003')
    const twins = [{ ...other, ref: 'R-001' }, other]
    expect(plan(LINES, { matches: 'update' }, twins).rows[0]?.card).toBeUndefined()
  })

  it('is recognised where at least half of the titles are on the board', () => {
    expect(areMostlyKnown(['Grid fails', 'New', ''], [other])).toBe(true)
    expect(areMostlyKnown(['Grid fails', 'New', 'Newer'], [other])).toBe(false)
    expect(areMostlyKnown([], [other])).toBe(false)
  })
})
