#!/usr/bin/env node
// The admin tool as it was built, in this process; in a package and an image it is `foreboard`.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureHome } from './usable-home.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
ensureHome()
process.chdir(root)
process.env.NODE_ENV ??= 'production'
process.env.NEXT_TELEMETRY_DISABLED = '1'
await import(pathToFileURL(join(root, '.build/foreboard.mjs')).href)
