// Property tests try the same cases at every run, so that a change never fails by another change's luck. Look further
// with PROPERTY_SEED=<number>; a failure prints its seed and path.

import fc from 'fast-check'

const DEFAULT_SEED = 20_261_125

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? DEFAULT_SEED) })
