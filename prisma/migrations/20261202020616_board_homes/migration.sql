-- CreateTable
CREATE TABLE "Node" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "BoardHome" (
    "boardId" TEXT NOT NULL PRIMARY KEY,
    "nodeId" TEXT,
    "token" BIGINT NOT NULL
);

-- CreateIndex
CREATE INDEX "BoardHome_nodeId_idx" ON "BoardHome"("nodeId");
