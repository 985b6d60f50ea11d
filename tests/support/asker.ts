// People and addresses that ask a server for work, for tests of code that shares out turns and places.

import type { Asker } from '@/server/fairness/asker'

/** An account, by default at an address of its own. */
export function askerNamed(person: string, address = `address of ${person}`): Asker {
  return { person, isVisitor: false, address }
}

/** A person who is not signed in, at an address. */
export function strangerAt(address: string): Asker {
  return { person: null, isVisitor: true, address }
}
