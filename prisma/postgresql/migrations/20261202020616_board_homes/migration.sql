-- CreateTable
CREATE TABLE "Node" (
    "id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Node_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardHome" (
    "boardId" TEXT NOT NULL,
    "nodeId" TEXT,
    "token" BIGINT NOT NULL,

    CONSTRAINT "BoardHome_pkey" PRIMARY KEY ("boardId")
);

-- CreateIndex
CREATE INDEX "BoardHome_nodeId_idx" ON "BoardHome"("nodeId");
