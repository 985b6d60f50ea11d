// /api/reachable-at: where other devices open this server, for a page that somebody opened at localhost.

import { z } from '@hono/zod-openapi'
import { isThisMachine } from '@/lib/protocol/this-machine'
import { networkAddresses } from '../../http/network-addresses'
import { parseTrustedProxies } from '../../http/trusted-proxies'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json } from '../routing/schemas'

export const getRoute = createRoute({
  method: 'get',
  path: '/api/reachable-at',
  'x-permission': 'signed-in',
  summary: 'Where other devices open this server',
  responses: {
    200: json(
      'Origins',
      z.object({
        origins: z.array(z.string()).openapi({
          description:
            'The likeliest first, such as `http://192.168.1.5:3000`. For a request at localhost from this machine itself, its addresses on the network; else the origin of the request, or APP_URL. Empty where only this machine reaches it',
        }),
      }),
    ),
    ...problems('not-signed-in'),
  },
})

const loopback = parseTrustedProxies('loopback')

/** Adds the route. `host` is the address at which the server listens. */
export function addReachableAtRoute(routes: Routes, host: string): void {
  routes.add(getRoute, async (c) => {
    const { origin, hostname, protocol, port } = new URL(c.var.baseUrl)
    if (!isThisMachine(hostname)) return c.json({ origins: [origin] }, 200)
    // A request that comes through a container's network or a proxy says nothing about the ways to this machine.
    if (!(loopback.ok && loopback.value.has(c.env.address.clientIp))) return c.json({ origins: [] }, 200)
    const addresses = await networkAddresses(host)
    const end = port === '' ? '' : `:${port}`
    return c.json({ origins: addresses.map((address) => `${protocol}//${address}${end}`) }, 200)
  })
}
