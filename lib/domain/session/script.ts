// A template's script and a session's plan say the same, the script in each language: a plan begins with one, and a board
// that is saved as a template leaves its plan behind as one.

import { inAllLanguages, type Locale, textIn } from '../localized'
import type { TemplateStep } from '../template'
import { PLAIN_STEP, rightsDuring, type StepFields } from './session'

/** The steps of a plan, with their words in one language. */
export function planOfScript(script: readonly TemplateStep[], locale: Locale): readonly StepFields[] {
  return script.map(({ title, ask, minutes, activity = null, rights = rightsDuring(activity), ends }) => ({
    ...{ ...PLAIN_STEP, title: textIn(title, locale), ask: textIn(ask, locale), minutes, activity, rights },
    ...(ends && { ends }),
  }))
}

/** The script that a plan leaves behind: where a step happens is the board's own, the rest goes along. */
export function scriptOfPlan(steps: readonly StepFields[]): readonly TemplateStep[] {
  return steps.map(({ title, ask, minutes, activity, rights, ends }) => ({
    ...{ title: inAllLanguages(title), ask: inAllLanguages(ask), minutes, rights, ends },
    ...(activity && { activity }),
  }))
}
