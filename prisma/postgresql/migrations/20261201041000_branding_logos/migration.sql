-- CreateTable
CREATE TABLE "BrandingLogo" (
    "theme" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "widthPx" INTEGER NOT NULL,
    "heightPx" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BrandingLogo_pkey" PRIMARY KEY ("theme")
);
