-- AlterTable
ALTER TABLE "Board" ADD COLUMN "seedKey" TEXT;

-- AlterTable
ALTER TABLE "Template" ADD COLUMN "ownerId" TEXT;
ALTER TABLE "Template" ADD COLUMN "records" JSONB;

-- CreateTable
CREATE TABLE "BriefRevision" (
    "briefId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "metadata" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,
    "format" TEXT NOT NULL,
    "pages" JSONB,
    "replacedById" TEXT NOT NULL,
    "replacedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("briefId", "revision"),
    CONSTRAINT "BriefRevision_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Highlight" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "briefId" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'anchored',
    "note" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Highlight_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CandidateDismissal" (
    "briefId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("briefId", "key"),
    CONSTRAINT "CandidateDismissal_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Brief" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "metadata" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,
    "format" TEXT NOT NULL DEFAULT 'text',
    "pages" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Brief_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Brief" ("blocks", "boardId", "createdAt", "createdById", "id", "metadata", "sourceUrl", "text", "title", "warnings") SELECT "blocks", "boardId", "createdAt", "createdById", "id", "metadata", "sourceUrl", "text", "title", "warnings" FROM "Brief";
DROP TABLE "Brief";
ALTER TABLE "new_Brief" RENAME TO "Brief";
CREATE INDEX "Brief_boardId_idx" ON "Brief"("boardId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Highlight_briefId_idx" ON "Highlight"("briefId");

-- CreateIndex
CREATE INDEX "Board_seedKey_idx" ON "Board"("seedKey");
