import { guards } from "./0001-guards.js";

/**
 * The first schema. Every primary and unique key begins with the client, so that clients could live on different
 * servers. `collate "C"` compares bytes: ids are told apart by case, and no locale's upgrade reorders an index.
 */
export const first = `
create table condor.client (
  client text collate "C" primary key,
  added_at timestamptz not null default now(),
  constraint client_has_a_name check (client ~ '^[0-9a-zA-Z_.-]{1,64}$')
);

create table condor.customer (
  client text collate "C" not null references condor.client,
  customer_id text collate "C" not null,
  version uuid not null default gen_random_uuid(),
  customer_type text not null,
  kyc_status text not null,
  customer_reference text,
  back_offices text[] not null,
  created_at text not null,
  -- Whether the first import named condor: such a customer was adopted, and never has a creation here.
  names_condor boolean not null,
  erased boolean not null default false,
  key_id text,
  data_key bytea,
  profile bytea,
  primary key (client, customer_id),
  constraint customer_type check (customer_type in ('individual', 'business')),
  constraint customer_names_condor check (names_condor or not 'condor' = any (back_offices)),
  constraint customer_erased_has_no_key check (erased = (data_key is null)),
  constraint customer_erased_is_forgotten check (not erased or (profile is null and customer_reference is null)),
  constraint customer_has_a_profile check (erased or profile is not null),
  constraint customer_key_is_named check ((key_id is null) = (data_key is null))
);

-- Accounts and cards that the first import of a customer brought from elsewhere. Those that condor creates stand in
-- the creation, and nowhere else.
create table condor.account (
  client text collate "C" not null,
  customer_id text collate "C" not null,
  position integer not null check (position >= 0),
  account_id text collate "C" not null,
  back_office text not null,
  key_id text not null,
  data_key bytea not null,
  record bytea not null,
  primary key (client, customer_id, position),
  foreign key (client, customer_id) references condor.customer
);

create table condor.card (
  client text collate "C" not null,
  customer_id text collate "C" not null,
  position integer not null check (position >= 0),
  card_id text collate "C" not null generated always as (record->>'id') stored,
  back_office text not null generated always as (record->>'cFiBoisId') stored,
  reference text collate "C" generated always as (record->>'reference') stored,
  record jsonb not null,
  primary key (client, customer_id, position),
  foreign key (client, customer_id) references condor.customer
);
create index card_reference on condor.card (client, reference) where reference is not null;

create table condor.creation (
  client text collate "C" not null,
  customer_id text collate "C" not null,
  version uuid not null default gen_random_uuid(),
  state text not null,
  schema_version integer not null,
  begun_at bigint not null,
  written_at bigint not null,
  due_at bigint,
  idempotency_key text collate "C",
  reference text collate "C",
  issuer text not null,
  refusals integer not null,
  account_id text collate "C" not null,
  card_id text collate "C" not null,
  issued_account text collate "C",
  issued_card text collate "C",
  key_id text not null,
  data_key bytea not null,
  applicant bytea,
  record bytea not null,
  primary key (client, customer_id),
  foreign key (client, customer_id) references condor.customer,
  constraint creation_state check (state in
    ('OpeningAccount', 'IssuingCard', 'AccountRefused', 'CardRefused', 'UnderReview', 'Created')),
  constraint creation_schema_version check (schema_version >= 1),
  constraint creation_times check (begun_at >= 0 and written_at >= begun_at and due_at >= 0),
  constraint creation_refusals check (refusals >= 0),
  constraint creation_running_is_due check ((due_at is not null) = (state in ('OpeningAccount', 'IssuingCard'))),
  constraint creation_settled_drops_applicant check
    ((applicant is not null) = (state in ('OpeningAccount', 'IssuingCard', 'UnderReview'))),
  constraint creation_refused_reserves_nothing check
    (state not in ('AccountRefused', 'CardRefused') or (idempotency_key is null and reference is null)),
  constraint creation_has_its_account check
    (state = 'UnderReview' or (issued_account is not null) = (state in ('IssuingCard', 'CardRefused', 'Created'))),
  constraint creation_has_its_card check ((issued_card is not null) = (state = 'Created'))
);
create unique index creation_idempotency_key on condor.creation (client, idempotency_key)
  where idempotency_key is not null;
create unique index creation_reference on condor.creation (client, reference) where reference is not null;
create unique index creation_account on condor.creation (client, account_id);
create unique index creation_card on condor.creation (client, card_id);
-- What the issuer made is one customer's, whatever a program believes.
create unique index creation_issued_account on condor.creation (client, issuer, issued_account)
  where issued_account is not null;
create unique index creation_issued_card on condor.creation (client, issuer, issued_card)
  where issued_card is not null;
create index creation_due on condor.creation (client, due_at, customer_id) where due_at is not null;
create index creation_under_review on condor.creation (client, customer_id) where state = 'UnderReview';

-- Who moved a creation, when, and from where to where. No personal data: a reason names none.
create table condor.journal (
  client text collate "C" not null,
  customer_id text collate "C" not null,
  version uuid not null,
  at timestamptz not null default clock_timestamp(),
  attempt_id text,
  operator text,
  reason text,
  from_state text,
  to_state text not null,
  primary key (client, customer_id, version),
  foreign key (client, customer_id) references condor.creation,
  constraint journal_names_one_writer check ((attempt_id is null) <> (operator is null)),
  constraint journal_operator_has_a_reason check ((operator is null) = (reason is null))
);

create table condor.token (
  client text collate "C" not null references condor.client,
  token_sha256 bytea not null check (octet_length(token_sha256) = 32),
  scopes text[] not null,
  expires_at bigint not null,
  primary key (client, token_sha256)
);
create index token_sha256 on condor.token (token_sha256);
create index token_expiry on condor.token (expires_at);
${guards}`;
