// Starts the brief program's thread from its TypeScript source, in development and in tests: tsx doesn't reach into
// threads by itself.

import { register } from 'tsx/esm/api'

register()
await import('./brief-thread.ts')
