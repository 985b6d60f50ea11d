// Finds which of the blocks of a text have become which, so that a changed line stays the same line to everybody who
// types in it.

import { jsonEqual } from '../../std/json-equal'
import type { RichTextNode } from './rich-text-schema'
import { textSplice } from './text-field'

/** `keep` is for equal nodes; `change` for those of one type. Each step takes the next node of either list or both. */
export type AlignmentStep = 'keep' | 'change' | 'delete' | 'insert'

/** Longer lists than these are not compared each with each. */
const MAX_COMPARED_PAIRS = 2_500

/** Returns the cheapest way from one list of nodes to the other, in letters that it writes and removes. */
export function alignNodes(from: readonly RichTextNode[], to: readonly RichTextNode[]): AlignmentStep[] {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && jsonEqual(from[start], to[start])) start += 1
  let end = 0
  while (start + end < most && jsonEqual(from.at(-1 - end), to.at(-1 - end))) end += 1
  const middle = alignMiddle(from.slice(start, from.length - end), to.slice(start, to.length - end))
  return [...keeps(start), ...middle, ...keeps(end)]
}

function keeps(count: number): AlignmentStep[] {
  return Array.from({ length: count }, () => 'keep')
}

function alignMiddle(from: readonly RichTextNode[], to: readonly RichTextNode[]): AlignmentStep[] {
  if (from.length * to.length > MAX_COMPARED_PAIRS) return alignInOrder(from, to)
  const costs = costTable(from, to)
  const costAt = (i: number, j: number): number => costs[i]?.[j] ?? Number.POSITIVE_INFINITY
  const steps: AlignmentStep[] = []
  for (let i = 0, j = 0; i < from.length || j < to.length; ) {
    const [old, next] = [from[i], to[j]]
    const cost = costAt(i, j)
    if (old && next && cost === costAt(i + 1, j + 1) + changeCost(old, next)) {
      steps.push(jsonEqual(old, next) ? 'keep' : 'change')
      i += 1
      j += 1
    } else if (old && cost === costAt(i + 1, j) + wholeCost(old)) {
      steps.push('delete')
      i += 1
    } else {
      steps.push('insert')
      j += 1
    }
  }
  return steps
}

/** The cost of what is left from each pair of places on. */
function costTable(from: readonly RichTextNode[], to: readonly RichTextNode[]): number[][] {
  const costs = Array.from({ length: from.length + 1 }, () => Array.from({ length: to.length + 1 }, () => 0))
  const costAt = (i: number, j: number): number => costs[i]?.[j] ?? 0
  for (let i = from.length; i >= 0; i--) {
    for (let j = to.length; j >= 0; j--) {
      const [old, next] = [from[i], to[j]]
      const ways: number[] = []
      if (old) ways.push(costAt(i + 1, j) + wholeCost(old))
      if (next) ways.push(costAt(i, j + 1) + wholeCost(next))
      if (old && next) ways.push(costAt(i + 1, j + 1) + changeCost(old, next))
      const row = costs[i]
      if (row && ways.length > 0) row[j] = Math.min(...ways)
    }
  }
  return costs
}

function alignInOrder(from: readonly RichTextNode[], to: readonly RichTextNode[]): AlignmentStep[] {
  return Array.from({ length: Math.max(from.length, to.length) }).flatMap((_, i): AlignmentStep[] => {
    const [old, next] = [from[i], to[i]]
    if (!old) return ['insert']
    if (!next) return ['delete']
    if (old.type !== next.type) return ['delete', 'insert']
    return [jsonEqual(old, next) ? 'keep' : 'change']
  })
}

function wholeCost(node: RichTextNode): number {
  return 1 + lettersOf(node).length
}

/** Nodes of different types can't become each other. */
function changeCost(old: RichTextNode, next: RichTextNode): number {
  if (old.type !== next.type) return Number.POSITIVE_INFINITY
  const splice = textSplice(lettersOf(old), lettersOf(next))
  if (splice) return splice.remove + splice.insert.length
  return jsonEqual(old, next) ? 0 : 0.5
}

function lettersOf({ text = '', content = [] }: RichTextNode): string {
  return text + content.map(lettersOf).join('')
}
