// Starts the thread that works on whole boards from its TypeScript source, in development and in tests.

import { importSource } from '../threads/import-source.mjs'

await importSource(new URL('./board-work-thread.ts', import.meta.url))
