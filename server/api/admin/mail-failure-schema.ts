// Why a mail could not be sent, as the API says it to admins.

import { z } from '@hono/zod-openapi'
import { MAIL_TROUBLES } from '../../mail/mail-failure'

export const mailFailureSchema = z
  .object({
    trouble: z.enum(MAIL_TROUBLES),
    answer: z.string().openapi({ description: 'The mail server’s own words, or what went wrong on the way to it' }),
  })
  .openapi('MailFailure')
