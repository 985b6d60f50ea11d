-- DropIndex
DROP INDEX "InboxItem_userId_kind_subject_key";

-- CreateIndex
CREATE UNIQUE INDEX "InboxItem_userId_boardId_kind_subject_key" ON "InboxItem"("userId", "boardId", "kind", "subject");
