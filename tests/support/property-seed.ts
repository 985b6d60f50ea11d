// Property tests try the same cases in every run, so that a change never fails because of another change's luck.
// PROPERTY_SEED=<number> tries others; a failure prints its seed and path.

import fc from 'fast-check'

const DEFAULT_SEED = 20_261_125

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? DEFAULT_SEED) })
