-- The index keeps its name, so that its pages are rewritten and none is freed with tokens in it. The tokens that are there
-- are hashed by the program right after this (server/db/session-token).
ALTER TABLE "Session" RENAME COLUMN "token" TO "tokenHash";
