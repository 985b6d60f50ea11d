// Starts the thread that reads board files from its TypeScript source, in development and in tests.

import { importSource } from '../threads/import-source.mjs'

await importSource(new URL('./board-file-thread.ts', import.meta.url))
