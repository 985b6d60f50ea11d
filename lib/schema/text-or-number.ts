// A value that is a text or a number. `T.or` would try the text first and make an error, with its stack, for each number
// of each card: a tenth of the time in which a large board opens.

import { T } from '@tldraw/validate'

export const textOrNumber: T.Validator<string | number> = new T.Validator((value) =>
  typeof value === 'string' ? value : T.number.validate(value),
)
