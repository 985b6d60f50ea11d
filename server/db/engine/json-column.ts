// JSON columns: typed on the way in, and read back as what the same code wrote.

import type { Prisma } from '@/prisma/generated/client'

/** A copy without undefined members, as the column takes it. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue
}

/** The column's value as the type that its repository writes there. */
export function fromJson<T>(value: Prisma.JsonValue): T {
  return value as T
}
