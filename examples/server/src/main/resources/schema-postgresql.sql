-- The server's own tables; those of sending and receiving are the library's.
CREATE TABLE IF NOT EXISTS server_kept (
    id uuid PRIMARY KEY,
    owner varchar(100) NOT NULL,
    name varchar(1000) NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    kept_until timestamp with time zone NOT NULL,
    content bytea NOT NULL
);
CREATE TABLE IF NOT EXISTS server_received (
    unit varchar(100) PRIMARY KEY,
    office varchar(10) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    content bytea NOT NULL
);
