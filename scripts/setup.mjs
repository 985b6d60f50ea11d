// npm run setup: brings a clone to where editors, checks and single tests work. Nothing is built.
import { prepare } from './prepare.mjs'

await prepare()
