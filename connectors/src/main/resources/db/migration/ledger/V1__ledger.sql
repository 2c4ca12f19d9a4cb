-- The ledger: the billing truth of all accounts, as the billing system sent it.
-- Money is BIGINT minor units, its currency stands in the same row or in the bill's or payment's.
-- Every table of one account starts its key with account_id: a history is one range a table.
-- There is no foreign key from a line to its bill: both are written in one transaction by one writer,
-- and on millions of lines the check would cost more than the insert.

CREATE TABLE account (
  account_id VARCHAR(200) NOT NULL,
  industry VARCHAR(20) NOT NULL,
  country VARCHAR(2) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  time_zone VARCHAR(100) NOT NULL,
  language_tag VARCHAR(100) NOT NULL,
  display_name VARCHAR(4000) NOT NULL,
  segment VARCHAR(20) NOT NULL,
  bill_cycle_day INTEGER NOT NULL,
  pay_method VARCHAR(20) NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (account_id)
);

CREATE TABLE account_tax_status (
  account_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  from_date DATE NOT NULL,
  to_date DATE,
  exempt BOOLEAN NOT NULL,
  PRIMARY KEY (account_id, line_no)
);

CREATE TABLE subscription (
  account_id VARCHAR(200) NOT NULL,
  subscription_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  product_id VARCHAR(200) NOT NULL,
  quantity DECIMAL(24, 3) NOT NULL,
  start_date DATE NOT NULL,
  end_date DATE,
  trial_end DATE,
  term_months INTEGER,
  term_end DATE,
  auto_renew BOOLEAN NOT NULL,
  service_ref VARCHAR(200),
  price_currency VARCHAR(3),
  PRIMARY KEY (account_id, subscription_id)
);

-- kind: price (an agreed price), quantity, product. What changed from and to, exactly, as text.
CREATE TABLE subscription_change (
  account_id VARCHAR(200) NOT NULL,
  subscription_id VARCHAR(200) NOT NULL,
  kind VARCHAR(10) NOT NULL,
  line_no INTEGER NOT NULL,
  from_date DATE NOT NULL,
  to_date DATE,
  old_text VARCHAR(200),
  new_text VARCHAR(200) NOT NULL,
  reason VARCHAR(200),
  PRIMARY KEY (account_id, subscription_id, kind, line_no)
);

-- A redemption takes off a percentage (percent) or an amount (fixed_amount in fixed_currency).
CREATE TABLE redemption (
  account_id VARCHAR(200) NOT NULL,
  redemption_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  promotion_id VARCHAR(200) NOT NULL,
  subscription_id VARCHAR(200) NOT NULL,
  coupon_code VARCHAR(200),
  redeemed_at DATE NOT NULL,
  effective_start DATE NOT NULL,
  effective_end DATE,
  percent DECIMAL(20, 4),
  fixed_amount BIGINT,
  fixed_currency VARCHAR(3),
  status VARCHAR(200) NOT NULL,
  PRIMARY KEY (account_id, redemption_id)
);

CREATE TABLE invoice (
  account_id VARCHAR(200) NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  seq INTEGER NOT NULL,
  printed_number VARCHAR(200) NOT NULL,
  issue_date DATE NOT NULL,
  due_date DATE NOT NULL,
  period_start DATE NOT NULL,
  period_end DATE NOT NULL,
  currency VARCHAR(3) NOT NULL,
  net BIGINT NOT NULL,
  tax BIGINT NOT NULL,
  gross BIGINT NOT NULL,
  credits_applied BIGINT NOT NULL,
  payable BIGINT NOT NULL,
  balance_forward BIGINT NOT NULL,
  amount_due BIGINT NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (account_id, invoice_id),
  UNIQUE (invoice_id)
);

CREATE TABLE invoice_item (
  account_id VARCHAR(200) NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  item_id VARCHAR(200) NOT NULL,
  item_type VARCHAR(20) NOT NULL,
  charge_code VARCHAR(200) NOT NULL,
  product_id VARCHAR(200) NOT NULL,
  subscription_id VARCHAR(200),
  description VARCHAR(4000) NOT NULL,
  period_start DATE NOT NULL,
  period_end DATE NOT NULL,
  quantity DECIMAL(24, 3) NOT NULL,
  unit VARCHAR(200) NOT NULL,
  unit_price DECIMAL(24, 6) NOT NULL,
  proration_days INTEGER,
  proration_basis INTEGER,
  fx_from VARCHAR(3),
  fx_rate DECIMAL(30, 12),
  base_amount BIGINT NOT NULL,
  amount BIGINT NOT NULL,
  tax_ref VARCHAR(200) NOT NULL,
  tax_rate DECIMAL(20, 4) NOT NULL,
  tax_amount BIGINT NOT NULL,
  meter VARCHAR(200),
  open_date DATE,
  open_value BIGINT,
  open_estimated BOOLEAN,
  close_date DATE,
  close_value BIGINT,
  close_estimated BOOLEAN,
  PRIMARY KEY (account_id, invoice_id, line_no)
);

CREATE TABLE item_discount (
  account_id VARCHAR(200) NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  item_line INTEGER NOT NULL,
  line_no INTEGER NOT NULL,
  redemption_id VARCHAR(200) NOT NULL,
  promotion_id VARCHAR(200) NOT NULL,
  percent DECIMAL(20, 4),
  fixed_amount BIGINT,
  amount BIGINT NOT NULL,
  PRIMARY KEY (account_id, invoice_id, item_line, line_no)
);

CREATE TABLE invoice_tax (
  account_id VARCHAR(200) NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  tax_ref VARCHAR(200) NOT NULL,
  tax_rate DECIMAL(20, 4) NOT NULL,
  taxable BIGINT NOT NULL,
  tax BIGINT NOT NULL,
  PRIMARY KEY (account_id, invoice_id, line_no)
);

-- The sums of a bill that do not add up, found when it was written. The bill itself is kept as it came.
CREATE TABLE invoice_problem (
  account_id VARCHAR(200) NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  sum_name VARCHAR(500) NOT NULL,
  expected BIGINT NOT NULL,
  billed BIGINT NOT NULL,
  PRIMARY KEY (account_id, invoice_id, line_no)
);

CREATE TABLE payment (
  account_id VARCHAR(200) NOT NULL,
  payment_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  received_at DATE NOT NULL,
  amount BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  pay_method VARCHAR(20) NOT NULL,
  status VARCHAR(20) NOT NULL,
  unallocated BIGINT NOT NULL,
  PRIMARY KEY (account_id, payment_id)
);

CREATE TABLE payment_allocation (
  account_id VARCHAR(200) NOT NULL,
  payment_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  amount BIGINT NOT NULL,
  applied_on DATE NOT NULL,
  PRIMARY KEY (account_id, payment_id, line_no)
);

CREATE TABLE credit (
  account_id VARCHAR(200) NOT NULL,
  credit_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  granted_at DATE NOT NULL,
  amount BIGINT NOT NULL,
  currency VARCHAR(3) NOT NULL,
  reason VARCHAR(200) NOT NULL,
  remaining BIGINT NOT NULL,
  PRIMARY KEY (account_id, credit_id)
);

CREATE TABLE credit_application (
  account_id VARCHAR(200) NOT NULL,
  credit_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  amount BIGINT NOT NULL,
  applied_on DATE NOT NULL,
  PRIMARY KEY (account_id, credit_id, line_no)
);

CREATE TABLE product (
  product_id VARCHAR(200) NOT NULL,
  industry VARCHAR(200) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  charge_code VARCHAR(200) NOT NULL,
  product_name VARCHAR(4000) NOT NULL,
  unit VARCHAR(200) NOT NULL,
  billing VARCHAR(20) NOT NULL,
  tax_category VARCHAR(20) NOT NULL,
  PRIMARY KEY (product_id)
);

CREATE TABLE product_attribute (
  product_id VARCHAR(200) NOT NULL,
  attribute VARCHAR(200) NOT NULL,
  attribute_text VARCHAR(4000) NOT NULL,
  PRIMARY KEY (product_id, attribute)
);

CREATE TABLE price_version (
  product_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  currency VARCHAR(3) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  unit_price DECIMAL(24, 6) NOT NULL,
  reason VARCHAR(20) NOT NULL,
  PRIMARY KEY (product_id, line_no)
);

CREATE TABLE tax_version (
  tax_ref VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  country VARCHAR(2) NOT NULL,
  category VARCHAR(200) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  rate DECIMAL(20, 4) NOT NULL,
  PRIMARY KEY (tax_ref, line_no)
);

-- source_json holds the promotion as it was sent: the rules of eligibility are read from it.
CREATE TABLE promotion (
  promotion_id VARCHAR(200) NOT NULL,
  promotion_name VARCHAR(4000) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  duration_cycles INTEGER,
  source_json ${text} NOT NULL,
  PRIMARY KEY (promotion_id)
);

CREATE TABLE promotion_charge (
  promotion_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  charge_code VARCHAR(200) NOT NULL,
  PRIMARY KEY (promotion_id, line_no)
);

-- One row, counted up with every change of the catalogue, so that readers may keep a copy.
CREATE TABLE catalogue_state (
  id INTEGER NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (id)
);

INSERT INTO catalogue_state (id, version) VALUES (1, 0);
