// The limit for what a rule wants to be seen within two seconds. A busy machine takes longer over its own work, so only
// a full run (FAULT_FULL=1: npm run test:nightly) is as strict; the daily run checks that it happens.

import { scale } from '../../support/sync/fault-scale'

/** The options of an expectation. */
export const AT_ONCE: { readonly timeout?: number } = scale({ quick: {}, full: { timeout: 2_000 } })
