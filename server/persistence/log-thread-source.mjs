// Starts the log's thread from its TypeScript source, in development and in tests.

import { importSource } from '../threads/import-source.mjs'

await importSource(new URL('./log-thread.ts', import.meta.url))
