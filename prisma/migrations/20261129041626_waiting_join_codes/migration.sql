-- AlterTable
ALTER TABLE "BoardSession" ADD COLUMN "joinUntil" DATETIME;
