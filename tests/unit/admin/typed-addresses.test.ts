// Addresses are found in what people type and paste, and what is none is named.

import { expect, it } from 'vitest'
import { addressesIn } from '@/components/admin/typed-addresses'

it.each([
  ['ada@example.org', ['ada@example.org'], []],
  ['Ada@Example.org, ada@example.org', ['ada@example.org'], []],
  ['ada@example.org bob@example.org\ncy@example.org;', ['ada@example.org', 'bob@example.org', 'cy@example.org'], []],
  ['"Lovelace, A" <ada@example.org>; Bob Bee <bob@example.org>', ['ada@example.org', 'bob@example.org'], []],
  ['Ada Lovelace <ada@example.org>, Bob <bob@example.org>', ['ada@example.org', 'bob@example.org'], []],
  ['ada@example.org、bob@example.org，cy@example.org', ['ada@example.org', 'bob@example.org', 'cy@example.org'], []],
  ['ada@example', [], ['ada@example']],
  ['ada @example.org', [], ['ada', '@example.org']],
  ['', [], []],
])('%j', (text, addresses, wrong) => {
  expect(addressesIn(text)).toEqual({ addresses, wrong })
})
