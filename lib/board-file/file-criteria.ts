// Reads and writes the criteria of board files and of the board's own record; parts that equal their default aren't
// written.

import {
  CRITERIA_PARTS,
  type Criteria,
  type CriteriaPart,
  criteriaKey,
  DEFAULT_CRITERIA,
  isCriteriaValue,
  NEW_CRITERIA,
} from '../domain/criteria/criteria'
import type { JsonObject, JsonValue } from '../std/json'
import { jsonEqual } from '../std/json-equal'
import { isJsonObject, type Problems } from './problems'

/** Reads the criteria of a file; parts that it leaves out take their defaults. */
export function readFileCriteria(value: unknown, problems: Problems): Criteria {
  if (value === undefined) return DEFAULT_CRITERIA
  if (!isJsonObject(value)) {
    problems.add('criteria', 'must be an object')
    return DEFAULT_CRITERIA
  }
  const found: Partial<Record<CriteriaPart, unknown>> = {}
  for (const part of CRITERIA_PARTS) {
    const given = Object.hasOwn(value, part) ? value[part] : undefined
    if (given === undefined) continue
    if (isCriteriaValue(part, given)) found[part] = given
    else problems.add(`criteria.${part}`, 'is nothing that a board can judge by')
  }
  return { ...DEFAULT_CRITERIA, ...(found as Partial<Criteria>) }
}

/** Builds the `meta` entries that store the criteria; parts that equal their default are left out. */
export function criteriaMeta(criteria: Criteria): JsonObject {
  const meta: JsonObject = {}
  for (const part of CRITERIA_PARTS) {
    const value = criteria[part] as JsonValue
    if (!jsonEqual(value, DEFAULT_CRITERIA[part])) meta[criteriaKey(part)] = value
  }
  return meta
}

/**
 * Whether two boards have the same criteria: scales, level table and lists of words. The lists that older and newer boards
 * begin with count as the same.
 */
export function areSameCriteria(one: Criteria, other: Criteria): boolean {
  return CRITERIA_PARTS.every(
    (part) => jsonEqual(one[part], other[part]) || (isUntouched(one, part) && isUntouched(other, part)),
  )
}

function isUntouched(criteria: Criteria, part: CriteriaPart): boolean {
  return jsonEqual(criteria[part], DEFAULT_CRITERIA[part]) || jsonEqual(criteria[part], NEW_CRITERIA[part])
}
