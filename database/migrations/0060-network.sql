-- network: where schools should be. What plans are fed with, plans that are kept, candidates for adjustment and the steps of
-- their gate. Appended and never altered; how a plan or a candidate stands is folded by the room.
create schema network;

-- Documents that belong to a county's plans and candidates; the bytes lie in the document store under their SHA-256.
create table network.documents (
  county text not null,
  id uuid not null default uuidv7(),
  sha256 text not null,
  title text not null,
  file_name text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id)
);

create table network.village_batches (
  county text not null,
  id uuid not null default uuidv7(),
  file_name text not null,
  -- Name in the document store; null where the rows came from no file that was handed in.
  document text,
  at timestamptz not null,
  person text,
  person_name text not null,
  villages integer not null,
  -- Warnings and notes of the reading, as they were shown.
  problems jsonb not null,
  -- The villages as they were read, in one value: they are only ever written and read together.
  rows jsonb not null,
  primary key (county, id)
);

create table network.village_events (
  county text not null,
  batch uuid not null,
  number integer not null,
  kind text not null check (kind in ('withdrawn')),
  at timestamptz not null,
  person_name text not null,
  reason text not null,
  primary key (county, batch, number),
  foreign key (county, batch) references network.village_batches (county, id)
);

-- The newest of a county counts.
create table network.prices (
  county text not null,
  number integer not null,
  prices jsonb not null,
  document text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

-- A working out of a plan, as it was asked for.
create table network.plan_jobs (
  county text not null,
  id uuid not null default uuidv7(),
  name text not null,
  task jsonb not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id)
);
create table network.plan_job_events (
  county text not null,
  job uuid not null,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('began', 'progress', 'stop-asked', 'done', 'impossible', 'failed')),
  at timestamptz not null,
  details jsonb not null,
  primary key (county, job, id),
  foreign key (county, job) references network.plan_jobs (county, id)
);

create table network.plans (
  county text not null,
  id uuid not null default uuidv7(),
  name text not null,
  scenario text not null,
  -- The plan that it was edited or completed from.
  parent uuid,
  at timestamptz not null,
  person_name text not null,
  basis jsonb not null,
  summary jsonb not null,
  -- Input and plan file, compressed, in the document store.
  document text not null,
  primary key (county, id),
  foreign key (county, parent) references network.plans (county, id)
);
create table network.plan_events (
  county text not null,
  plan uuid not null,
  number integer not null,
  kind text not null check (kind in ('adopted', 'reader-added', 'reader-removed', 'submitted', 'reviewed', 'issued', 'withdrawn')),
  at timestamptz not null,
  person text,
  person_name text not null,
  reason text,
  reader text,
  primary key (county, plan, number),
  foreign key (county, plan) references network.plans (county, id)
);
-- Who took a plan out of the house, or printed it.
create table network.plan_exports (
  county text not null,
  plan uuid not null,
  id uuid not null default uuidv7(),
  at timestamptz not null,
  person_name text not null,
  what text not null,
  primary key (county, plan, id),
  foreign key (county, plan) references network.plans (county, id)
);

create table network.candidates (
  county text not null,
  id uuid not null default uuidv7(),
  school text not null references schools.schools (code),
  kind text not null check (kind in ('close', 'merge', 'suspend', 'to-point', 'reopen')),
  -- School year from which it would hold.
  year integer not null,
  receiving jsonb not null,
  reason text not null,
  plan uuid,
  -- Its name, pupils and what may have starved it, as they were when it was proposed.
  facts jsonb not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id),
  foreign key (county, plan) references network.plans (county, id)
);
create table network.gate_events (
  county text not null,
  candidate uuid not null,
  number integer not null,
  kind text not null check (kind in ('step', 'hearing', 'corrected', 'withdrawn', 'restored')),
  step text,
  details jsonb not null,
  document uuid,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, candidate, number),
  foreign key (county, candidate) references network.candidates (county, id),
  foreign key (county, document) references network.documents (county, id)
);

-- Configurable steps that a city does not ask for, and its days of publicity; the newest counts. The column bears the city's code.
create table network.gate_settings (
  county text not null,
  number integer not null,
  settings jsonb not null,
  document text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);
