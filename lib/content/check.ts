// Checks of values that people write into files: each says whether a value has its type, and reports everything that is
// wrong with it, by place. A table of checks names every property of its type, or it doesn't compile.

import { type LocalizedText, STORED_LOCALES } from '../domain/localized'

/** Takes a problem: the place, such as `script[2].ask.ja`, and the end of a sentence that begins with it. */
export type Report = (at: string, what: string) => void

/** Whether a value has the type; reports the reasons if it has not. `at` is '' for the file as a whole. */
export type Check<T> = (value: unknown, at: string, report: Report) => value is T

type OptionalKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T]
type Checks<T> = { readonly [K in keyof T]-?: Check<Exclude<T[K], undefined>> }

/** Makes a check that reports `what` about values that `isRight` refuses. */
export function checkThat<T>(isRight: (value: unknown) => value is T, what: string): Check<T> {
  return (value, at, report): value is T => {
    const right = isRight(value)
    if (!right) report(at, what)
    return right
  }
}

export const isText = checkThat(
  (value): value is string => typeof value === 'string' && value.trim() === value && value !== '',
  'must be text, without white space at its ends. Write the text there',
)

/** Makes a check of a finite number from `least` on. */
export const isNumberFrom = (least: number): Check<number> =>
  checkThat(
    (value): value is number => typeof value === 'number' && Number.isFinite(value) && value >= least,
    Number.isFinite(least) ? `must be a number, ${least} or more` : 'must be a number',
  )

/** Makes a check of a whole number between two, both included. */
export const isWhole = (least: number, most = Number.MAX_SAFE_INTEGER): Check<number> =>
  checkThat(
    (value): value is number => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
    most === Number.MAX_SAFE_INTEGER
      ? `must be a whole number, ${least} or more`
      : `must be a whole number from ${least} to ${most}`,
  )

export const isFlag = checkThat((value): value is boolean => typeof value === 'boolean', 'must be true or false')

/** Makes a check of one of a few values. */
export const isOneOf = <const V extends string | number>(values: readonly V[]): Check<V> =>
  checkThat(
    (value): value is V => (values as readonly unknown[]).includes(value),
    `must be one of ${values.map((value) => JSON.stringify(value)).join(', ')}`,
  )

/** Makes a check of a list, each item by `isItem`. */
export function isListOf<T>(isItem: Check<T>, { least = 0 } = {}): Check<readonly T[]> {
  return (value, at, report): value is readonly T[] => {
    if (!Array.isArray(value)) return refuse(report, at, 'must be a list')
    if (value.length < least) return refuse(report, at, `must have ${least} or more items`)
    return value.map((item, index) => isItem(item, `${at}[${index}]`, report)).every(Boolean)
  }
}

/** Makes a check of an object of any names, each value by `isValue`. */
export function isRecordOf<T>(isValue: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value, at, report): value is Readonly<Record<string, T>> => {
    if (!isObject(value)) return refuse(report, at, 'must be an object')
    return Object.entries(value)
      .map(([name, each]) => isValue(each, place(at, name), report))
      .every(Boolean)
  }
}

/** Makes a check of an object that has all these properties, of which it may lack the optional ones, and no others. */
export function isObjectOf<T extends object>(checks: Checks<T>, optional: readonly OptionalKey<T>[] = []): Check<T> {
  return (value, at, report): value is T => {
    if (!isObject(value)) return refuse(report, at, 'must be an object')
    const names = Object.keys(checks) as (keyof T & string)[]
    const unknown = Object.keys(value).filter((name) => !Object.hasOwn(checks, name))
    for (const name of unknown) report(place(at, name), `is unknown. Remove it, or write one of ${names.join(', ')}`)
    const known = names.map((name) => {
      if (Object.hasOwn(value, name)) return checks[name](value[name], place(at, name), report)
      return (optional as readonly string[]).includes(name) || refuse(report, place(at, name), 'is missing. Add it')
    })
    return unknown.length === 0 && known.every(Boolean)
  }
}

/** Makes a check of an object whose property `tag` says which of the checks it must pass. */
export function isTagged<K extends string, T>(tag: string, checks: Readonly<Record<K, Check<T>>>): Check<T> {
  const isTag = isOneOf(Object.keys(checks) as K[])
  return (value, at, report): value is T => {
    if (!isObject(value)) return refuse(report, at, 'must be an object')
    const name = value[tag]
    return isTag(name, place(at, tag), report) && checks[name](value, at, report)
  }
}

/** Whether a value is a text in the languages that content/ has. */
export const isLocalizedText: Check<LocalizedText> = isObjectOf<LocalizedText>(
  Object.fromEntries(STORED_LOCALES.map((locale) => [locale, isText])) as Checks<LocalizedText>,
)

/** The place of a property. */
export function place(at: string, name: string): string {
  if (!/^[\w$]+$/.test(name)) return `${at}[${JSON.stringify(name)}]`
  return at === '' ? name : `${at}.${name}`
}

/** Reports a problem; returns false. */
export function refuse(report: Report, at: string, what: string): false {
  report(at, what)
  return false
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
