-- CreateTable
CREATE TABLE "Branding" (
    "id" INTEGER NOT NULL,
    "name" TEXT,
    "accent" TEXT,
    "imprintUrl" TEXT,
    "privacyUrl" TEXT,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Branding_pkey" PRIMARY KEY ("id")
);

