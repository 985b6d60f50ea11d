// Next renders the pages only; server/main.ts runs it. Tracking is off: NEXT_TELEMETRY_DISABLED in scripts.

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  // `npm run check` and `npm test` check the types of everything; doing it again would triple the time of a build.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  devIndicators: false,
  // `npm run dev` under its other name; browser tests use it.
  allowedDevOrigins: ['127.0.0.1'],
  // Exports and small pictures embed the faces: kept by the browser, they can be drawn without a connection, too.
  headers: () =>
    Promise.resolve(
      ['/fonts/:file*', '/tldraw-assets/:file*'].map((source) => ({
        source,
        headers: [{ key: 'cache-control', value: 'public, max-age=604800, stale-while-revalidate=2592000' }],
      })),
    ),
  // Each page is loaded when somebody first asks for it: to load all of them took a third of a second of each start.
  experimental: { preloadEntriesOnStart: false },
  // One copy each: the server's own module graph has them loaded already (two copies of yjs don't know each other).
  serverExternalPackages: [
    'yjs',
    'y-protocols',
    'lib0',
    'better-sqlite3',
    '@prisma/client',
    '@prisma/adapter-better-sqlite3',
    'pino',
    'ws',
  ],
}

export default config
