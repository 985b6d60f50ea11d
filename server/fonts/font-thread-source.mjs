// Starts the font thread from its TypeScript source, in development and in tests.

import { importSource } from '../threads/import-source.mjs'

await importSource(new URL('./font-thread.ts', import.meta.url))
