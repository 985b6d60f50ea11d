// Decides which tldraw records a board can hold, by their kinds: tldraw files come from elsewhere, and contain shapes
// of other programs and embeds of external content.

import type { TLSchema } from '@tldraw/tlschema'

/** Shapes that show external content. */
const FOREIGN_SHAPES: ReadonlySet<string> = new Set(['embed', 'bookmark', 'video'])
/** Our shapes that have no migrations, so the serialised schema doesn't name them. */
const WITHOUT_MIGRATIONS: ReadonlySet<string> = new Set(['card', 'zone'])

/** Returns a check for records whose kind is part of `schema`, a board's schema, and allowed on a board. */
export function holdableBy(schema: TLSchema): (record: unknown) => boolean {
  const { sequences } = schema.serialize()
  const isShapeOf = (type: string) =>
    WITHOUT_MIGRATIONS.has(type) || Object.hasOwn(sequences, `com.tldraw.shape.${type}`)
  return (record) => {
    if (typeof record !== 'object' || record === null) return false
    const { typeName, type } = record as { typeName?: string; type?: string }
    if (typeName === undefined || !Object.hasOwn(schema.types, typeName)) return false
    if (typeName === 'asset') return type === 'image'
    if (typeName !== 'shape') return true
    return type !== undefined && !FOREIGN_SHAPES.has(type) && isShapeOf(type)
  }
}
