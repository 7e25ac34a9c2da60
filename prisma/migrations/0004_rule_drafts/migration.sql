-- CreateTable
CREATE TABLE "RuleDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "rules" TEXT NOT NULL,
    "madeById" TEXT,
    "madeByName" TEXT NOT NULL,
    "madeAt" TEXT NOT NULL,
    CHECK ("state" IN ('draft','activated')),
    CHECK ("edition" >= 1),
    CHECK (json_valid("rules"))
);

-- One version is drafted at a time.
CREATE UNIQUE INDEX "RuleDraft_open_key" ON "RuleDraft"("state") WHERE "state" = 'draft';

-- What was activated is what was rehearsed, for ever.
CREATE TRIGGER "RuleDraft_activated_stays" BEFORE UPDATE ON "RuleDraft" WHEN OLD."state" = 'activated'
BEGIN SELECT RAISE(ABORT, 'an activated draft never changes'); END;
CREATE TRIGGER "RuleDraft_no_delete" BEFORE DELETE ON "RuleDraft" BEGIN SELECT RAISE(ABORT, 'rule drafts are never deleted'); END;

-- Published rules never change: lights of the past are judged by them.
CREATE TRIGGER "RuleSet_no_update" BEFORE UPDATE ON "RuleSet" BEGIN SELECT RAISE(ABORT, 'published rules never change'); END;
CREATE TRIGGER "RuleSet_no_delete" BEFORE DELETE ON "RuleSet" BEGIN SELECT RAISE(ABORT, 'published rules are never deleted'); END;
