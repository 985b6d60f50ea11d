// POST /api/font-subsets: parts of our own faces for the pictures that pages draw. It knows no board and reveals only
// the content of public files, so it asks for no session, only for moderation.

import { z } from '@hono/zod-openapi'
import { AppError } from '@/lib/domain/errors'
import { FONT_SUBSETS_PATH, SHIPPED_FACES } from '@/lib/picture/shipped-faces'
import type { Limits } from '@/lib/protocol/limits'
import { RateLimit } from '../../auth/rate-limit'
import { personKey } from '../../fairness/asker'
import { cutFaces } from '../../fonts/cut-faces'
import type { ServiceContext } from '../../services/context'
import { systemClock } from '../../time/clock'
import { askerOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, jsonBody } from '../routing/schemas'

const names = [...SHIPPED_FACES.keys()] as [string, ...string[]]
const WINDOW_MS = 60_000
/** Reading a face takes as long as cutting this many letters out of it. */
const LETTERS_OF_A_FACE = 100

export const cutRoute = createRoute({
  method: 'post',
  path: FONT_SUBSETS_PATH,
  'x-permission': 'public',
  summary: 'Parts of this server’s font faces, with the letters that a picture needs, as WOFF2',
  security: [],
  request: {
    body: jsonBody(
      z.object({
        faces: z
          .array(z.strictObject({ name: z.enum(names), text: z.string().min(1) }))
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

/** Adds the routes of cut faces. */
export function addFontSubsetRoutes(
  routes: Routes,
  { faceCutter }: Pick<ServiceContext, 'faceCutter'>,
  limits: Limits,
): void {
  const rate = (limit: number, refusal: string) =>
    new RateLimit({ clock: systemClock, limit, windowMs: WINDOW_MS, refusal })
  const requests = rate(limits.maxFontSubsetsPerMinutePerAddress, 'Many pictures were drawn from your address')
  const lettersByAddress = rate(
    limits.maxFontLettersPerMinutePerAddress,
    'Pictures with very many letters were drawn from your address',
  )
  const lettersByPerson = rate(limits.maxFontLettersPerMinutePerUser, 'You drew pictures with very many letters')

  routes.add(cutRoute, async (c) => {
    const { faces } = c.req.valid('json')
    const asker = askerOf(c)
    // Counting takes longer than refusing.
    lettersByPerson.check(personKey(asker))
    lettersByAddress.check(asker.address)
    requests.take(asker.address)
    const most = limits.maxFontSubsetLetters
    // Letters count once, however often they come.
    const letters = faces.map(({ text }) => new Set(text).size)
    if (letters.some((count) => count > most)) {
      throw new AppError('too-large', `A part of a face may have at most ${most} different letters.`)
    }
    const cost = letters.reduce((sum, count) => sum + count + LETTERS_OF_A_FACE, 0)
    lettersByPerson.take(personKey(asker), cost)
    lettersByAddress.take(asker.address, cost)
    const { signal } = c.req.raw
    return c.json(await cutFaces((face) => faceCutter.cut(face, asker, signal), faces), 200)
  })
}
