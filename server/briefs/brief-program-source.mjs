// Starts the brief program from its TypeScript source, in development and in tests.

import { register } from 'tsx/esm/api'

register()
await import('./brief-program.ts')
