// Starts kill-child.ts.

import { importSource } from '../../../server/threads/import-source.mjs'

await importSource(new URL('./kill-child.ts', import.meta.url))
