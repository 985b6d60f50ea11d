-- AlterTable
ALTER TABLE "Invite" ADD COLUMN "sessionId" TEXT;

-- Those that a session's code stands for now. Of earlier codes nobody knows the session any more.
UPDATE "Invite" SET "sessionId" = (SELECT "id" FROM "BoardSession" WHERE "joinInviteId" = "Invite"."id");
