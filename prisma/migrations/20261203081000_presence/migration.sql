-- CreateTable
CREATE TABLE "BoardPresence" (
    "nodeId" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("nodeId", "boardId", "userId"),
    CONSTRAINT "BoardPresence_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "Node" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BoardPresence_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BoardPresence_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "BoardPresence_boardId_idx" ON "BoardPresence"("boardId");

-- CreateIndex
CREATE INDEX "BoardPresence_userId_idx" ON "BoardPresence"("userId");
