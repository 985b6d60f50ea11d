// Prisma's adapter of PostgreSQL as the schema engine needs it: the engine reads PostgreSQL's catalogue, whose columns of
// type "char" this version of the adapter refuses.

import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import type { Pool, QueryArrayConfig, QueryArrayResult } from 'pg'
import { postgresConfig } from '../engine/postgres-connection'

/** What PostgreSQL calls the types "char" and text. */
const CHAR = 18
const TEXT = 25

/** Makes the adapters on one connection each, because the engine's lock belongs to a connection. */
export async function postgresSchemaAdapter(url: string): Promise<SqlMigrationAwareDriverAdapterFactory> {
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const factory = new PrismaPg({ ...postgresConfig(url), max: 1 })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => readingChars(await factory.connect()),
    connectToShadowDb: async () => readingChars(await factory.connectToShadowDb()),
  }
}

/** The adapter takes such a column for text, and the engine learns what it was. The engine asks one thing at a time. */
function readingChars(adapter: SqlDriverAdapter & { underlyingDriver(): Pool }): SqlDriverAdapter {
  let charColumns: readonly number[] = []
  const pool = adapter.underlyingDriver()
  const ask = pool.query.bind(pool) as (query: QueryArrayConfig) => Promise<QueryArrayResult>
  const query = async (question: QueryArrayConfig) => {
    const answer = await ask(question)
    charColumns = answer.fields.flatMap(({ dataTypeID }, i) => (dataTypeID === CHAR ? [i] : []))
    for (const i of charColumns) Object.assign(answer.fields[i] ?? {}, { dataTypeID: TEXT })
    return answer
  }
  const queryRaw = adapter.queryRaw.bind(adapter)
  Object.assign(pool, { query })
  return Object.assign(adapter, {
    queryRaw: async (question: SqlQuery) => {
      const answer = await queryRaw(question)
      const columnTypes = answer.columnTypes.map((type, i) =>
        charColumns.includes(i) ? ColumnTypeEnum.Character : type,
      )
      return { ...answer, columnTypes }
    },
  })
}
