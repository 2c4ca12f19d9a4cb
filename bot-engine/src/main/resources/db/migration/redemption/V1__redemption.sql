-- What redeemed codes brought into the books: one row for a code on an order, under the reference
-- the customer was told. A row that was taken back stays and is no longer live.
CREATE TABLE redemption_posting (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  reference VARCHAR(32) NOT NULL,
  code VARCHAR(200) NOT NULL,
  account_id VARCHAR(256) NOT NULL,
  order_id VARCHAR(200) NOT NULL,
  promotion_id VARCHAR(200) NOT NULL,
  body ${text} NOT NULL,
  live BOOLEAN NOT NULL,
  CONSTRAINT redemption_posting_once UNIQUE (reference, code)
);
CREATE INDEX redemption_posting_account ON redemption_posting (account_id);
CREATE INDEX redemption_posting_promotion ON redemption_posting (promotion_id);
