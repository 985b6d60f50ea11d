// The results of the rules on whole texts: headings, lists, lost lists, set-aside parts, and very long lines.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { candidateKey } from '@/lib/brief/candidates/candidate-key'
import { findCandidates, INTRODUCTION_RULE } from '@/lib/brief/candidates/find-candidates'
import { CodePointText } from '@/lib/brief/code-points'
import { parseBrief } from '@/lib/brief/parse-brief'
import { suggestIn } from './fixtures'

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/briefs/${name}`, import.meta.url), 'utf8')

function quotes(source: string): string[] {
  const { text, candidates } = suggestIn(source)
  return candidates.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}

describe('candidates', () => {
  it('are no headings, and a heading alone makes none', () => {
    expect(quotes('Why ports should share\n\nThe harbour has two cranes and a shed.\n')).toEqual([])
  })

  it('take what a list is of from its introduction, whose words they show', () => {
    const { text, candidates } = suggestIn(
      'The two ports should:\n\n- one timetable for the night\n- a desk that is open until morning\n',
    )
    expect(candidates.map(({ kind }) => kind)).toEqual(['recommendation', 'recommendation'])
    const [cue] = candidates[0]?.cues ?? []
    expect(cue?.rule).toBe(INTRODUCTION_RULE)
    expect(cue && text.slice(cue.start, cue.end)).toBe('should')
  })

  it('take each item of a list under a heading that names recommendations, and no paragraph beside it', () => {
    expect(
      quotes(
        'Recommended policy actions\n\nThe harbour has two cranes.\n\n- one timetable for the night\n- spare cables in each port\n',
      ),
    ).toEqual(['recommendation: one timetable for the night', 'recommendation: spare cables in each port'])
    expect(
      quotes('提言\n\n・夜間の時刻表の統一\n・予備の配管の保管\n・人口減少に伴う窓口の再編を進めます。\n'),
    ).toEqual([
      'recommendation: 夜間の時刻表の統一',
      'recommendation: 予備の配管の保管',
      'recommendation: 人口減少に伴う窓口の再編を進めます。',
    ])
  })

  it('take only the first sentence of a long item for what the list is of', () => {
    const reasons = 'Pilots of both towns know the outer wall from many years at sea. '.repeat(6).trim()
    expect(
      quotes(
        `The two ports should:\n\n- share one timetable for the night. ${reasons}\n- one signal for fog at both quays\n`,
      ),
    ).toEqual([
      'recommendation: share one timetable for the night.',
      'recommendation: one signal for fog at both quays',
    ])
  })

  it('learn nothing from a heading that asks', () => {
    const below = 'Both cranes will fail at some time.'
    const blocks = (words: string) => {
      const text = new CodePointText(`${words}\n${below}`)
      const at = new CodePointText(words).length
      return findCandidates({
        text,
        blocks: [
          { id: 'h', kind: 'heading', level: 2, start: 0, end: at },
          { id: 'p', kind: 'paragraph', start: at + 1, end: text.length },
        ],
        warnings: [],
      }).candidates
    }
    expect(blocks('Main risks')).toMatchObject([{ kind: 'risk' }])
    expect(blocks('Are there risks?')).toEqual([])
  })

  it('take items below a subheading of recommendations, and none below one that says how things stand', () => {
    const text = new CodePointText(
      [
        'Ports',
        'Recommended actions',
        'At night',
        'one timetable for all',
        'Current situation',
        'two cranes and a shed',
      ].join('\n'),
    )
    const kinds = ['heading', 'heading', 'heading', 'list-item', 'heading', 'list-item'] as const
    const levels = [1, 2, 3, 0, 3, 0]
    let start = 0
    const blocks = text.text.split('\n').map((words, i) => {
      const block = {
        id: `b${i}`,
        kind: kinds[i] ?? ('paragraph' as const),
        level: levels[i] ?? 0,
        start,
        end: start + words.length,
      }
      start = block.end + 1
      return block
    })
    const { candidates } = findCandidates({ text, blocks, warnings: [] })
    expect(candidates.map((one) => `${one.kind}: ${text.slice(one.start, one.end)}`)).toEqual([
      'recommendation: one timetable for all',
    ])
  })

  it('take items below an item that stands as their heading', () => {
    const text = new CodePointText(
      ['現状認識', '窓口が二つある', '方向性', '時刻表を一枚にまとめる', '窓口が二つになっています'].join('\n'),
    )
    let start = 0
    const blocks = text.text.split('\n').map((words, i) => {
      const block = {
        id: `b${i}`,
        kind: 'list-item' as const,
        level: i === 0 || i === 2 ? 0 : 1,
        start,
        end: start + words.length,
      }
      start = block.end + 1
      return block
    })
    const { candidates } = findCandidates({ text, blocks, warnings: [] })
    expect(candidates.map((one) => `${one.kind}: ${text.slice(one.start, one.end)}`)).toEqual([
      'recommendation: 時刻表を一枚にまとめる',
    ])
  })

  it('take the measures of a Japanese list whose items mostly end as such, under a heading that only names a field', () => {
    const list = (heading: string, items: readonly string[]) =>
      quotes(`${heading}\n\n${items.map((item) => `・${item}`).join('\n')}\n`)
    const items = ['岸壁ごとの予備電源の整備', '夜間の点検記録の共有', '港の間の人の行き来']
    expect(list('港の電力', items)).toEqual([
      'recommendation: 岸壁ごとの予備電源の整備',
      'recommendation: 夜間の点検記録の共有',
    ])
    expect(list('港の電力', [...items.slice(0, 2)])).toEqual([])
    expect(list('港の電力', [...items, '古い岸壁', '冬の便'])).toEqual([])
    expect(list('これまでの経緯', items)).toEqual([])
  })

  it('take measures below a Japanese heading that ends as one, and problems below one that names them', () => {
    expect(quotes('予備電源の整備\n\n・岸壁ごとの発電機の増設\n・古い建物\n')).toEqual([
      'recommendation: 岸壁ごとの発電機の増設',
    ])
    expect(quotes('課題\n\n・夜間は小さな港に手間がかかる\n・岸壁は二つ\n')).toEqual([
      'risk: 夜間は小さな港に手間がかかる',
    ])
  })

  it('are no lines of the contents', () => {
    expect(quotes('Contents\n\n- Ports should share one timetable\n- Towns should pay\n')).toEqual([])
    expect(quotes('目 次\n\n・港は時刻表を共有すべきである\n・町は費用を負担すべきである\n')).toEqual([])
  })

  it('believe the introduction of a list more than the heading above it', () => {
    expect(
      quotes('提言\n\n費用の内訳は次のとおりである：\n\n・夜間の時刻表に年間31億円\n・予備の配管に年間2億円\n'),
    ).toEqual(['evidence: 夜間の時刻表に年間31億円', 'evidence: 予備の配管に年間2億円'])
    expect(quotes('提案の費用\n\n・夜間の時刻表に年間31億円\n')).toEqual([])
  })

  it('take nothing from a heading for a list that is introduced as another matter, such as benefits', () => {
    const list = (introduction: string, item: string) => quotes(`Recommendations\n\n${introduction}\n\n- ${item}\n`)
    const item = 'One timetable for both ports'
    expect(list('Both towns have seen the benefits of such an agreement, which are these:', item)).toEqual([])
    expect(list('Both towns have agreed on this for the coming winter, after a long debate:', item)).toEqual([
      `recommendation: ${item}`,
    ])
  })

  it('take nothing to be done from an introduction that looks back, nor from the sentence before one of another matter', () => {
    const item = 'One timetable for both ports'
    const list = (introduction: string) => quotes(`${introduction}\n\n- ${item}\n`)
    expect(list('Until now the Port Office has already taken these steps:')).toEqual([])
    expect(list('The Port Office plans to take these steps:')).toEqual([`recommendation: ${item}`])
    expect(
      list('Stores near the coast have seen several reforms, and a few more are to come; these steps are planned:'),
    ).toEqual([`recommendation: ${item}`])
    const demand = 'The two ports should agree on what they do at night.'
    expect(list(`${demand} These include:`)).toContain(`recommendation: ${item}`)
    expect(list(`${demand} The benefits of this include:`)).not.toContain(`recommendation: ${item}`)
  })

  it('take no list of facts from open data as the subject of a heading', () => {
    const item = 'The register of cables is open to both towns'
    expect(quotes(`Benefits of open data\n\nThe benefits of open data include:\n\n- ${item}\n`)).toEqual([])
    expect(quotes(`What we have\n\nData on cables and berths:\n\n- ${item}\n`)).toEqual([`evidence: ${item}`])
  })

  it('take each item for a demand below an office that will, and for a risk below challenges without a colon', () => {
    expect(
      quotes(
        'From the coming winter on, and in both of the towns, the Port Office will:\n\n- agree the deadlines with both towns\n',
      ),
    ).toEqual(['recommendation: agree the deadlines with both towns'])
    expect(
      quotes(
        'Whoever runs the old cables of this coast by themselves may be met with challenges such as\n\n- Poor documentation of the cables\n',
      ),
    ).toEqual(['risk: Poor documentation of the cables'])
  })

  it('are whole items of a list while these are short, and sentences of long ones', () => {
    const short = 'Ports should share one timetable. It saves fuel.'
    const long = `Ports should share one timetable. ${'The shed beside the crane is open at night. '.repeat(10)}Towns should pay.`
    expect(quotes(`Why\n\n- ${short}\n- ${long}\n`)).toEqual([
      `recommendation: ${short}`,
      'recommendation: Ports should share one timetable.',
      'recommendation: Towns should pay.',
    ])
  })

  it('are not the introductions themselves; where the list is lost that is flagged with what it held', () => {
    const { text, candidates, lostLists } = suggestIn(fixture('harbour-power-brief.txt'))
    expect(lostLists.map(({ kind }) => kind)).toEqual(['risk', 'recommendation'])
    for (const { start, end } of lostLists) {
      expect(text.slice(start, end)).toMatch(/:$/)
      expect(candidates.some((candidate) => candidate.start < end && candidate.end > start)).toBe(false)
    }
    expect(suggestIn(fixture('sea-cable-brief-ja.txt')).lostLists.map(({ kind }) => kind)).toEqual([
      'risk',
      'recommendation',
    ])
  })

  it('never lie in what is set aside', () => {
    for (const name of ['harbour-power-brief.txt', 'sea-cable-brief-ja.txt']) {
      const brief = parseBrief(fixture(name))
      const aside = brief.blocks.filter((block) => block.setAside !== null)
      expect(aside.length).toBeGreaterThan(0)
      const { candidates } = suggestIn(fixture(name))
      expect(candidates.length).toBeGreaterThan(0)
      for (const { start, end } of candidates) {
        expect(aside.some((block) => block.start < end && block.end > start)).toBe(false)
      }
    }
  })

  it('lie in a cell of a table that holds whole sentences, and no figure of it is one', () => {
    const row = (words: string, level = 1) => {
      const text = new CodePointText(words)
      const blocks = [{ id: 'b1', kind: 'table-row' as const, level, start: 0, end: text.length }]
      const { candidates } = findCandidates({ text, blocks, warnings: [] })
      return candidates.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
    }
    const demand = 'Ports should share one timetable for the night.'
    expect(row(`Night | ${demand} | It has 4 pages. | 12`)).toEqual([`recommendation: ${demand}`])
    expect(row(`Night | ${demand}`, 0)).toEqual([])
    expect(row('Towns should pay. | Towns should share what the crossing costs them')).toEqual([])
    expect(row('Aberg | In 2031 the survey recorded 212 faults of masts and anchors.')).toEqual([])
    expect(row('夜間 | 二つの港は夜の時刻表を一枚にまとめるべきである。 | 支払うべきだ。')).toEqual([
      'recommendation: 二つの港は夜の時刻表を一枚にまとめるべきである。',
    ])
  })

  it('never lie in rows of tables, footnotes or a table of contents', () => {
    const words = ['Harm | 40 percent', '1 The towns should pay.', 'Towns should pay.']
    const text = new CodePointText(words.join('\n'))
    let at = 0
    const blocks = (['table-row', 'footnote', 'paragraph'] as const).map((kind, i) => {
      const start = at
      at += (words[i]?.length ?? 0) + 1
      return { id: `b${i + 1}`, kind, start, end: at - 1 }
    })
    const { candidates } = findCandidates({ text, blocks, warnings: [] })
    expect(candidates.map(({ blockId }) => blockId)).toEqual(['b3'])
    expect(quotes('Contents\n\nTowns should pay 12\n\nRisks of delay ..... 14\n\nTowns should pay for it.\n')).toEqual([
      'recommendation: Towns should pay for it.',
    ])
    expect(quotes('目 次\n\n費用を公開すべきである ・・・・・ 3\n')).toEqual([])
  })

  it('end with very long lines, whatever they repeat', () => {
    for (const piece of [
      'should may risk 5 percent ',
      'べきである可能性',
      '“',
      '「',
      'if will ',
      '1,',
      'a',
      'whether the ',
      'May 1 ',
    ]) {
      const text = new CodePointText(piece.repeat(Math.ceil(200_000 / piece.length)))
      const block = { id: 'b1', kind: 'paragraph' as const, start: 0, end: text.length }
      // One sentence of 200,000 letters is not suggested as a passage.
      expect(findCandidates({ text, blocks: [block], warnings: [] }).candidates).toEqual([])
    }
  }, 20_000)

  it('are found alike in a sentence of the greatest length', () => {
    for (const piece of [
      'should may risk 5 percent ',
      'べきである可能性',
      '“',
      'if will ',
      '1,',
      'a',
      'how the ',
      '1.',
    ]) {
      const words = `${piece.repeat(Math.floor(1_190 / piece.length))}.`
      const text = new CodePointText(words)
      const block = { id: 'b1', kind: 'paragraph' as const, start: 0, end: text.length }
      expect(findCandidates({ text, blocks: [block], warnings: [] }).candidates.length).toBeLessThanOrEqual(1)
    }
  }, 20_000)
})

describe('a key', () => {
  it('names a passage by its words, not by its spaces or widths', () => {
    expect(candidateKey('One  thing\nhappens.')).toBe(candidateKey('One thing happens. '))
    expect(candidateKey('Ｏｎｅ thing.')).toBe(candidateKey('One thing.'))
    expect(candidateKey('One thing.')).not.toBe(candidateKey('One things.'))
    expect(candidateKey('水が止まる。')).toMatch(/^[0-9a-z]{14}$/)
  })
})
