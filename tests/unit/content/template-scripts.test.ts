// A step does what the words of its script promise: "write alone" in a step that everybody can read is worse than no
// promise.

import { createShapeId } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { viewDocument } from '@/lib/document/view/view-document'
import { addCards } from '@/lib/document/write/add-cards'
import { placeNewCard } from '@/lib/document/write/place-card'
import { seedBoard } from '@/lib/document/write/write-board'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import { askedKinds } from '@/lib/domain/session/activities/activities'
import { type ActivityKind, MOST_DOTS } from '@/lib/domain/session/activity'
import type { TemplateStep } from '@/lib/domain/template'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'

const LOCALES = ['en', 'ja'] as const

/** Words that promise that nobody else sees it. */
const UNSEEN = {
  en: /\b(?:alone|unseen|on (?:your|their|his|her|one’s) own|(?:your|them)sel(?:f|ves)|individually|silent(?:ly)?|silence|secret(?:ly)?|private(?:ly)?|anonymous(?:ly)?)\b/i,
  ja: /一人で|ひとりで|各自|それぞれが書|見せずに|見せ合わず|伏せて|匿名|無記名|黙って|黙々と|こっそり|内緒/,
}
const NAMELESS = { en: /\banonymous|\bwho wrote\b/i, ja: /匿名|無記名|誰が書いたか/ }
/** Words for what only that activity does; a choice is made with dots. */
const WORDS_OF = {
  vote: { en: /\b(?:votes?|voting|dots?|choose|pick)\b/i, ja: /投票|票|点を(?:入れ|付け|つけ)|持ち点|選[ぶび]/ },
  score: { en: /\b(?:rates?|rating)\b/i, ja: /評価し|評価する|評価を/ },
} satisfies Partial<Record<ActivityKind, unknown>>
const WORDED = Object.keys(WORDS_OF) as readonly (keyof typeof WORDS_OF)[]

const wordsOf = ({ title, ask }: TemplateStep, locale: (typeof LOCALES)[number]) => `${title[locale]}. ${ask[locale]}`

const STEPS = TEMPLATE_LIBRARY.flatMap(({ slug, script }) =>
  script.map((step, at) => ({ name: `${slug}, step ${at + 1}`, step })),
)

const ACTIVE = STEPS.flatMap(({ name, step }) => (step.activity ? [{ name, step, kind: step.activity.kind }] : []))

describe('the scripts of the built-in templates', () => {
  it.each(STEPS)('$name: it is as unseen as its words say', ({ step }) => {
    for (const locale of LOCALES) {
      const words = wordsOf(step, locale)
      if (UNSEEN[locale].test(words)) expect(step.activity, words).toBeDefined()
      if (NAMELESS[locale].test(words)) expect(step.activity?.isAnonymous, words).not.toBe(false)
      for (const kind of WORDED) {
        if (WORDS_OF[kind][locale].test(words)) expect(step.activity?.kind, words).toBe(kind)
      }
    }
  })

  it.each(ACTIVE)('$name: people can tell from its words what they do', ({ kind, step }) => {
    for (const locale of LOCALES) {
      const words = wordsOf(step, locale)
      if (kind !== 'vote') expect(words).toMatch(UNSEEN[locale])
      if (kind !== 'write') expect(words).toMatch(WORDS_OF[kind][locale])
    }
  })

  it.each(TEMPLATE_LIBRARY)(
    '$slug has people write alone where its description or its places say so',
    ({ description, shapes, script }) => {
      const hints = shapes.flatMap((shape) => (shape.type === 'zone' ? [shape.hint] : []))
      const kinds = script.map(({ activity }) => activity?.kind)
      for (const text of [description, ...hints]) {
        for (const locale of LOCALES)
          if (UNSEEN[locale].test(text[locale])) expect(kinds, text[locale]).toContain('write')
      }
    },
  )

  it.each(TEMPLATE_LIBRARY)(
    '$slug asks about cards that have a place on its board by then, with dots to give',
    ({ shapes, script }) => {
      const doc = new Y.Doc()
      seedBoard(doc, { shapes, locale: 'en' })
      const view = viewDocument(doc)
      const places = [...view.zones, ...view.matrices].map(({ id }) => id)
      for (const [at, { activity }] of script.entries()) {
        if (!activity) continue
        if (activity.kind === 'write') {
          expect(places).toContain(placeOfWritten(doc, activity.cardKind))
          continue
        }
        expect(at, 'nobody has written a card before the first step').toBeGreaterThan(0)
        for (const kind of askedKinds(activity)) expect(places, kind).toContain(placeNewCard(view, kind).parentId)
        if (activity.kind !== 'vote') continue
        expect(activity.dots).toBeLessThanOrEqual(MOST_DOTS)
        expect(activity.mostPerCard).toBeLessThanOrEqual(activity.dots)
      }
    },
  )
})

/** Where a card that was written unseen is put, once it is shown. */
function placeOfWritten(doc: Y.Doc, kind: CardKind): string | undefined {
  const id = createShapeId()
  const cards = [{ id, title: 'Written', body: '', createdBy: 'anonymous' }]
  addCards(doc, { kind, cards, createdAt: '2026-01-01T00:00:00.000Z', placeId: null }, DEFAULT_LIMITS)
  return viewDocument(doc).cards.find((card) => card.id === id)?.parentId
}
