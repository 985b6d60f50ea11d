// Routes that make something take an Idempotency-Key: the same request under the same key makes it once.

import { z } from '@hono/zod-openapi'
import type { Making, MakingOnce } from '../../services/once/making-once'
import type { ApiContext } from './environment'

/** The headers of a route that makes something. */
export const onceHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 letters, digits and signs of ASCII without spaces')
    .optional()
    .openapi({
      description:
        'Made by you, such as a UUID: within a day the same request with it makes nothing more, and answers with what it made. 422 with another request, 409 while the first one is at work',
      example: '6e0c4a0e-3c3f-4d57-9a3e-7f0d5e1b2c3d',
    }),
})

/** Answers repeated requests that make something. */
export class OnceRoutes {
  readonly #once: MakingOnce
  readonly #newId: () => string

  constructor(once: MakingOnce, newId: () => string) {
    this.#once = once
    this.#newId = newId
  }

  /**
   * Makes what a request asks for, or finds what the same request made. `body` is all that a form says; JSON is read from the
   * request. Throws AppError as MakingOnce does.
   */
  async answer<Thing extends { readonly id: string }>(
    c: ApiContext,
    { find, make, newId = this.#newId }: Omit<Making<Thing>, 'newId'> & { readonly newId?: () => string },
    body?: readonly (string | Uint8Array)[],
  ): Promise<Thing> {
    const key = c.req.header('idempotency-key')
    const { person } = c.var
    if (key === undefined || person === null) return make(newId())
    const said = body ?? [new Uint8Array(await c.req.arrayBuffer())]
    const parts = [c.req.method, c.req.path, ...said]
    const { thing, isNew } = await this.#once.run({ userId: person.id, key, parts }, { find, make, newId })
    if (!isNew) c.header('idempotency-replayed', 'true')
    return thing
  }
}
