// Starts the brief program from its TypeScript source, in development and in tests.

import { importSource } from '../threads/import-source.mjs'

await importSource(new URL('./brief-program.ts', import.meta.url))
