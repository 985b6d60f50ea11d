// POST /api/font-subsets: parts of our own faces for the pictures that pages draw. It knows no board and tells nothing that
// isn't in files which everybody may load; so it asks for no session, only for moderation.

import { z } from '@hono/zod-openapi'
import { AppError } from '@/lib/domain/errors'
import { FONT_SUBSETS_PATH, SHIPPED_FACES } from '@/lib/picture/shipped-faces'
import type { Limits } from '@/lib/protocol/limits'
import { RateLimit } from '../auth/rate-limit'
import { systemClock } from '../clock'
import { cutFaces } from '../fonts/cut-faces'
import { addressKey } from '../http/address-key'
import type { ServiceContext } from '../services/context'
import type { Api } from './environment'
import { problems } from './problem'
import { createRoute } from './route'
import { json, jsonBody } from './schemas'

const names = [...SHIPPED_FACES.keys()] as [string, ...string[]]
const WINDOW_MS = 60_000

const cutRoute = createRoute({
  method: 'post',
  path: FONT_SUBSETS_PATH,
  'x-permission': 'public',
  summary: 'Parts of this server’s font faces, with the letters that a picture needs, as WOFF2',
  security: [],
  request: {
    body: jsonBody(
      z.object({
        faces: z
          .array(z.object({ name: z.enum(names), text: z.string().min(1) }))
          .min(1)
          .max(names.length),
      }),
    ),
  },
  responses: {
    200: json(
      'The faces in the order asked for',
      z.object({
        faces: z.array(z.object({ name: z.string(), woff2: z.string().openapi({ description: 'Base64' }) })),
      }),
    ),
    ...problems('bad-request', 'too-large', 'too-many', 'busy'),
  },
})

export function addFontSubsetRoutes(
  app: Api,
  { faceCutter }: Pick<ServiceContext, 'faceCutter'>,
  limits: Limits,
): void {
  const rate = new RateLimit({
    clock: systemClock,
    limit: limits.maxFontSubsetsPerMinutePerAddress,
    windowMs: WINDOW_MS,
    refusal: 'Many pictures were drawn from your address',
  })

  app.openapi(cutRoute, async (c) => {
    const { faces } = c.req.valid('json')
    const most = limits.maxFontSubsetLetters
    // Letters count once, however often they come.
    if (faces.some(({ text }) => new Set(text).size > most)) {
      throw new AppError('too-large', `A part of a face may have at most ${most} different letters.`)
    }
    rate.take(addressKey(c.env.address.clientIp))
    return c.json(await cutFaces(faceCutter, faces), 200)
  })
}
