-- CreateTable
CREATE TABLE "MadeOnce" (
    "userId" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "isMade" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MadeOnce_pkey" PRIMARY KEY ("userId","keyHash")
);

-- CreateIndex
CREATE INDEX "MadeOnce_createdAt_idx" ON "MadeOnce"("createdAt");

-- AddForeignKey
ALTER TABLE "MadeOnce" ADD CONSTRAINT "MadeOnce_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
