// The threads of a board in an archive, beside the board file: the comments, their times, and the names of their
// authors. Ids of people, mentions, reactions and removed comments stay with the server. A name in a file is only a
// claim: imported comments belong to no account of this server.

import { normalise } from '../brief/normalise'
import { CITATION_STATES } from '../domain/cards/citation'
import { PERSON_NAME_MAX_LENGTH } from '../domain/people/person-name'
import { SHAPE_ANCHOR_KINDS, type ShapeAnchorKind, type ThreadAnchor } from '../domain/threads/thread'
import type { Limits } from '../protocol/limits'
import { isJsonObject, type Problems } from './problems'

export interface FileComment {
  /** The name that its author had; '' of people who had left. */
  readonly author: string
  readonly text: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly editedAt: string | null
}

export interface FileThread {
  /** A passage names the source by its id in the board file; '' where the brief was removed. */
  readonly anchor: ThreadAnchor
  readonly resolvedAt: string | null
  /** One or more, in their order. */
  readonly comments: readonly FileComment[]
}

const TITLE_MAX_LENGTH = 600
const MAX_OFFSET = 100_000_000
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** Reads the threads of an archive, and notes what is wrong with them in `problems`. */
export function readThreadsFile(value: unknown, path: string, limits: Limits, problems: Problems): FileThread[] {
  if (!Array.isArray(value)) {
    problems.add(path, 'must be a list of threads')
    return []
  }
  const threads = (value as unknown[]).map((entry, i) => readThread(entry, `${path}[${i}]`, limits, problems))
  const count = threads.reduce((sum, { comments }) => sum + comments.length, 0)
  if (count > limits.maxCommentsPerBoard) problems.add(path, `has more than ${limits.maxCommentsPerBoard} comments`)
  return threads
}

function readThread(value: unknown, path: string, limits: Limits, problems: Problems): FileThread {
  const { anchor, resolvedAt = null, comments } = isJsonObject(value) ? value : {}
  if (!Array.isArray(comments) || comments.length === 0) problems.add(`${path}.comments`, 'must be a list of comments')
  const list = Array.isArray(comments) ? (comments as unknown[]) : []
  return {
    anchor: readAnchor(anchor, `${path}.anchor`, limits, problems),
    resolvedAt: resolvedAt === null ? null : readTime(resolvedAt, `${path}.resolvedAt`, problems),
    comments: list.map((entry, i) => readComment(entry, `${path}.comments[${i}]`, limits, problems)),
  }
}

function readComment(value: unknown, path: string, { maxCommentChars }: Limits, problems: Problems): FileComment {
  const { author, text, createdAt, editedAt = null } = isJsonObject(value) ? value : {}
  const words = typeof text === 'string' && text.length <= maxCommentChars ? normalise(text).trim() : ''
  if (words === '') problems.add(`${path}.text`, `must be a text of 1 to ${maxCommentChars} characters`)
  return {
    author: readLine(author, PERSON_NAME_MAX_LENGTH, `${path}.author`, problems),
    text: words,
    createdAt: readTime(createdAt, `${path}.createdAt`, problems),
    editedAt: editedAt === null ? null : readTime(editedAt, `${path}.editedAt`, problems),
  }
}

function readAnchor(value: unknown, path: string, limits: Limits, problems: Problems): ThreadAnchor {
  const anchor = isJsonObject(value) ? value : {}
  const { kind } = anchor
  if (kind === 'board') return { kind }
  const line = (name: string, maxLength: number) => readLine(anchor[name], maxLength, `${path}.${name}`, problems)
  const named = { wasRef: line('wasRef', TITLE_MAX_LENGTH), wasTitle: line('wasTitle', TITLE_MAX_LENGTH) }
  if ((SHAPE_ANCHOR_KINDS as readonly unknown[]).includes(kind)) {
    const id = line('id', limits.maxRecordIdChars)
    if (id === '') problems.add(`${path}.id`, 'must be the id of a shape')
    return { kind: kind as ShapeAnchorKind, id, ...named }
  }
  if (kind !== 'passage') problems.add(`${path}.kind`, 'must be a thing that threads are about')
  const { quote, prefix, suffix, start, end, state } = anchor
  const words = [quote, prefix, suffix].map((text) => (typeof text === 'string' ? text : undefined))
  const known = CITATION_STATES.find((each) => each === state)
  const isWhole = words.every((text) => text !== undefined && text.length <= limits.maxHighlightChars)
  const isPlaced = isOffset(start) && isOffset(end) && start <= end
  if (!isWhole || !isPlaced || known === undefined) problems.add(path, 'must be a passage with its words and its place')
  const [said = '', before = '', after = ''] = words
  return {
    kind: 'passage',
    briefId: line('briefId', 64),
    quote: said,
    prefix: before,
    suffix: after,
    start: Number(start),
    end: Number(end),
    state: known ?? 'orphan',
    ...named,
  }
}

function readLine(value: unknown, maxLength: number, path: string, problems: Problems): string {
  if (typeof value === 'string' && value.length <= maxLength) return value.replace(BREAKS, ' ')
  problems.add(path, `must be a line of at most ${maxLength} characters`)
  return ''
}

function readTime(value: unknown, path: string, problems: Problems): string {
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return value
  problems.add(path, 'must be a time')
  return ''
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_OFFSET
}
