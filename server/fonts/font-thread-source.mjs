// Starts the font thread from its TypeScript source, in development and in tests. tsx doesn't reach into threads by
// itself: their first file must be one that Node can read alone.

import { register } from 'tsx/esm/api'

register()
await import('./font-thread.ts')
