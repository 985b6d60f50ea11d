// Converts between a template's script and a session's plan. The script has each language: a plan begins with one, and
// a board that is saved as a template leaves its plan behind as one.

import { inAllLanguages, type Locale, type LocalizedText, languageWith, textIn, withWordsIn } from '../localized'
import type { TemplateStep } from '../template'
import { PLAIN_STEP, rightsDuring, type StepFields } from './session'

/** Returns the steps of a plan: in one language, with their words in the others beside. */
export function planOfScript(script: readonly TemplateStep[], locale: Locale): readonly StepFields[] {
  return script.map(
    ({ title, ask, minutes, activity = null, rights = rightsDuring(activity), ends, view, gathers }) => ({
      ...PLAIN_STEP,
      title: textIn(title, locale),
      ask: textIn(ask, locale),
      minutes,
      activity,
      rights,
      titleIn: withWordsIn(title, locale),
      askIn: withWordsIn(ask, locale),
      ...(ends && { ends }),
      ...(view && { view, gathers: gathers ?? false }),
    }),
  )
}

/** Returns the script of a plan. It leaves out the places of steps, which belong to the board. */
export function scriptOfPlan(steps: readonly StepFields[]): readonly TemplateStep[] {
  return steps.map(({ title, ask, titleIn, askIn, minutes, activity, rights, ends, view, gathers }) => ({
    title: inReadersWords(title, titleIn),
    ask: inReadersWords(ask, askIn),
    minutes,
    rights,
    ends,
    ...(activity && { activity }),
    ...(view && { view, gathers }),
  }))
}

/** The words that each language's readers see. */
function inReadersWords(words: string, translations: LocalizedText | undefined): LocalizedText {
  return translations && languageWith(translations, words) ? translations : inAllLanguages(words)
}
