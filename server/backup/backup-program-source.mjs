// Starts the backup program from its TypeScript source, in development and in tests.

import { importSource } from '../threads/import-source.mjs'

await importSource(new URL('./backup-program.ts', import.meta.url))
