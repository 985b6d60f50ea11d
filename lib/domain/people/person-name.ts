// Rules for the name of a person.

/** UTF-16 units. */
export const PERSON_NAME_MAX_LENGTH = 60

/** Returns the problem with a name as typed; undefined if it is valid. */
export function personNameProblem(name: string): 'nameMissing' | 'nameTooLong' | undefined {
  const { length } = name.trim()
  if (length === 0) return 'nameMissing'
  return length > PERSON_NAME_MAX_LENGTH ? 'nameTooLong' : undefined
}
