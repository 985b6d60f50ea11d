// Every file of content/ is used and checked: one without a language, with an empty text or with an unknown field is
// refused, with the file's name and the place.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type scales from '@/content/scales.json'
import { type Check, isListOf, isLocalizedText, isObjectOf, isRecordOf, isText } from '@/lib/content/check'
import { isBoardFile, isBriefFile, isCardsFile } from '@/lib/content/check-example'
import { isTemplateFile } from '@/lib/content/check-template'
import { ContentError, readContent } from '@/lib/content/read-content'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { type LocalizedText, STORED_LOCALES } from '@/lib/domain/localized'

const FOLDER = fileURLToPath(new URL('../../../content/', import.meta.url))

const isWords = isListOf(isLocalizedText)
const isScale = isObjectOf<{ title: LocalizedText; steps: readonly { word: LocalizedText; band?: string }[] }>({
  title: isLocalizedText,
  steps: isListOf(
    isObjectOf<{ word: LocalizedText; band?: string }>({ word: isLocalizedText, band: isText }, ['band']),
    { least: 5 },
  ),
})
const isMeanings = isRecordOf(isLocalizedText)

/** lib/domain/criteria reads the file as it is: its type and this test are the check. */
const isScalesFile = isObjectOf<Record<keyof typeof scales, unknown>>({
  about: isText,
  default: isObjectOf<Record<keyof (typeof scales)['default'], unknown>>({
    likelihood: isScale,
    impact: isScale,
    uncertainty: isScale,
    levelWords: isMeanings,
    categories: isWords,
    addressees: isWords,
    effort: isMeanings,
    timeBands: isMeanings,
  }),
  new: isObjectOf<Record<keyof (typeof scales)['new'], unknown>>({ likelihood: isScale, addressees: isWords }),
  presets: isRecordOf(isScale),
})

const EXAMPLE: Readonly<Record<string, Check<unknown>>> = {
  'scales.json': isScalesFile,
  'example/board.json': isBoardFile,
  'example/brief.json': isBriefFile,
  'example/cards.json': isCardsFile,
}

interface ContentFile {
  readonly file: string
  readonly check: Check<unknown>
}

const FILES: readonly ContentFile[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const check = file.startsWith('templates/') ? isTemplateFile : EXAMPLE[file]
    if (!check) throw new Error(`content/${file} has no check in this test`)
    return { file, check }
  })

type Holder = Record<string, unknown>
interface Found {
  readonly at: string
  readonly holder: Holder
}

const read = (file: string) => JSON.parse(readFileSync(FOLDER + file, 'utf8')) as Holder

/** Lists the objects of a value, itself included, by place. */
function objects(value: unknown, at = ''): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => objects(item, `${at}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  const found = { at, holder: value as Holder }
  return [found, ...Object.entries(value).flatMap(([name, each]) => objects(each, placeOf(at, name)))]
}

function placeOf(at: string, name: string): string {
  if (name.includes('-')) return `${at}["${name}"]`
  return at === '' ? name : `${at}.${name}`
}

const isLocalized = ({ holder }: Found) => 'en' in holder || 'ja' in holder

/** Damages a file, one of `places` at a time, and returns the places that no error named. */
function unnoticed(
  { file, check }: ContentFile,
  places: (found: Found) => readonly string[],
  spoil: (holder: Holder, name: string) => void,
) {
  const missed: string[] = []
  let tried = 0
  const value = read(file)
  for (const found of objects(value)) {
    for (const name of places(found)) {
      tried++
      const { at, holder } = found
      const before = { ...holder }
      spoil(holder, name)
      if (!refusal(file, value, check).includes(`- ${placeOf(at, name)} `)) missed.push(placeOf(at, name))
      for (const key of Object.keys(holder)) delete holder[key]
      Object.assign(holder, before)
    }
  }
  expect(tried).toBeGreaterThan(0)
  return missed
}

function refusal(file: string, value: unknown, check: Check<unknown>): string {
  try {
    readContent(file, value, check)
    return ''
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    expect(error.message).toContain(`content/${file} `)
    return `${error.message}\n`
  }
}

describe('the files of content/', () => {
  it('are all in use', () => {
    const used = [...TEMPLATE_LIBRARY.map(({ slug }) => `templates/${slug}.json`), ...Object.keys(EXAMPLE)]
    expect(FILES.map(({ file }) => file).sort()).toEqual(used.sort())
  })

  it.each(FILES)('$file is right', ({ file, check }) => {
    expect(refusal(file, read(file), check)).toBe('')
  })

  it.each(FILES)('$file is refused without one of its languages', (each) => {
    const languages = (found: Found) => (isLocalized(found) ? STORED_LOCALES : [])
    expect(unnoticed(each, languages, (holder, name) => delete holder[name])).toEqual([])
  })

  it.each(FILES)('$file is refused with an empty text', (each) => {
    const texts = (found: Found) => (isLocalized(found) ? STORED_LOCALES : found.at === '' ? ['about'] : [])
    for (const empty of ['', ' ']) {
      expect(
        unnoticed(each, texts, (holder, name) => {
          holder[name] = empty
        }),
      ).toEqual([])
    }
  })

  it.each(FILES)('$file is refused with something that nobody reads', (each) => {
    expect(
      unnoticed(
        each,
        () => ['colour'],
        (holder) => {
          holder.colour = 'red'
        },
      ),
    ).toEqual([])
  })
})

/** Changes of a file that are refused, with the message. */
const WRONG: readonly [title: string, file: string, change: (value: never) => void, says: string][] = [
  [
    'a matrix along a field that has no axis',
    'templates/roadmap.json',
    (value: Shapes) => Object.assign(value.shapes[0] ?? {}, { xField: 'owner' }),
    'shapes[0].xField must be the name of a field that has an axis',
  ],
  [
    'a matrix without axes',
    'templates/bow-tie.json',
    (value: Shapes) => Object.assign(value.shapes[0] ?? {}, { xField: '' }),
    'shapes[0].xField must name a field',
  ],
  [
    'a zone that lies on another',
    'templates/wind-tunnel.json',
    (value: Shapes) => Object.assign(value.shapes[1] ?? {}, { x: 531 }),
    'shapes[1] lies on a zone or matrix before it',
  ],
  [
    'a zone that writes a value which its field can’t hold',
    'templates/wind-tunnel.json',
    (value: Shapes) => Object.assign(value.shapes[1] ?? {}, { write: { field: 'priority', value: 'P9' } }),
    'shapes[1].write.value must be one of P1, P2, P3, P4',
  ],
  [
    'more dots for a card than a person has',
    'templates/futures-wheel.json',
    (value: Steps) => Object.assign(value.script[3]?.activity ?? {}, { mostPerCard: 6 }),
    'script[3].activity.mostPerCard must not be more than dots',
  ],
  [
    'a group whose least is more than its most',
    'templates/bow-tie.json',
    (value: { people: { least: number } }) => Object.assign(value.people, { least: 99 }),
    'people.least must not be more than most',
  ],
  [
    'an activity of an unknown kind',
    'templates/futures-wheel.json',
    (value: Steps) => Object.assign(value.script[3]?.activity ?? {}, { kind: 'dance' }),
    'script[3].activity.kind must be one of "write", "vote", "score"',
  ],
  [
    'a card whose field can’t hold its value',
    'example/cards.json',
    (value: Cards) => Object.assign(value.cards[0]?.fields ?? {}, { impactCurrent: 6 }),
    'cards[0].fields.impactCurrent must be',
  ],
  [
    'a card with a field of another kind',
    'example/cards.json',
    (value: Cards) => Object.assign(value.cards[0]?.fields ?? {}, { effort: 'S' }),
    'cards[0].fields.effort is no field of cards of the kind risk',
  ],
  [
    'a text that is in one language for all',
    'example/cards.json',
    (value: Cards) => Object.assign(value.cards[0]?.fields ?? {}, { category: 'Economy' }),
    'cards[0].fields.category must be text in each language',
  ],
  [
    'two cards of one key',
    'example/cards.json',
    (value: Cards) => Object.assign(value.cards[1] ?? {}, { key: 'split' }),
    'cards[1].key is the key of another card, too',
  ],
  [
    'a link from nowhere',
    'example/cards.json',
    (value: Cards) => Object.assign(value.links[0] ?? {}, { from: 'nobody' }),
    'links[0].from is the key of no card',
  ],
  [
    'a link that can’t join its cards',
    'example/cards.json',
    (value: Cards) => Object.assign(value.links[0] ?? {}, { kind: 'causes', from: 'patents' }),
    'links[0].kind can’t lead from evidence to risk',
  ],
  [
    'a verdict in a scenario that isn’t there',
    'example/cards.json',
    (value: Cards) => Object.assign(value.verdicts.list ?? {}, { split: 'works' }),
    'verdicts.list.split is the key of no scenario',
  ],
]
interface Shapes {
  readonly shapes: readonly object[]
}
interface Steps {
  readonly script: readonly { readonly activity?: object }[]
}
interface Cards {
  readonly cards: readonly { readonly fields?: object }[]
  readonly links: readonly object[]
  readonly verdicts: Readonly<Record<string, object>>
}

it.each(WRONG)('%s is refused', (_title, file, change, says) => {
  const { check } = FILES.find((each) => each.file === file) as ContentFile
  const value = read(file)
  change(value as never)
  expect(refusal(file, value, check)).toContain(`- ${says}`)
})
