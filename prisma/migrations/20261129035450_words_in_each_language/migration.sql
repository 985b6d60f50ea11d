-- AlterTable
ALTER TABLE "BoardSession" ADD COLUMN "titleIn" JSONB;

-- AlterTable
ALTER TABLE "Round" ADD COLUMN "titleIn" JSONB;
