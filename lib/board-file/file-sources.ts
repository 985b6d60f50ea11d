// Reads the sources of a board file: titles, web addresses and metadata of each brief, checked like typed input.

import { type BriefMetadata, NO_METADATA } from '../brief/parsed-brief'
import type { FileSource } from './board-file'
import { isJsonObject, type Problems } from './problems'

export const SOURCE_TITLE_MAX_LENGTH = 300
const ADDRESS_MAX_LENGTH = 2_000
const FACT_MAX_LENGTH = 300
const MOST_FACTS = 50
const MOST_SOURCES = 500
const ONE_LINE = /^[^\p{Cc}]*$/u

/** Reads the list of sources; problems are added to `problems`. */
export function readFileSources(value: unknown, problems: Problems): FileSource[] {
  if (!Array.isArray(value) || value.length > MOST_SOURCES) {
    problems.add('sources', `must be a list of at most ${MOST_SOURCES}`)
    return []
  }
  const ids = new Set<string>()
  return value.flatMap((entry: unknown, i) => {
    const path = `sources[${i}]`
    if (!isJsonObject(entry)) {
      problems.add(path, 'must be an object')
      return []
    }
    const { id, file } = entry
    if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || ids.has(id)) {
      problems.add(`${path}.id`, 'must be letters and digits that no other source has')
      return []
    }
    ids.add(id)
    if (file !== undefined && typeof file !== 'string') problems.add(`${path}.file`, 'must be a path')
    return [{ id, ...readSourceFacts(entry, path, problems), ...(typeof file === 'string' && { file }) }]
  })
}

/** Reads title, address and metadata of a source, or of an earlier version of it. */
export function readSourceFacts(
  entry: Readonly<Record<string, unknown>>,
  path: string,
  problems: Problems,
): Pick<FileSource, 'title' | 'sourceUrl' | 'metadata'> {
  const { title, sourceUrl, metadata } = entry
  if (!isLine(title, SOURCE_TITLE_MAX_LENGTH) || title.trim() === '') {
    problems.add(`${path}.title`, `must be a line of 1 to ${SOURCE_TITLE_MAX_LENGTH} characters`)
  }
  if (sourceUrl !== null && !isWebAddress(sourceUrl)) {
    problems.add(`${path}.sourceUrl`, 'must be null, or an http or https address')
  }
  return {
    title: typeof title === 'string' ? title : '',
    sourceUrl: typeof sourceUrl === 'string' ? sourceUrl : null,
    metadata: readMetadata(metadata, `${path}.metadata`, problems),
  }
}

function readMetadata(value: unknown, path: string, problems: Problems): BriefMetadata {
  if (!isJsonObject(value)) {
    problems.add(path, 'must be an object')
    return NO_METADATA
  }
  const facts = Object.entries<unknown>({ ...NO_METADATA }).map(([name, nothing]): [string, unknown] => {
    const given: unknown = Object.hasOwn(value, name) ? value[name] : nothing
    const isRight = Array.isArray(nothing)
      ? Array.isArray(given) && given.length <= MOST_FACTS && given.every((fact) => isLine(fact, FACT_MAX_LENGTH))
      : isLine(given, FACT_MAX_LENGTH)
    if (!isRight)
      problems.add(`${path}.${name}`, `must be one line of at most ${FACT_MAX_LENGTH} characters, or a list of such`)
    return [name, isRight ? given : nothing]
  })
  return Object.fromEntries(facts) as unknown as BriefMetadata
}

function isLine(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength && ONE_LINE.test(value)
}

function isWebAddress(value: unknown): value is string {
  return isLine(value, ADDRESS_MAX_LENGTH) && /^https?:\/\/[^\s/]+/i.test(value)
}
