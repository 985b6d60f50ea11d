// Checks the file of a built-in template: its zones and matrices, and the script of its session.

import { CARD_KINDS } from '../domain/cards/card-kind'
import { type Activity, type ActivityKind, type ActivityOf, MOST_DOTS, SCORED_KINDS } from '../domain/session/activity'
import { STEP_ENDS, STEP_RIGHTS, STEP_VIEWS } from '../domain/session/session'
import type { BuiltInTemplate, TemplateOffer, TemplateStep } from '../domain/template'
import {
  type Check,
  isFlag,
  isListOf,
  isLocalizedText,
  isNumberFrom,
  isObjectOf,
  isOneOf,
  isTagged,
  isText,
  isWhole,
  place,
  refuse,
} from './check'
import { isTemplateShapes } from './check-shape'

/** A template as its file has it: its slug is the file's name, and `about` is for people who edit it. */
export type TemplateFile = Omit<BuiltInTemplate, 'slug'> & { readonly about: string }

const isCardKind = isOneOf(CARD_KINDS)
const isVote: Check<ActivityOf<'vote'>> = (value, at, report): value is ActivityOf<'vote'> => {
  const isPlain = isObjectOf<ActivityOf<'vote'>>({
    kind: isOneOf(['vote']),
    dots: isWhole(1, MOST_DOTS),
    mostPerCard: isWhole(1, MOST_DOTS),
    cardKinds: isListOf(isCardKind),
    isAnonymous: isFlag,
  })
  if (!isPlain(value, at, report)) return false
  return value.mostPerCard <= value.dots || refuse(report, place(at, 'mostPerCard'), 'must not be more than dots')
}

const ACTIVITIES: { readonly [K in ActivityKind]: Check<ActivityOf<K>> } = {
  write: isObjectOf<ActivityOf<'write'>>({ kind: isOneOf(['write']), cardKind: isCardKind, isAnonymous: isFlag }),
  vote: isVote,
  score: isObjectOf<ActivityOf<'score'>>({
    kind: isOneOf(['score']),
    cardKind: isOneOf(SCORED_KINDS),
    isAnonymous: isFlag,
  }),
}

const isStep: Check<TemplateStep> = isObjectOf<TemplateStep>(
  {
    title: isLocalizedText,
    ask: isLocalizedText,
    minutes: isNumberFrom(1),
    activity: isTagged<ActivityKind, Activity>('kind', ACTIVITIES),
    rights: isOneOf(STEP_RIGHTS),
    ends: isOneOf(STEP_ENDS),
    view: isOneOf(STEP_VIEWS),
    gathers: isFlag,
  },
  ['activity', 'rights', 'ends', 'view', 'gathers'],
)

const isGroup: Check<TemplateOffer['people']> = (value, at, report): value is TemplateOffer['people'] => {
  const isPlain = isObjectOf<TemplateOffer['people']>({ least: isWhole(1), most: isWhole(1) })
  if (!isPlain(value, at, report)) return false
  return value.least <= value.most || refuse(report, place(at, 'least'), 'must not be more than most')
}

/** Checks the file of a template. */
export const isTemplateFile: Check<TemplateFile> = isObjectOf<TemplateFile>({
  about: isText,
  position: isWhole(1),
  revision: isWhole(1),
  title: isLocalizedText,
  description: isLocalizedText,
  gives: isLocalizedText,
  people: isGroup,
  shapes: isTemplateShapes,
  script: isListOf(isStep),
})
