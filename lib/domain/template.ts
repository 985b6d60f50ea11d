// A template is data: zones, matrices and notes to draw, and a facilitation script. Built-in ones are written in content/templates,
// and all live in the database.

import type { CardKind } from './cards/card-kind'
import type { LocalizedText } from './localized'
import type { MatrixLayout, MatrixPole } from './matrix/matrix'
import type { Activity } from './session/activity'
import type { StepEnd, StepRights, StepView } from './session/session'

export type TemplateShape = { readonly x: number; readonly y: number; readonly w: number; readonly h: number } & (
  | {
      readonly type: 'zone'
      readonly title: LocalizedText
      readonly hint: LocalizedText
      /** Kinds that may be dropped here; empty means all. */
      readonly accepts: readonly CardKind[]
      /** A field that gets this value on drop. */
      readonly write?: { readonly field: string; readonly value: string | number }
    }
  | {
      readonly type: 'matrix'
      readonly title: LocalizedText
      /** Names of fields with an axis (lib/domain/matrix/axis); '' if there is only one axis. */
      readonly xField: string
      readonly yField: string
      /** A grid by default; `rings` has the values of `xField` from the middle outwards. */
      readonly layout?: MatrixLayout
      /** Words for the ends of an axis whose values don't say enough: the poles of a scenario cross. */
      readonly poles?: Readonly<Partial<Record<MatrixPole, LocalizedText>>>
    }
)

export interface TemplateStep {
  readonly title: LocalizedText
  readonly ask: LocalizedText
  readonly minutes: number
  /** The activity besides work on the board; absent if there is none. */
  readonly activity?: Activity | undefined
  /** The rights on the board during the step; by default those that fit the activity (rightsDuring). */
  readonly rights?: StepRights | undefined
  /** The end of the step; by hand if absent. */
  readonly ends?: StepEnd | undefined
  /** The view that it is about; the canvas if absent. */
  readonly view?: StepView | undefined
  /** True if everybody's screen goes to that view when the step begins. */
  readonly gathers?: boolean | undefined
}

export interface Template {
  readonly slug: string
  readonly title: LocalizedText
  readonly description: LocalizedText
  readonly shapes: readonly TemplateShape[]
  readonly script: readonly TemplateStep[]
}

/** What people choose a built-in template by, beside its title. */
export interface TemplateOffer {
  /** What a group has in the end; it follows "You get:". */
  readonly gives: LocalizedText
  /** The size of a group that the method suits. */
  readonly people: { readonly least: number; readonly most: number }
}

/** A template that every server offers (content/templates). */
export interface BuiltInTemplate extends Template, TemplateOffer {
  /** A raised revision refreshes the template on servers that have it already. */
  readonly revision: number
  /** Lower ones are offered first. */
  readonly position: number
}
