/**
 * Who may log in, what for, and how much of it; and how many creations of a client began since a moment. A client
 * without scopes and password is one that was only named: it has customers, and whoever issues its tokens says what
 * they may do.
 */
export const clients = `
alter table condor.client
  add column password text,
  add column scopes text[],
  add column requests_per_minute integer,
  add column creations_per_day integer,
  add column disabled_at timestamptz,
  add column rotated_at timestamptz,
  -- A token works only while its client is of the same generation: to revoke all of them is one write.
  add column generation integer not null default 0,
  add constraint client_password_has_scopes check ((password is null) = (scopes is null)),
  -- What the wire takes as a login.
  add constraint client_login_is_a_login check (password is null or client ~ '^[0-9a-zA-Z_]{1,36}$'),
  -- A PHC string, so never a password in clear; of which function is the program's choice.
  add constraint client_password_is_hashed check
    (length(password) <= 255 and password ~ '^[$][0-9a-z-]{1,32}([$][0-9a-zA-Z+/.,=-]+){2,4}$'),
  add constraint client_scopes_are_known check
    (scopes <@ array['create', 'read', 'pii:read', 'operate'] and cardinality(scopes) between 1 and 4),
  add constraint client_requests_per_minute check (requests_per_minute between 1 and 1000000),
  add constraint client_creations_per_day check (creations_per_day between 0 and 100000000),
  add constraint client_rotated_password check (rotated_at is null or password is not null),
  add constraint client_generation check (generation >= 0);

-- Nodes of the schema before insert tokens without one, and read the scopes that a token was issued with.
alter table condor.token
  add column generation integer not null default 0,
  add constraint token_generation check (generation >= 0);

create index creation_begun on condor.creation (client, begun_at);
`;
