-- CreateTable
CREATE TABLE "InboxItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "boardId" TEXT,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "firstAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "readAt" DATETIME,
    "mailedAt" DATETIME,
    CONSTRAINT "InboxItem_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "InboxItem_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Follow" (
    "userId" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "level" TEXT NOT NULL,

    PRIMARY KEY ("userId", "boardId", "threadId"),
    CONSTRAINT "Follow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Follow_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MailChoice" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "pace" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "timeZone" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "bouncedAt" DATETIME,
    "sentOn" TEXT NOT NULL DEFAULT '',
    "sentCount" INTEGER NOT NULL DEFAULT 0,
    "digestAt" DATETIME,
    CONSTRAINT "MailChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "InboxItem_userId_lastAt_idx" ON "InboxItem"("userId", "lastAt");

-- CreateIndex
CREATE INDEX "InboxItem_boardId_idx" ON "InboxItem"("boardId");

-- CreateIndex
CREATE INDEX "InboxItem_readAt_lastAt_idx" ON "InboxItem"("readAt", "lastAt");

-- CreateIndex
CREATE UNIQUE INDEX "InboxItem_userId_kind_subject_key" ON "InboxItem"("userId", "kind", "subject");

-- CreateIndex
CREATE INDEX "Follow_boardId_idx" ON "Follow"("boardId");
