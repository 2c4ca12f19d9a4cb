CREATE TABLE agent (
  login VARCHAR(64) PRIMARY KEY,
  first_name VARCHAR(200) NOT NULL,
  role_name VARCHAR(16) NOT NULL,
  password_hash VARCHAR(500) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- Tokens are kept as hashes only.
CREATE TABLE agent_session (
  token_hash VARCHAR(64) PRIMARY KEY,
  login VARCHAR(64) NOT NULL REFERENCES agent (login),
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX agent_session_by_login ON agent_session (login);
CREATE INDEX agent_session_by_expiry ON agent_session (expires_at);

-- With which a browser comes back to its conversation; hashes only.
CREATE TABLE resume_key (
  conversation_id VARCHAR(64) NOT NULL,
  key_hash VARCHAR(64) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (conversation_id, key_hash)
);
