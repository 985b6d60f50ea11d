// Collects the problems of a file that is being read, each with its place, up to as many as a person wants to read.

import type { JsonObject } from '../std/json'

export interface Problem {
  /** The place, such as `records[12].props.title`; '' for the file as a whole. */
  readonly path: string
  /** The problem, as the rest of a sentence that begins with the place. */
  readonly what: string
}

const MOST_PROBLEMS = 20

/** Collects problems up to a fixed number. */
export class Problems {
  readonly #list: Problem[] = []

  get list(): readonly Problem[] {
    return this.#list
  }

  /** True once there are so many problems that looking for more would help nobody. */
  get isFull(): boolean {
    return this.#list.length >= MOST_PROBLEMS
  }

  add(path: string, what: string): void {
    if (!this.isFull) this.#list.push({ path, what })
  }
}

/** A value from parsed JSON has no other kinds of object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
