-- CreateTable
CREATE TABLE "BoardEmbed" (
    "boardId" TEXT NOT NULL PRIMARY KEY,
    "isOn" BOOLEAN NOT NULL DEFAULT false,
    "pageKey" TEXT NOT NULL,
    "origins" JSONB NOT NULL,
    "imageKey" TEXT,
    "changedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "BoardEmbed_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExportSchedule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "makerId" TEXT NOT NULL,
    "wishes" JSONB NOT NULL,
    "webhookKey" TEXT NOT NULL,
    "dueAt" DATETIME,
    "runDueAt" DATETIME,
    "runId" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "tryAt" DATETIME,
    "last" JSONB,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ExportSchedule_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ExportSchedule_boardId_idx" ON "ExportSchedule"("boardId");

-- CreateIndex
CREATE INDEX "ExportSchedule_dueAt_idx" ON "ExportSchedule"("dueAt");

-- CreateIndex
CREATE INDEX "ExportSchedule_tryAt_idx" ON "ExportSchedule"("tryAt");
