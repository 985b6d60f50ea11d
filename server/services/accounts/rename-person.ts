// A new name for a person. Open sockets show it from their next connection on.

import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'

/** Renames a person; open sockets show the new name from their next connection on. */
export async function renamePerson(context: ServiceContext, person: Person, name: string): Promise<Person> {
  if (name === person.name) return person
  const user = await context.users.rename(person.id, name)
  return { ...person, name: user.name }
}
