-- What was done to accounts, and every answer. Rows are only ever added; a key is used once.
CREATE TABLE action_ledger (
  seq BIGINT PRIMARY KEY,
  action_key VARCHAR(200) NOT NULL,
  input_hash VARCHAR(64) NOT NULL,
  account_id VARCHAR(256) NOT NULL,
  kind VARCHAR(32) NOT NULL,
  actor_level VARCHAR(16) NOT NULL,
  actor_id VARCHAR(256) NOT NULL,
  purse VARCHAR(256) NOT NULL,
  action ${text} NOT NULL,
  answer ${text} NOT NULL,
  posted_minor BIGINT,
  currency VARCHAR(3),
  occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  CONSTRAINT action_once UNIQUE (action_key)
);
CREATE INDEX action_by_account ON action_ledger (account_id, seq);
CREATE INDEX action_by_purse ON action_ledger (purse, occurred_at);

-- Who looked at an account and who did what, each row sealed by the hash of the one before.
-- The row of an action has the same seq as the action and holds its hash.
CREATE TABLE audit_log (
  seq BIGINT PRIMARY KEY,
  occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor_level VARCHAR(16) NOT NULL,
  actor_id VARCHAR(256) NOT NULL,
  what VARCHAR(200) NOT NULL,
  account_id VARCHAR(256) NOT NULL,
  detail_hash VARCHAR(64) NOT NULL,
  previous_hash VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX audit_by_account ON audit_log (account_id, seq);

-- The end of the chain; whoever writes holds this row.
CREATE TABLE audit_head (
  name VARCHAR(16) PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (name, seq, hash)
  VALUES ('audit', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- The accounts on which something waits for a decision: a projection, written in the same commit.
CREATE TABLE action_waiting (
  account_id VARCHAR(256) PRIMARY KEY,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
