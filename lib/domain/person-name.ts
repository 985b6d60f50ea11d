// What a person may be called.

/** UTF-16 units. */
export const PERSON_NAME_MAX_LENGTH = 60

/** What is wrong with a name as it was typed; undefined for one that will do. */
export function personNameProblem(name: string): 'nameMissing' | 'nameTooLong' | undefined {
  const { length } = name.trim()
  if (length === 0) return 'nameMissing'
  return length > PERSON_NAME_MAX_LENGTH ? 'nameTooLong' : undefined
}
