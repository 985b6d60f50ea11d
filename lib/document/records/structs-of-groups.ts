// How many structs of a document a new record takes: an update has a limit of them.

import type { JsonValue } from '../../std/json'
import { type FieldGroups, isTextKey } from './field-groups'
import { isRichTextKey, soundRichText } from './rich-text'
import { isLine, type RichTextNode } from './rich-text-schema'

/** Counts the record, its keys, and what is inside its texts. */
export function structsOfGroups(groups: FieldGroups): number {
  let structs = 1
  for (const [key, value] of groups) structs += 1 + (isTextKey(key) ? 1 : isRichTextKey(key) ? structsInside(value) : 0)
  return structs
}

function structsInside(json: JsonValue): number {
  return soundRichText(json).content.reduce((sum, node) => sum + structsOfNode(node), 0)
}

/** A node, its attributes and its text, or letters with the beginning and the end of each mark. */
function structsOfNode({ type, attrs = {}, content = [], marks = [] }: RichTextNode): number {
  const own = type === 'text' ? 1 + 2 * marks.length : 1 + Object.keys(attrs).length + (isLine(type) ? 1 : 0)
  return content.reduce((sum, node) => sum + structsOfNode(node), own)
}
