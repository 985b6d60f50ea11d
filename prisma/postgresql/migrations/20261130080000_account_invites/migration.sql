-- AlterTable
ALTER TABLE "Invite" ADD COLUMN     "forEmail" TEXT,
ADD COLUMN     "mailedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "inviteId" TEXT;

-- CreateIndex
CREATE INDEX "User_inviteId_idx" ON "User"("inviteId");
