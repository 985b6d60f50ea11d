// The values by which things of two boards are compared, by name; a value that is not set is null.

import { jsonEqual } from '../std/json-equal'

/** A citation as far as people see it: what it quotes, from where, and whether it still stands there. */
export interface ComparedCitation {
  readonly id: string
  readonly briefId: string
  readonly quote: string
  readonly state: string
}

export type ComparedValue = string | number | readonly string[] | readonly ComparedCitation[] | null
export type ComparedValues = Readonly<Record<string, ComparedValue>>

/** Before and after. */
export type FieldChange = readonly [ComparedValue, ComparedValue]
export type FieldChanges = Readonly<Record<string, FieldChange>>

/** Returns what differs, by name; a name that one side lacks is null there. */
export function valueChanges(before: ComparedValues, after: ComparedValues): FieldChanges {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changes: Record<string, FieldChange> = {}
  for (const name of names) {
    const change = [before[name] ?? null, after[name] ?? null] as const
    if (!jsonEqual(...change)) changes[name] = change
  }
  return changes
}

/** Whether anything is among the changes. */
export function hasChanges(changes: FieldChanges): boolean {
  return Object.keys(changes).length > 0
}
