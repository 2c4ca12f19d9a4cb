-- Electronic invoices (EN 16931): what they say beyond the lines and totals every bill has.
-- Their quantities and prices may have more decimals, and a price may be for more than one unit.

ALTER TABLE invoice_item ALTER COLUMN quantity SET DATA TYPE DECIMAL(30, 9);
ALTER TABLE invoice_item ALTER COLUMN unit_price SET DATA TYPE DECIMAL(30, 12);
ALTER TABLE invoice_item ADD COLUMN price_per DECIMAL(30, 9) DEFAULT 1 NOT NULL;

-- One row a document. kind: invoice, credit_note (its amounts are negative here).
CREATE TABLE einvoice (
  account_id VARCHAR(200) NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  seller VARCHAR(4000) NOT NULL,
  line_total BIGINT NOT NULL,
  allowance_total BIGINT,
  charge_total BIGINT,
  rounding BIGINT NOT NULL,
  names_due_date BOOLEAN NOT NULL,
  PRIMARY KEY (account_id, invoice_id)
);

-- line_item: the line it is part of, null for one of the document; own_item: the line it became here.
CREATE TABLE einvoice_allowance (
  account_id VARCHAR(200) NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  line_item VARCHAR(200),
  own_item VARCHAR(200),
  charge BOOLEAN NOT NULL,
  amount BIGINT NOT NULL,
  base_amount BIGINT,
  percent DECIMAL(20, 6),
  reason VARCHAR(4000) NOT NULL,
  PRIMARY KEY (account_id, invoice_id, line_no)
);

CREATE TABLE einvoice_price_cut (
  account_id VARCHAR(200) NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  line_item VARCHAR(200) NOT NULL,
  gross_price DECIMAL(30, 12) NOT NULL,
  off_price DECIMAL(30, 12) NOT NULL,
  net_price DECIMAL(30, 12) NOT NULL,
  PRIMARY KEY (account_id, invoice_id, line_no)
);

-- what: corrects, contract, order, object, payment_means, payment_terms, note and the like.
CREATE TABLE einvoice_reference (
  account_id VARCHAR(200) NOT NULL,
  invoice_id VARCHAR(200) NOT NULL,
  line_no INTEGER NOT NULL,
  what VARCHAR(30) NOT NULL,
  reference_text VARCHAR(4000) NOT NULL,
  reference_date DATE,
  PRIMARY KEY (account_id, invoice_id, line_no)
);
