-- CreateTable
CREATE TABLE "BoardNote" (
    "boardId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("boardId", "hash"),
    CONSTRAINT "BoardNote_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Visit" (
    "boardId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "sinceAt" DATETIME NOT NULL,
    "noteHash" TEXT NOT NULL,

    PRIMARY KEY ("boardId", "userId"),
    CONSTRAINT "Visit_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Visit_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Visit_boardId_noteHash_fkey" FOREIGN KEY ("boardId", "noteHash") REFERENCES "BoardNote" ("boardId", "hash") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Visit_userId_idx" ON "Visit"("userId");

-- CreateIndex
CREATE INDEX "Visit_boardId_noteHash_idx" ON "Visit"("boardId", "noteHash");
