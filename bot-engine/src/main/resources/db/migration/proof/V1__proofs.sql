-- Files of customers, each for a case and a purpose; erased when their time is over.
CREATE TABLE proof_file (
  id VARCHAR(64) PRIMARY KEY,
  account_id VARCHAR(256) NOT NULL,
  case_id VARCHAR(32) NOT NULL,
  purpose VARCHAR(16) NOT NULL,
  kind VARCHAR(8) NOT NULL,
  name VARCHAR(80) NOT NULL,
  received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  content ${blob} NOT NULL
);
CREATE INDEX proof_by_end ON proof_file (expires_at);
