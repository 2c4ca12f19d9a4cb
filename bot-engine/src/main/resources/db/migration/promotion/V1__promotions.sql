-- The rules of a promotion, every version that ever was; rows are only added.
CREATE TABLE promotion_rules (
  promotion_id VARCHAR(200) NOT NULL,
  version BIGINT NOT NULL,
  rules ${text} NOT NULL,
  saved_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (promotion_id, version)
);

-- The version in force and what is used of it: live reservations and redemptions.
-- It is changed only by conditional updates, so no limit can be passed.
CREATE TABLE promotion_counter (
  promotion_id VARCHAR(200) PRIMARY KEY,
  version BIGINT NOT NULL,
  used BIGINT NOT NULL,
  held BIGINT NOT NULL,
  spent BIGINT NOT NULL
);

-- Codes as keyed hashes: whoever reads this table learns no code.
-- alike_hash is of the code with letters that look like digits made digits.
CREATE TABLE promotion_coupon (
  code_hash VARCHAR(64) PRIMARY KEY,
  alike_hash VARCHAR(64) NOT NULL,
  promotion_id VARCHAR(200) NOT NULL,
  active BOOLEAN NOT NULL,
  owner_id VARCHAR(256),
  used BIGINT NOT NULL,
  held BIGINT NOT NULL
);
CREATE INDEX promotion_coupon_alike ON promotion_coupon (alike_hash);
CREATE INDEX promotion_coupon_of ON promotion_coupon (promotion_id);

CREATE TABLE promotion_account (
  promotion_id VARCHAR(200) NOT NULL,
  account_id VARCHAR(256) NOT NULL,
  used BIGINT NOT NULL,
  held BIGINT NOT NULL,
  PRIMARY KEY (promotion_id, account_id)
);

-- What was held or redeemed. live is 1 while it counts and null once it does not, so that one
-- promotion counts at most once for an order.
CREATE TABLE promotion_use (
  use_id VARCHAR(36) PRIMARY KEY,
  promotion_id VARCHAR(200) NOT NULL,
  code_hash VARCHAR(64) NOT NULL,
  account_id VARCHAR(256) NOT NULL,
  order_id VARCHAR(200) NOT NULL,
  minor BIGINT NOT NULL,
  status VARCHAR(16) NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE,
  live SMALLINT,
  CONSTRAINT promotion_use_once UNIQUE (promotion_id, account_id, order_id, live)
);
CREATE INDEX promotion_use_end ON promotion_use (status, expires_at);

-- Every answer to a change, by the key of the request.
CREATE TABLE promotion_call (
  call_key VARCHAR(200) PRIMARY KEY,
  input_hash VARCHAR(64) NOT NULL,
  answer ${text} NOT NULL,
  occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- What happened to uses; rows are only added. The sums are what the counters hold.
CREATE TABLE promotion_ledger (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  use_id VARCHAR(36) NOT NULL,
  promotion_id VARCHAR(200) NOT NULL,
  what VARCHAR(16) NOT NULL,
  used_delta BIGINT NOT NULL,
  held_delta BIGINT NOT NULL,
  minor_delta BIGINT NOT NULL,
  occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX promotion_ledger_use ON promotion_ledger (use_id);
CREATE INDEX promotion_ledger_of ON promotion_ledger (promotion_id);
