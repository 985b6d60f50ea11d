// Starts the folding thread from its TypeScript source, in development and in tests.

import { importSource } from '../threads/import-source.mjs'

await importSource(new URL('./folding-worker.ts', import.meta.url))
