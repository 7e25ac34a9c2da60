-- CreateTable
CREATE TABLE "Standard" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "effectiveFrom" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "madeById" TEXT,
    "madeByName" TEXT NOT NULL,
    "madeAt" TEXT NOT NULL,
    "publishedByName" TEXT,
    "publishedAt" TEXT,
    "reason" TEXT,
    "retiredByName" TEXT,
    "retiredAt" TEXT,
    "retiredReason" TEXT,
    CHECK ("version" >= 1),
    CHECK ("state" IN ('draft','published','retired')),
    CHECK (json_valid("content")),
    CHECK ("effectiveFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK ("state" = 'draft' OR ("publishedAt" IS NOT NULL AND "reason" IS NOT NULL)),
    CHECK (("state" = 'retired') = ("retiredAt" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "projectId" TEXT,
    "standardId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "candidate" TEXT NOT NULL,
    "papers" TEXT NOT NULL,
    "filedById" TEXT,
    "filedByName" TEXT NOT NULL,
    "savedAt" TEXT NOT NULL,
    "submittedAt" TEXT,
    "ruling" TEXT,
    "decision" TEXT,
    CHECK ("version" >= 1),
    CHECK ("state" IN ('draft','submitted','returned','refused','admitted')),
    CHECK ("state" = 'draft' OR "submittedAt" IS NOT NULL),
    CHECK (json_valid("candidate")),
    CHECK ("ruling" IS NULL OR json_valid("ruling")),
    CHECK ("decision" IS NULL OR json_valid("decision")),
    CHECK ("state" NOT IN ('refused','admitted','returned') OR "decision" IS NOT NULL),
    CHECK ("filedById" IS NULL OR "decision" IS NULL OR json_extract("decision", '$.byId') IS NULL OR json_extract("decision", '$.byId') <> "filedById")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "eventSeq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "projectId" TEXT,
    "applicationId" TEXT,
    "unit" TEXT NOT NULL,
    "standardId" TEXT NOT NULL,
    "standardName" TEXT NOT NULL,
    "standardVersion" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "inputs" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    CHECK ("verdict" IN ('pass','conditional','fail','insufficientData')),
    CHECK ("projectId" IS NOT NULL OR "applicationId" IS NOT NULL),
    CHECK ("on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CHECK (json_valid("inputs")),
    CHECK (json_valid("result"))
);

-- CreateTable
CREATE TABLE "AdmissionDecision" (
    "eventSeq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "byId" TEXT,
    "byName" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CHECK ("kind" IN ('admit','except','return','refuse','rule')),
    CHECK (json_valid("decision"))
);

-- CreateTable
CREATE TABLE "Measurement" (
    "eventSeq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "projectId" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "periodUntil" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "byId" TEXT,
    "byName" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    CHECK ("value" >= 0),
    CHECK ("periodUntil" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "OutputReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "documentNo" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "filed" TEXT NOT NULL,
    "decided" TEXT,
    CHECK ("status" IN ('pending','confirmed','returned')),
    CHECK (("status" = 'pending') = ("decided" IS NULL)),
    CHECK (json_valid("lines") AND json_valid("filed") AND ("decided" IS NULL OR json_valid("decided"))),
    CHECK ("decided" IS NULL OR json_extract("filed", '$.byId') IS NULL OR json_extract("decided", '$.byId') <> json_extract("filed", '$.byId'))
);

-- CreateIndex
CREATE UNIQUE INDEX "Standard_name_version_key" ON "Standard"("name", "version");

-- CreateIndex
CREATE INDEX "Application_state_unit_idx" ON "Application"("state", "unit");

-- CreateIndex
CREATE INDEX "Application_projectId_idx" ON "Application"("projectId");

-- CreateIndex
CREATE INDEX "Assessment_projectId_eventSeq_idx" ON "Assessment"("projectId", "eventSeq");

-- CreateIndex
CREATE INDEX "Assessment_applicationId_eventSeq_idx" ON "Assessment"("applicationId", "eventSeq");

-- CreateIndex
CREATE INDEX "AdmissionDecision_applicationId_eventSeq_idx" ON "AdmissionDecision"("applicationId", "eventSeq");

-- CreateIndex
CREATE INDEX "Measurement_projectId_key_eventSeq_idx" ON "Measurement"("projectId", "key", "eventSeq");

-- CreateIndex
CREATE INDEX "OutputReview_projectId_idx" ON "OutputReview"("projectId");

-- CreateIndex
CREATE INDEX "OutputReview_status_unit_idx" ON "OutputReview"("status", "unit");


-- One waiting review a project.
CREATE UNIQUE INDEX "OutputReview_pending_key" ON "OutputReview"("projectId") WHERE "status" = 'pending';

-- A published standard never changes; it may only be retired, once.
CREATE TRIGGER "Standard_published_stays" BEFORE UPDATE ON "Standard"
WHEN OLD."state" <> 'draft' AND (
  NOT (OLD."state" = 'published' AND NEW."state" = 'retired')
  OR NEW."id" IS NOT OLD."id" OR NEW."name" IS NOT OLD."name" OR NEW."version" IS NOT OLD."version"
  OR NEW."effectiveFrom" IS NOT OLD."effectiveFrom" OR NEW."content" IS NOT OLD."content"
  OR NEW."madeById" IS NOT OLD."madeById" OR NEW."madeByName" IS NOT OLD."madeByName" OR NEW."madeAt" IS NOT OLD."madeAt"
  OR NEW."publishedByName" IS NOT OLD."publishedByName" OR NEW."publishedAt" IS NOT OLD."publishedAt" OR NEW."reason" IS NOT OLD."reason")
BEGIN SELECT RAISE(ABORT, 'a published standard never changes'); END;
CREATE TRIGGER "Standard_no_delete" BEFORE DELETE ON "Standard" BEGIN SELECT RAISE(ABORT, 'standards are never deleted'); END;

-- A decided application stays decided; a returned one may be handed in again.
CREATE TRIGGER "Application_decided_stays" BEFORE UPDATE ON "Application" WHEN OLD."state" IN ('refused','admitted')
BEGIN SELECT RAISE(ABORT, 'a decided application stays decided'); END;
CREATE TRIGGER "Application_no_delete" BEFORE DELETE ON "Application" BEGIN SELECT RAISE(ABORT, 'applications are never deleted'); END;

-- Verdicts, decisions and measurements are append only.
CREATE TRIGGER "Assessment_no_update" BEFORE UPDATE ON "Assessment" BEGIN SELECT RAISE(ABORT, 'assessments are append only'); END;
CREATE TRIGGER "Assessment_no_delete" BEFORE DELETE ON "Assessment" BEGIN SELECT RAISE(ABORT, 'assessments are append only'); END;
CREATE TRIGGER "AdmissionDecision_no_update" BEFORE UPDATE ON "AdmissionDecision" BEGIN SELECT RAISE(ABORT, 'decisions are append only'); END;
CREATE TRIGGER "AdmissionDecision_no_delete" BEFORE DELETE ON "AdmissionDecision" BEGIN SELECT RAISE(ABORT, 'decisions are append only'); END;
CREATE TRIGGER "Measurement_no_update" BEFORE UPDATE ON "Measurement" BEGIN SELECT RAISE(ABORT, 'measurements are append only'); END;
CREATE TRIGGER "Measurement_no_delete" BEFORE DELETE ON "Measurement" BEGIN SELECT RAISE(ABORT, 'measurements are append only'); END;

-- A decided review stays decided.
CREATE TRIGGER "OutputReview_decided_stays" BEFORE UPDATE ON "OutputReview" WHEN OLD."status" <> 'pending'
BEGIN SELECT RAISE(ABORT, 'a decided review stays decided'); END;
CREATE TRIGGER "OutputReview_no_delete" BEFORE DELETE ON "OutputReview" BEGIN SELECT RAISE(ABORT, 'reviews are never deleted'); END;
