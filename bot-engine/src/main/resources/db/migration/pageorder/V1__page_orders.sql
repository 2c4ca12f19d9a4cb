-- The orders that a host page shows in a conversation, as it handed them over last.
CREATE TABLE page_order (
  conversation_id VARCHAR(64) PRIMARY KEY,
  account_id VARCHAR(256),
  signed BOOLEAN NOT NULL,
  body ${text} NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX page_order_end ON page_order (expires_at);

-- The newest version of a signed order that was seen, so that an older one does not come back.
CREATE TABLE page_order_version (
  account_id VARCHAR(256) NOT NULL,
  order_id VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL,
  digest VARCHAR(64) NOT NULL,
  seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (account_id, order_id)
);
CREATE INDEX page_order_version_seen ON page_order_version (seen_at);
