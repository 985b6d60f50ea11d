// Finds the asker for whom a request's work is done, by whom turns and places are shared out.

import type { WorkFor } from '../../board-work/board-work'
import type { Asker } from '../../fairness/asker'
import { addressKey } from '../../http/address-key'
import type { SentFile } from '../../uploads/receive-file'
import type { ApiContext } from './environment'

/** The request's sender, who is known by now, and the network that it comes from. */
export function askerOf(c: ApiContext): Asker {
  const { person } = c.var
  return {
    person: person?.id ?? null,
    isVisitor: person?.isAnonymous ?? true,
    address: addressKey(c.env.address.clientIp),
  }
}

/** The request as a file on its way. */
export function sentFileOf(c: ApiContext): SentFile {
  return { request: c.req.raw, asker: askerOf(c) }
}

/** The request as what work on a whole board is done for. */
export function workOf(c: ApiContext): WorkFor {
  return { asker: askerOf(c), signal: c.req.raw.signal }
}
