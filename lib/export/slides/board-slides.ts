// A board as slides: a title, then the gravest risks, then each frame, or each matrix, zone and page where there are no
// frames, then what is not covered, and the sources. What has no room on a slide goes on on the next one, and the notes
// have all of it.

import { isTitleUnwritten } from '../../brief/titles/unwritten-title'
import type { BoardRecord } from '../../document/records/records'
import { type BoardCard, viewBoard } from '../../document/view/board-view'
import { CARD_KIND_INFO } from '../../domain/cards/card-kind'
import { levelIn } from '../../domain/coverage/level-shift'
import { type ReportCards, reportCards } from '../report-cards'
import { reportCoverage } from '../report-coverage'
import type { ReportInput, ReportReader } from '../report-input'
import { ReportSources } from '../report-sources'
import { type ReportWords, reportWords } from '../report-words'
import { pagePoints } from './page-points'
import type { Slide, SlideBox } from './slide'
import { slideMatrix } from './slide-matrix'
import { cardNotes } from './slide-notes'
import { type PlaceItem, type SlidePlace, slidePlaces } from './slide-places'
import { topRisksSlides } from './top-risks'

/** Three columns of four boxes. */
const BOXES_PER_SLIDE = 12

export type SlidesInput = Omit<ReportInput, 'view' | 'changes'> & { readonly records: readonly BoardRecord[] }

/** Puts a board onto slides. Throws RangeError for an unknown time zone. */
export function boardSlides({ records, ...input }: SlidesInput, reader: ReportReader): Slide[] {
  const view = viewBoard(records)
  const words = reportWords(view.criteria, reader)
  const sources = new ReportSources(input.sources, words)
  const context = reportCards({ ...input, view }, words, sources)
  const places = slidePlaces(records, view, reader.locale)
  const slides = places.flatMap((place) => placeSlides(place, context))
  return [
    titleSlide(input, places, words, reader),
    ...topRisksSlides(view, words),
    ...slides,
    ...gapSlides({ ...input, view }, context),
    ...sourceSlides(sources, words),
  ]
}

function titleSlide(
  { title, at }: Pick<SlidesInput, 'title' | 'at'>,
  places: readonly SlidePlace[],
  { t, date }: ReportWords,
  { timeZone }: ReportReader,
): Slide {
  const leftOut = places.reduce((sum, place) => sum + place.leftOut, 0)
  return {
    title,
    content: {
      kind: 'title',
      lines: [
        t('asOf', { date: date(at), zone: timeZone }),
        t('slides.notes'),
        ...(leftOut > 0 ? [t('slides.leftOutOfAll', { count: leftOut })] : []),
      ],
    },
    notes: [],
    left: '',
  }
}

/** A place of which nothing can be shown has no slide; the title says what is left out. */
function placeSlides({ type, name, items, leftOut }: SlidePlace, context: ReportCards): Slide[] {
  const { t } = context.words
  const title = name.trim() || t(`slides.${type}`)
  const left = leftOut > 0 ? t('slides.leftOut', { count: leftOut }) : ''
  const slides: Slide[] = []
  let boxed: PlaceItem[] = []
  const flush = () => {
    slides.push(...boxSlides(title, boxed, context))
    boxed = []
  }
  for (const item of items) {
    if (item.kind !== 'matrix') {
      boxed.push(item)
      continue
    }
    flush()
    slides.push(...matrixSlides(type === 'matrix' ? title : `${title}: ${item.matrix.title}`, item, context))
  }
  flush()
  return numbered(slides.map((slide, i) => (i === 0 ? { ...slide, left } : slide)))
}

function matrixSlides(
  title: string,
  { matrix, cards }: Extract<PlaceItem, { kind: 'matrix' }>,
  context: ReportCards,
): Slide[] {
  const drawn = slideMatrix(matrix, cards, context.words)
  const notes = cards.flatMap((card) => cardNotes(card, context))
  return [
    ...(drawn.matrix ? [{ title, content: { kind: 'matrix', matrix: drawn.matrix }, notes, left: '' } as const] : []),
    ...(drawn.isWhole
      ? []
      : boxSlides(
          title,
          cards.map((card) => ({ kind: 'card', card })),
          context,
        )),
  ]
}

function boxSlides(title: string, items: readonly PlaceItem[], context: ReportCards): Slide[] {
  const slides: Slide[] = []
  for (let from = 0; from < items.length; from += BOXES_PER_SLIDE) {
    const shown = items.slice(from, from + BOXES_PER_SLIDE)
    slides.push({
      title,
      content: { kind: 'boxes', boxes: shown.map((item) => boxOf(item, context.words)) },
      notes: shown.flatMap((item) => notesOf(item, context)),
      left: '',
    })
  }
  return slides
}

function boxOf(item: PlaceItem, words: ReportWords): SlideBox {
  if (item.kind !== 'card') {
    return { head: words.t('slides.note'), title: '', body: item.kind === 'text' ? item.text : '', level: undefined }
  }
  const { card } = item
  const level = levelOf(card, words)
  const head = [
    `${CARD_KIND_INFO[card.kind].sign} ${card.ref}`.trim(),
    words.card.kind[card.kind],
    level ? words.level(level) : '',
    isTitleUnwritten(card) ? words.t('titleNote.working') : '',
  ]
  return {
    head: head.filter((part) => part !== '').join(' · '),
    title: card.title.trim() || words.card.face.untitled,
    body: card.body.trim(),
    level,
  }
}

function levelOf(card: BoardCard, { criteria }: ReportWords) {
  return card.kind === 'risk' || card.kind === 'opportunity' ? levelIn(card, 'current', criteria) : undefined
}

function notesOf(item: PlaceItem, context: ReportCards): string[] {
  if (item.kind === 'card') return cardNotes(item.card, context)
  return item.kind === 'text' ? [...item.text.split('\n'), ''] : []
}

function gapSlides(input: ReportInput, context: ReportCards): Slide[] {
  const block = reportCoverage(input, context)
  if (block.kind !== 'points') return []
  const slides = pagePoints(block.points).map((points): Slide => {
    return { title: context.words.t('coverage'), content: { kind: 'points', points }, notes: [], left: '' }
  })
  return numbered(slides)
}

/** Call this after all citing slides are made, because only then are all sources known. */
function sourceSlides(sources: ReportSources, { t }: ReportWords): Slide[] {
  const block = sources.list()
  if (block.kind !== 'sources') return []
  const points = block.entries.map(({ text, address, rights }, i) => ({
    name: `[${i + 1}]`,
    text: [text, address, rights].filter((part) => part !== '').join('. '),
  }))
  return numbered(
    pagePoints(points).map((page): Slide => {
      return { title: t('sources'), content: { kind: 'points', points: page }, notes: [], left: '' }
    }),
  )
}

/** Slides that go on say which of how many they are. */
function numbered(slides: readonly Slide[]): Slide[] {
  if (slides.length < 2) return [...slides]
  return slides.map((slide, i) => ({ ...slide, title: `${slide.title} (${i + 1}/${slides.length})` }))
}
