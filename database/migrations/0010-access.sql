-- access: people, their roles and scopes, sessions, commands that were carried out, and the audit trail.
create schema access;

-- The sign-in library's own tables, in its own names.
create table access."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "username" text unique,
  "displayUsername" text
);
create table access."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references access."user" ("id") on delete cascade
);
create table access."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references access."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create table access."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index on access."session" ("userId");
create index on access."account" ("userId");
create index on access."verification" ("identifier");

-- Whether a person may sign in, and how often a wrong password was given since the last right one.
create table access.person_state (
  person text primary key references access."user" ("id"),
  active boolean not null default true,
  failures integer not null default 0,
  locked_until timestamptz,
  last_sign_in timestamptz,
  -- Sample people of simulated data, whose password is shown on the sign-in page.
  sample_password text
);

create table access.assignments (
  person text not null references access."user" ("id"),
  role text not null,
  scope_kind text not null check (scope_kind in ('region', 'authority', 'school')),
  scope_code text not null,
  -- County in which the scope lies; null for the city.
  county text,
  primary key (person, role, scope_kind, scope_code)
);
create index on access.assignments (scope_code);

-- One row for each command: the same id is carried out once, and answered the same way again.
create table access.commands (
  id uuid primary key,
  person text,
  operation text not null,
  output jsonb,
  at timestamptz not null
);

-- Entries are appended only. Each holds the hash of the one before it in its chain (a county, or the city).
create table access.audit_entries (
  chain text not null,
  number integer not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  operation text not null,
  places text[] not null,
  outcome text not null check (outcome in ('done', 'refused')),
  input jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (chain, number)
);
create index on access.audit_entries (chain, at desc);
create index on access.audit_entries using gin (places);

-- Facts of the installation, such as whether its data are simulated.
create table access.installation (
  name text primary key,
  value jsonb not null
);
