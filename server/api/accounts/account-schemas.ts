// The fields of people's accounts that several routes take.

import { z } from '@hono/zod-openapi'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '@/lib/domain/people/password'
import { personName } from '../routing/schemas'

/** An e-mail address, put in lower case, because case makes no difference in one. */
export const emailAddress = z.email('must be an e-mail address').max(254).toLowerCase()

/** A password to be set. */
export const newPassword = z.string().min(PASSWORD_MIN_LENGTH).max(PASSWORD_MAX_LENGTH)

export const newAccountFields = { name: personName, email: emailAddress, password: newPassword }

export const inviteToken = z.string().max(200).nullish()

/** Also what `GET /api/me` answers. */
export const me = z
  .object({
    id: z.string(),
    name: z.string(),
    color: z.string(),
    isAnonymous: z.boolean(),
    isAdmin: z.boolean(),
    email: z.string().nullable(),
    hasPassword: z.boolean(),
  })
  .openapi('Me')
