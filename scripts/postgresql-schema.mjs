// Makes prisma/postgresql/schema.prisma of prisma/schema.prisma, which is the one that people edit: the same models for
// the other database. Prisma takes one provider a schema, and generates one client of each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A field whose numbers outgrow the 32 bits that PostgreSQL gives an Int. SQLite's have 64 whatever they are called. */
const LARGE = /\bInt\b(.*) \/\/ BigInt on PostgreSQL$/gm

/** Documents come back as they were written, with their members in order, as on SQLite: Prisma's own choice is jsonb. */
const DOCUMENT = /^( +\w+ +Json\??)(?=\s)/gm

/** The schema for PostgreSQL, of the text of the schema for SQLite. */
export function postgresqlSchema(text) {
  const schema = text
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replaceAll(LARGE, 'BigInt$1')
    .replaceAll(DOCUMENT, '$1 @db.Json')
  return `// Made by scripts/postgresql-schema.mjs of prisma/schema.prisma: change that one.\n\n${schema}`
}

/** Writes the schema for PostgreSQL of a copy of this repository, and returns its path in it. */
export function writePostgresqlSchema(root) {
  const path = 'prisma/postgresql/schema.prisma'
  mkdirSync(join(root, 'prisma/postgresql'), { recursive: true })
  writeFileSync(join(root, path), postgresqlSchema(readFileSync(join(root, 'prisma/schema.prisma'), 'utf8')))
  return path
}
