-- What was said and done, in order. Rows are only ever added.
CREATE TABLE conversation_event (
  conversation_id VARCHAR(64) NOT NULL,
  seq BIGINT NOT NULL,
  turn_id VARCHAR(64) NOT NULL,
  utterance_id VARCHAR(64),
  type VARCHAR(64) NOT NULL,
  version INTEGER NOT NULL,
  payload ${text} NOT NULL,
  occurred_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (conversation_id, seq),
  CONSTRAINT conversation_event_said_once UNIQUE (conversation_id, utterance_id)
);

-- One row a conversation, for lists: a projection of its events, written in the same commit.
CREATE TABLE conversation (
  conversation_id VARCHAR(64) PRIMARY KEY,
  account_id VARCHAR(256),
  customer VARCHAR(1000),
  held_by VARCHAR(16) NOT NULL,
  last_seq BIGINT NOT NULL,
  last_words VARCHAR(1000) NOT NULL,
  owed BOOLEAN NOT NULL,
  last_activity TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX conversation_by_account ON conversation (account_id, last_activity);
CREATE INDEX conversation_by_holder ON conversation (held_by, owed);

-- The way to a person: a projection too.
CREATE TABLE handoff (
  handoff_id VARCHAR(64) PRIMARY KEY,
  conversation_id VARCHAR(64) NOT NULL,
  number INTEGER NOT NULL,
  reason VARCHAR(64) NOT NULL,
  version INTEGER NOT NULL,
  epoch BIGINT NOT NULL,
  since TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  came_back BOOLEAN NOT NULL,
  waited_ms BIGINT,
  standing VARCHAR(16) NOT NULL,
  CONSTRAINT handoff_number UNIQUE (conversation_id, number)
);
CREATE INDEX handoff_by_standing ON handoff (standing, since);

-- Who has (or had) a chat, and until when without a sign of life. An epoch is given once.
CREATE TABLE assignment (
  conversation_id VARCHAR(64) NOT NULL,
  epoch BIGINT NOT NULL,
  handoff_id VARCHAR(64) NOT NULL,
  agent_id VARCHAR(64) NOT NULL,
  first_name VARCHAR(200) NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(6) WITH TIME ZONE,
  PRIMARY KEY (conversation_id, epoch)
);
CREATE INDEX assignment_by_agent ON assignment (agent_id, ended_at);
