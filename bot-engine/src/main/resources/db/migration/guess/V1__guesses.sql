-- Wrong codes of one account, of one address, or of all, since the first of them.
-- subject is a keyed hash: whoever reads this table learns no address.
CREATE TABLE guess_window (
  subject VARCHAR(64) PRIMARY KEY,
  scope VARCHAR(16) NOT NULL,
  used BIGINT NOT NULL,
  ends_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  refused_at TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX guess_window_end ON guess_window (ends_at);

-- Each time a limit was reached; rows are only added.
CREATE TABLE guess_alarm (
  seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject VARCHAR(64) NOT NULL,
  scope VARCHAR(16) NOT NULL,
  used BIGINT NOT NULL,
  raised_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX guess_alarm_at ON guess_alarm (raised_at);
