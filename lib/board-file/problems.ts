// What is wrong in a file that is read, each with its place, as far as a person wants to read it.

import type { JsonObject } from '../std/json'

export interface Problem {
  /** Where, such as `records[12].props.title`; '' for the file as a whole. */
  readonly path: string
  /** What, as the rest of a sentence that begins with the place. */
  readonly what: string
}

const MOST_PROBLEMS = 20

export class Problems {
  readonly #list: Problem[] = []

  get list(): readonly Problem[] {
    return this.#list
  }

  /** Whether there are so many that looking on is no help to anybody. */
  get isFull(): boolean {
    return this.#list.length >= MOST_PROBLEMS
  }

  add(path: string, what: string): void {
    if (!this.isFull) this.#list.push({ path, what })
  }
}

/** Read from JSON, nothing else is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
