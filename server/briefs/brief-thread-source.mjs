// Starts the brief program’s thread from its TypeScript source, in development and in tests.

import { importSource } from '../threads/import-source.mjs'

await importSource(new URL('./brief-thread.ts', import.meta.url))
