// Starts the log's thread from its TypeScript source, in development and in tests; see folding-worker-source.mjs.

import { register } from 'tsx/esm/api'

register()
await import('./log-thread.ts')
