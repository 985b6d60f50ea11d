-- AlterTable
ALTER TABLE "BoardSession" ADD COLUMN "after" JSONB;
