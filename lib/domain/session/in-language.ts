// Sessions, rounds and minutes in the language of somebody who reads them: words that a template or Foreboard gave are
// translated, words that somebody wrote stay.

import { type Locale, type LocalizedText, wordsFor } from '../localized'
import type { Minutes } from './minutes'
import type { Round } from './round'
import type { SessionStep, StepVisit } from './session'

interface Titled {
  readonly title: string
  readonly titleIn?: LocalizedText | undefined
}

/** Returns a round, a visit or another thing with a title for a reader. */
export function titledIn<T extends Titled>(titled: T, locale: Locale): T {
  return { ...titled, title: wordsFor(titled.title, titled.titleIn, locale) }
}

/** Returns a session for a reader. */
export function sessionIn<
  S extends Titled & { readonly steps: readonly SessionStep[]; readonly visits: readonly StepVisit[] },
>(session: S, locale: Locale): S {
  const steps = session.steps.map((step) => ({
    ...titledIn(step, locale),
    ask: wordsFor(step.ask, step.askIn, locale),
  }))
  return { ...titledIn(session, locale), steps, visits: session.visits.map((visit) => titledIn(visit, locale)) }
}

/** Returns rounds for a reader. */
export function roundsIn<R extends Round>(rounds: readonly R[], locale: Locale): readonly R[] {
  return rounds.map((round) => titledIn(round, locale))
}

/** Returns minutes for a reader. */
export function minutesIn(minutes: Minutes, locale: Locale): Minutes {
  const steps = minutes.steps.map((step) => titledIn(step, locale))
  return { ...titledIn(minutes, locale), steps, rounds: roundsIn(minutes.rounds, locale) }
}
