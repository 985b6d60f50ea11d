-- CreateTable
CREATE TABLE "NoticeMail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "boardId" TEXT,
    "items" JSONB NOT NULL,
    "isLast" BOOLEAN NOT NULL,
    "claimedAt" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "tryAt" DATETIME,
    CONSTRAINT "NoticeMail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "NoticeMail_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "NoticeMail_userId_idx" ON "NoticeMail"("userId");

-- CreateIndex
CREATE INDEX "NoticeMail_boardId_idx" ON "NoticeMail"("boardId");

-- CreateIndex
CREATE INDEX "NoticeMail_tryAt_idx" ON "NoticeMail"("tryAt");
