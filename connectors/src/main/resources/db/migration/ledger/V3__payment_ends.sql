-- Payments that failed or were returned: when and why. Money of a payment that went elsewhere than
-- to a bill stands among its parts: purpose is bill, paid_back or as_credit; without a bill the
-- invoice_id is a dash.

ALTER TABLE payment ADD COLUMN ended_on DATE;
ALTER TABLE payment ADD COLUMN ended_cause VARCHAR(30);
ALTER TABLE payment_allocation ADD COLUMN purpose VARCHAR(20) DEFAULT 'bill' NOT NULL;
