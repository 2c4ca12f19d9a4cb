-- A promotion as the lead sees it: its name, its public code, and what is being written and is not
-- in force yet (draft, in the form of a promotion file; null: nothing). The rules in force are
-- elsewhere; here stands only what customers never meet.
CREATE TABLE campaign (
  promotion_id VARCHAR(200) PRIMARY KEY,
  campaign_name VARCHAR(200) NOT NULL,
  public_code VARCHAR(200),
  draft ${text},
  revision BIGINT NOT NULL,
  changed_by VARCHAR(64) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What leads did to it; rows are only added. version: the rules that were put in force by it.
CREATE TABLE campaign_change (
  promotion_id VARCHAR(200) NOT NULL,
  number BIGINT NOT NULL,
  what VARCHAR(200) NOT NULL,
  version BIGINT,
  changed_by VARCHAR(64) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (promotion_id, number)
);

-- Codes that did not work, counted for as long as the promotion is kept. shown: the code with all
-- but its first letters covered. An empty promotion_id: codes that belong to none.
CREATE TABLE failed_code (
  promotion_id VARCHAR(200) NOT NULL,
  reason VARCHAR(40) NOT NULL,
  shown VARCHAR(40) NOT NULL,
  times BIGINT NOT NULL,
  first_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  last_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (promotion_id, reason, shown)
);
