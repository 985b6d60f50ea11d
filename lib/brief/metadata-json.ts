// The JSON object that some sites leave in copied text: where it begins and ends, and what it says about the brief.
// It may be glued to the text that follows (`}Source: Getty`). Offsets here are UTF-16.

import type { BriefMetadata } from './parsed-brief'

/** A metadata block is a few hundred characters; beyond this, in UTF-16 units, the search gives up. */
const LONGEST_OBJECT = 20_000

export interface FoundObject {
  /** The offset after the last character of the object, or of text that looks like one. */
  readonly end: number
  /** Undefined if it can't be read. */
  readonly value: Readonly<Record<string, unknown>> | undefined
}

/** Matches a line of JSON as sites write it: brackets, a key, a string, a number or a literal. */
const JSON_LINE =
  /^\s*(?:[{}[\]]|["“](?:[^"”\\]|\\.)*["”]\s*(?:[:,\]}]|$)|(?:-?\d[\d.eE+-]*|true|false|null)\s*,?\s*$|$)/

/** Reads the object that begins at `start`; returns undefined if the text there doesn't look like one. */
export function findObject(text: string, start: number): FoundObject | undefined {
  if (!/^\{\s*["“}]/.test(text.slice(start, start + 200))) return undefined
  const limit = endOfJsonLines(text, start)
  const end = closingBrace(text, start, limit)
  if (end === undefined) return { end: limit, value: undefined }
  return { end, value: parseObject(text.slice(start, end)) }
}

/**
 * Finds the end of the run of lines that look like JSON. The closing brace is searched only there, which keeps it
 * linear.
 */
function endOfJsonLines(text: string, start: number): number {
  let end = start
  for (let at = start; at < text.length && at - start < LONGEST_OBJECT; ) {
    const lineEnd = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at)
    if (!JSON_LINE.test(text.slice(at, lineEnd))) break
    end = lineEnd
    at = lineEnd + 1
  }
  return end
}

function closingBrace(text: string, start: number, limit: number): number | undefined {
  let depth = 0
  let inString = false
  for (let i = start; i < limit; i++) {
    const char = text[i]
    if (inString) {
      if (char === '\\') i++
      // A string never spans lines in JSON: a lost quote must not swallow the brief.
      else if (char === '"' || char === '\n') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      depth--
      if (depth === 0) return i + 1
    }
  }
  return undefined
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch (error) {
    // Broken metadata is expected input: the caller keeps it as text and warns.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Reads the object's metadata, except `title`; missing or odd values are left out. */
export function readMetadata(object: Readonly<Record<string, unknown>>): {
  title: string
  metadata: Omit<BriefMetadata, 'language'>
} {
  return {
    title: line(object, 'title', 'headline', 'name'),
    metadata: {
      authors: lines(object, 'authors', 'author'),
      centers: lines(object, 'centers', 'primaryCenter'),
      collections: lines(object, 'collections'),
      programs: lines(object, 'programs'),
      projects: lines(object, 'projects'),
      regions: lines(object, 'regions'),
      topics: lines(object, 'topics', 'keywords'),
      type: line(object, 'type'),
      date: line(object, 'date', 'datePublished', 'published', 'publishedAt'),
      publisher: line(object, 'publisher', 'sourceOrganization'),
      rights: line(object, 'license', 'licence', 'rights', 'copyrightNotice', 'copyrightHolder'),
    },
  }
}

/** Returns the first of the keys that holds a text. */
function line(object: Readonly<Record<string, unknown>>, ...keys: string[]): string {
  for (const key of keys) {
    const text = asText(object[key])
    if (text) return text
  }
  return ''
}

/** Returns the texts of the first key that holds a list of them, or one. */
function lines(object: Readonly<Record<string, unknown>>, ...keys: string[]): string[] {
  for (const key of keys) {
    const value = object[key]
    const texts = (Array.isArray(value) ? value : [value]).map(asText).filter((text) => text !== '')
    if (texts.length > 0) return [...new Set(texts)]
  }
  return []
}

/** A string, or the name of an object such as `{"name": "..."}`. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim().slice(0, 300)
  if (typeof value === 'object' && value !== null && 'name' in value) return asText(value.name)
  return ''
}
