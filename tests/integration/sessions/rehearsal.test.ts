// The rehearsal of a workshop without browsers, small: from joining to the close, with late comers, people who fall
// asleep, and a kill -9 of the server during an open vote. Every count equals what people cast.

import { expect, it } from 'vitest'
import { rehearse } from '../../rehearsal/rehearse'

it('twelve people go through a workshop and a power cut, and every count is right at the end', async () => {
  const { checked, faults } = await rehearse({ participants: 12, seed: 6, pictures: null })
  expect(faults).toEqual([])
  expect(checked).toBeGreaterThan(100)
})
