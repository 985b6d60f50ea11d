// Prisma's own CLI reads this for `generate`. Migrations run in process (server/db/migration/migrate), without its engine.
import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: 'file:./data/foreboard.sqlite' },
})
