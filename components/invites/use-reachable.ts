// The address of a link as other devices open it: a board may be open at localhost, which each device takes for itself.

import { useQuery } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import { isThisMachine } from '@/lib/protocol/this-machine'

export interface Reachable {
  /** The address for other devices; the given one as long as no other is known. */
  readonly url: string
  /** `network`: within this computer's network. `machine`: nowhere else, as far as is known. `world` until the server has answered. */
  readonly within: 'world' | 'network' | 'machine'
  /** Origins that reach this computer on its other networks, such as `http://10.0.0.2:3000`. */
  readonly others: readonly string[]
}

/** Returns at which address other devices open `url`, a link to this server. */
export function useReachable(url: string): Reachable {
  const { origin, hostname } = new URL(url)
  const isLocal = isThisMachine(hostname)
  const { data, isPending } = useQuery({
    queryKey: ['reachable-at'],
    queryFn: ({ signal }) => api('GET /api/reachable-at', { signal }),
    enabled: isLocal,
    // A laptop changes its network between two workshops.
    staleTime: 10_000,
  })
  if (!isLocal || isPending) return { url, within: 'world', others: [] }
  const [found, ...others] = data?.origins ?? []
  if (found === undefined) return { url, within: 'machine', others: [] }
  const isPrivate = /^http:\/\/\d+(\.\d+){3}(:\d+)?$/.test(found)
  return { url: url.replace(origin, found), within: isPrivate ? 'network' : 'world', others }
}
