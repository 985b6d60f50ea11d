// People and addresses that ask a server for work, for what shares turns and places out.

import type { Asker } from '@/server/fairness/asker'

/** An account, by default at an address of its own. */
export function askerNamed(person: string, address = `address of ${person}`): Asker {
  return { person, isVisitor: false, address }
}

/** Somebody who is not signed in. */
export function strangerAt(address: string): Asker {
  return { person: null, isVisitor: true, address }
}
