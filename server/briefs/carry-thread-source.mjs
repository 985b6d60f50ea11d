// Starts the thread that carries citations from its TypeScript source, in development and in tests.

import { importSource } from '../threads/import-source.mjs'

await importSource(new URL('./carry-thread.ts', import.meta.url))
