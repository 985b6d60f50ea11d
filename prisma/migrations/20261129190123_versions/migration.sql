-- CreateTable
CREATE TABLE "BoardVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "at" DATETIME NOT NULL,
    "byId" TEXT,
    "cards" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "baseId" TEXT,
    "depth" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "byteLength" INTEGER NOT NULL,
    CONSTRAINT "BoardVersion_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BoardVersion_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "BoardVersion" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "BoardVersionMark" (
    "boardId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    CONSTRAINT "BoardVersionMark_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "BoardVersion_boardId_at_idx" ON "BoardVersion"("boardId", "at");

-- CreateIndex
CREATE INDEX "BoardVersion_baseId_idx" ON "BoardVersion"("baseId");

-- Boards of before this get their first version when they change.
INSERT INTO "BoardVersionMark" ("boardId", "at") SELECT "id", "changedAt" FROM "Board";
