-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "districtCode" TEXT,
    "position" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "ProjectState" (
    "projectId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "eventSeq" INTEGER NOT NULL,
    "recordedFrom" TEXT NOT NULL,
    "recordedTo" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "firmName" TEXT,
    "projectCode" TEXT,
    "externalId" TEXT,
    "facts" TEXT NOT NULL,
    "outlook" TEXT NOT NULL,

    PRIMARY KEY ("projectId", "version"),
    CHECK ("version" >= 1),
    CHECK ("recordedFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CHECK ("recordedTo" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CHECK ("recordedFrom" <= "recordedTo"),
    CHECK (json_valid("facts")),
    CHECK (json_valid("outlook"))
);

-- CreateTable
CREATE TABLE "Event" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "personId" TEXT,
    "personName" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "projectId" TEXT,
    "unit" TEXT,
    "subject" TEXT,
    "changes" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "reason" TEXT,
    "effectiveOn" TEXT,
    "lagDays" INTEGER,
    "batchId" TEXT,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CHECK ("seq" >= 1),
    CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
    CHECK (json_valid("changes")),
    CHECK (json_valid("details")),
    CHECK (length("hash") = 64),
    CHECK (length("prevHash") = 64),
    CHECK ("channel" IN ('form','import','api','rule','cli')),
    CHECK ("effectiveOn" IS NULL OR "effectiveOn" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "MonthlyReport" (
    "eventSeq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "projectId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "completedFen" BIGINT,
    "totalFen" BIGINT,
    "progress" TEXT,
    "problems" TEXT,
    "noChange" BOOLEAN NOT NULL,
    "filedById" TEXT,
    "filedByName" TEXT NOT NULL,
    "filedAt" TEXT NOT NULL,
    CHECK ("month" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    CHECK ("filedAt" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z')
);

-- CreateTable
CREATE TABLE "Request" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "projectId" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "wish" TEXT NOT NULL,
    "reasonCode" TEXT,
    "reason" TEXT NOT NULL,
    "filedLate" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "filedById" TEXT,
    "filedByName" TEXT NOT NULL,
    "filedAt" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedByName" TEXT,
    "decidedAt" TEXT,
    "decision" TEXT,
    CHECK ("kind" IN ('planChange','pause','resume','withdraw')),
    CHECK ("status" IN ('pending','approved','refused','cancelled')),
    CHECK (json_valid("wish")),
    CHECK ("status" = 'pending' OR "decidedAt" IS NOT NULL),
    CHECK ("filedById" IS NULL OR "decidedById" IS NULL OR "filedById" <> "decidedById" OR "status" = 'cancelled')
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "scopeKind" TEXT NOT NULL,
    "ownProjectsOnly" BOOLEAN NOT NULL DEFAULT false,
    "passwordHash" TEXT,
    "disabledAt" TEXT,
    "createdAt" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "lookedSeq" INTEGER NOT NULL DEFAULT 0,
    "lookedAt" TEXT,
    CHECK ("role" IN ('officer','manager','auditor','admin')),
    CHECK ("scopeKind" IN ('city','units')),
    CHECK (length("login") BETWEEN 2 AND 64)
);

-- CreateTable
CREATE TABLE "PersonUnit" (
    "personId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,

    PRIMARY KEY ("personId", "unitId"),
    CONSTRAINT "PersonUnit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "lastSeenAt" TEXT NOT NULL,
    "userAgent" TEXT,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "usedAt" TEXT,
    CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInTries" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "until" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "content" BLOB,
    "unit" TEXT,
    "dataAsOf" TEXT,
    "choices" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "personId" TEXT,
    "personName" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "committedAt" TEXT,
    "counts" TEXT,
    "findings" TEXT,
    CHECK ("status" IN ('draft','committed','discarded')),
    CHECK (json_valid("choices"))
);

-- CreateTable
CREATE TABLE "MappingMemory" (
    "headerKey" TEXT NOT NULL PRIMARY KEY,
    "mapping" TEXT NOT NULL,
    "personId" TEXT,
    "usedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "bodyHash" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "RuleSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "effectiveFrom" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "publishedAt" TEXT NOT NULL,
    CHECK (json_valid("rules")),
    CHECK ("effectiveFrom" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "CalendarDay" (
    "day" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CHECK ("kind" IN ('holiday','workday')),
    CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);

-- CreateTable
CREATE TABLE "CalendarYear" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "source" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "ProjectState_eventSeq_key" ON "ProjectState"("eventSeq");

-- CreateIndex
CREATE INDEX "Event_projectId_seq_idx" ON "Event"("projectId", "seq");

-- CreateIndex
CREATE INDEX "Event_personId_seq_idx" ON "Event"("personId", "seq");

-- CreateIndex
CREATE INDEX "Event_kind_seq_idx" ON "Event"("kind", "seq");

-- CreateIndex
CREATE INDEX "Event_unit_seq_idx" ON "Event"("unit", "seq");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE INDEX "Event_batchId_idx" ON "Event"("batchId");

-- CreateIndex
CREATE INDEX "MonthlyReport_projectId_month_idx" ON "MonthlyReport"("projectId", "month");

-- CreateIndex
CREATE INDEX "Request_projectId_idx" ON "Request"("projectId");

-- CreateIndex
CREATE INDEX "Request_status_unit_idx" ON "Request"("status", "unit");

-- CreateIndex
CREATE UNIQUE INDEX "Person_login_key" ON "Person"("login");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "OneTimeLink_personId_idx" ON "OneTimeLink"("personId");

-- CreateIndex
CREATE INDEX "ImportBatch_personId_createdAt_idx" ON "ImportBatch"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "ImportBatch_status_idx" ON "ImportBatch"("status");

-- CreateIndex
CREATE INDEX "IdempotencyKey_at_idx" ON "IdempotencyKey"("at");

-- CreateIndex
CREATE UNIQUE INDEX "RuleSet_name_version_key" ON "RuleSet"("name", "version");


-- Exactly one live state per project; lookups by code and external number read live states only.
-- No index on recordedTo itself: the planner would prefer it to these and walk through every live state.
CREATE UNIQUE INDEX "ProjectState_live_key" ON "ProjectState"("projectId") WHERE "recordedTo" = '9999-12-31T23:59:59.999Z';
CREATE INDEX "ProjectState_live_projectCode_idx" ON "ProjectState"("projectCode") WHERE "recordedTo" = '9999-12-31T23:59:59.999Z' AND "projectCode" IS NOT NULL;
CREATE INDEX "ProjectState_live_externalId_idx" ON "ProjectState"("externalId") WHERE "recordedTo" = '9999-12-31T23:59:59.999Z' AND "externalId" IS NOT NULL;
CREATE INDEX "ProjectState_live_name_idx" ON "ProjectState"("unit", "name") WHERE "recordedTo" = '9999-12-31T23:59:59.999Z';

-- History cannot be rewritten: events and reports are append only.
CREATE TRIGGER "Event_no_update" BEFORE UPDATE ON "Event" BEGIN SELECT RAISE(ABORT, 'events are append only'); END;
CREATE TRIGGER "Event_no_delete" BEFORE DELETE ON "Event" BEGIN SELECT RAISE(ABORT, 'events are append only'); END;
CREATE TRIGGER "Event_in_order" BEFORE INSERT ON "Event"
WHEN NEW."seq" <> COALESCE((SELECT MAX("seq") FROM "Event"), 0) + 1
BEGIN SELECT RAISE(ABORT, 'events are numbered without gaps'); END;
CREATE TRIGGER "MonthlyReport_no_update" BEFORE UPDATE ON "MonthlyReport" BEGIN SELECT RAISE(ABORT, 'reports are append only'); END;
CREATE TRIGGER "MonthlyReport_no_delete" BEFORE DELETE ON "MonthlyReport" BEGIN SELECT RAISE(ABORT, 'reports are append only'); END;

-- A recorded state may only be closed, once; nothing else about it ever changes.
CREATE TRIGGER "ProjectState_close_only" BEFORE UPDATE ON "ProjectState"
WHEN OLD."recordedTo" <> '9999-12-31T23:59:59.999Z'
  OR NEW."projectId" IS NOT OLD."projectId" OR NEW."version" IS NOT OLD."version" OR NEW."eventSeq" IS NOT OLD."eventSeq"
  OR NEW."recordedFrom" IS NOT OLD."recordedFrom" OR NEW."facts" IS NOT OLD."facts" OR NEW."outlook" IS NOT OLD."outlook"
  OR NEW."unit" IS NOT OLD."unit" OR NEW."name" IS NOT OLD."name" OR NEW."firmName" IS NOT OLD."firmName"
  OR NEW."projectCode" IS NOT OLD."projectCode" OR NEW."externalId" IS NOT OLD."externalId"
BEGIN SELECT RAISE(ABORT, 'a recorded state may only be closed'); END;
CREATE TRIGGER "ProjectState_no_delete" BEFORE DELETE ON "ProjectState" BEGIN SELECT RAISE(ABORT, 'recorded states are never deleted'); END;

-- A decided request stays decided.
CREATE TRIGGER "Request_decided_stays" BEFORE UPDATE ON "Request" WHEN OLD."status" <> 'pending'
BEGIN SELECT RAISE(ABORT, 'a decided request stays decided'); END;
CREATE TRIGGER "Request_no_delete" BEFORE DELETE ON "Request" BEGIN SELECT RAISE(ABORT, 'requests are never deleted'); END;
