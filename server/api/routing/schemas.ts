// Pieces that the routes' schemas share.

import { z } from '@hono/zod-openapi'
import { isTimeZone } from '@/lib/domain/boards/daily-time'
import { LOCALES, type Locale, type STORED_LOCALES } from '@/lib/domain/localized'
import { PERSON_NAME_MAX_LENGTH } from '@/lib/domain/people/person-name'

/** ISO 8601, UTC. */
export const timestamp = z.string().openapi({ format: 'date-time', example: '2026-01-31T09:30:00.000Z' })

/** A time that a page counts from or to. */
export const moment = z.number().int().openapi({ description: 'Milliseconds since 1970 on the server’s clock' })

/** A name of IANA's, such as `Asia/Tokyo`. */
export const timeZone = z.string().max(64).refine(isTimeZone, 'must be a time zone such as Asia/Tokyo')

export const boardParams = z.object({ boardId: z.string().max(64) })
export const workspaceParams = z.object({ workspaceId: z.string().max(64) })

/** Values of a query with commas between them: `kinds=risk,driver`. */
export const listOf = <const V extends readonly [string, ...string[]]>(values: V) =>
  z
    .string()
    .max(200)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)).min(1))
    .openapi({ type: 'string', description: `Some of ${values.join(', ')}, with commas between them` })

/** A response with a JSON body. */
export function json<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { 'application/json': { schema } } }
}

/**
 * A JSON body that a request must have. Members that it doesn't name are refused, because a misspelt one would change
 * nothing without a word; objects inside it are strict ones for the same reason (tests/integration/api/openapi).
 */
export function jsonBody<S extends z.ZodType>(schema: S) {
  const strict = schema instanceof z.ZodObject ? (schema.strict() as unknown as S) : schema
  return { required: true as const, content: { 'application/json': { schema: strict } } }
}

/** A form with one file that a request must have. It has no zod schema: the form is read as a stream. */
export const fileForm = {
  required: true as const,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object' as const,
        required: ['file'],
        properties: { file: { type: 'string' as const, format: 'binary' } },
      },
    },
  },
}

/** Makes the schema of a text of one line, without control characters and not empty. */
export function oneLine(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line of plain text')
}

/** A person's name. */
export const personName = oneLine(PERSON_NAME_MAX_LENGTH)

type FurtherLocale = Exclude<Locale, (typeof STORED_LOCALES)[number]>

/** A text in English and Japanese, and in further languages where somebody wrote it in them. */
export function localized<T extends z.ZodType<string>>(text: T) {
  const further = Object.fromEntries(LOCALES.map((locale) => [locale, text.optional()]))
  return z.strictObject({ ...(further as Record<FurtherLocale, z.ZodOptional<T>>), en: text, ja: text }).readonly()
}

/** As `localized`, of any length. */
export const localizedText = localized(z.string())
