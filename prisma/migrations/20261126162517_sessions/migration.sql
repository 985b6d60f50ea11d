-- AlterTable
ALTER TABLE "Board" ADD COLUMN "runningSessionId" TEXT;
ALTER TABLE "Board" ADD COLUMN "sessionCap" TEXT;

-- CreateTable
CREATE TABLE "BoardSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "course" JSONB NOT NULL,
    "visits" JSONB NOT NULL,
    "isRehearsal" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "goesOnAt" DATETIME,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "BoardSession_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "BoardSession_boardId_idx" ON "BoardSession"("boardId");

-- CreateIndex
CREATE INDEX "BoardSession_goesOnAt_idx" ON "BoardSession"("goesOnAt");
