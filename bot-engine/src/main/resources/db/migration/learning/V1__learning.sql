-- Words that were not surely understood, for review. No person, no account, no conversation.
CREATE TABLE unsure_turn (
  turn_key VARCHAR(64) PRIMARY KEY,
  words VARCHAR(1000) NOT NULL,
  said_on DATE NOT NULL,
  why VARCHAR(16) NOT NULL,
  guesses VARCHAR(500) NOT NULL,
  percent INTEGER NOT NULL,
  chosen VARCHAR(64),
  lesson_id BIGINT
);
CREATE INDEX unsure_turn_by_lesson ON unsure_turn (lesson_id);
CREATE INDEX unsure_turn_by_day ON unsure_turn (said_on);

-- What leads decided. Rows are only ever added.
CREATE TABLE lesson (
  lesson_id BIGINT PRIMARY KEY,
  decided_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  agent_id VARCHAR(64) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  label VARCHAR(64),
  sample VARCHAR(1000) NOT NULL,
  line_count INTEGER NOT NULL,
  reasons ${text} NOT NULL,
  undoes BIGINT
);
CREATE UNIQUE INDEX lesson_undone_once ON lesson (undoes);

-- What was learned; those of a lesson that was undone do not count. Rows are only ever added.
CREATE TABLE learned_example (
  lesson_id BIGINT NOT NULL REFERENCES lesson (lesson_id),
  number INTEGER NOT NULL,
  words VARCHAR(1000) NOT NULL,
  label VARCHAR(64) NOT NULL,
  PRIMARY KEY (lesson_id, number)
);
