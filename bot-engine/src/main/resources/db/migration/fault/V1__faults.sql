-- A fault of ours that is searched for on all accounts; rows stay.
CREATE TABLE fault (
  fault_id VARCHAR(32) PRIMARY KEY,
  fingerprint ${text} NOT NULL,
  opened_by VARCHAR(256) NOT NULL,
  opened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  why VARCHAR(1000) NOT NULL,
  reached VARCHAR(200),
  accounts_seen BIGINT NOT NULL,
  done BOOLEAN NOT NULL
);

-- Each line it hit, with what was decided about it and what came of it.
CREATE TABLE fault_line (
  fault_id VARCHAR(32) NOT NULL,
  line_no BIGINT NOT NULL,
  account_id VARCHAR(256) NOT NULL,
  invoice_id VARCHAR(256) NOT NULL,
  item_id VARCHAR(256),
  issued DATE NOT NULL,
  expected_minor BIGINT NOT NULL,
  billed_minor BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  standing VARCHAR(16) NOT NULL,
  decided_level VARCHAR(16),
  decided_by VARCHAR(256),
  why VARCHAR(1000),
  answer VARCHAR(200),
  PRIMARY KEY (fault_id, line_no)
);
CREATE INDEX fault_line_by_standing ON fault_line (standing, fault_id, line_no);
CREATE INDEX fault_line_by_account ON fault_line (fault_id, account_id);
