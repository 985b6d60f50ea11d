-- The address that a link to an account was made for, and when the mail server took it.
ALTER TABLE "Invite" ADD COLUMN "forEmail" TEXT;
ALTER TABLE "Invite" ADD COLUMN "mailedAt" DATETIME;

-- The link by which somebody made their account.
ALTER TABLE "User" ADD COLUMN "inviteId" TEXT;
CREATE INDEX "User_inviteId_idx" ON "User"("inviteId");
