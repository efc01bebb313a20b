-- accountability: stages, evidence, the 32 tasks and pledges. Appended and never altered.

-- The list of stages a city goes by; the newest counts, and without one ours. The column bears the city's code.
create table accountability.stage_lists (
  county text not null,
  number integer not null,
  stages jsonb not null,
  basis text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

-- Evidence: each file of a county once, by its content; the bytes lie in the document store under their SHA-256.
create table accountability.evidence (
  county text not null,
  id uuid not null default uuidv7(),
  sha256 text not null,
  title text not null,
  note text,
  file_name text not null,
  size integer not null,
  school text references schools.schools (code),
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, id),
  unique (county, sha256)
);
create table accountability.evidence_events (
  county text not null,
  evidence uuid not null,
  number integer not null,
  kind text not null check (kind in ('used', 'unused', 'reviewed')),
  details jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, evidence, number),
  foreign key (county, evidence) references accountability.evidence (county, id)
);

-- What was recorded of the stages of a county, and what of it was withdrawn.
create table accountability.stage_events (
  county text not null,
  number integer not null,
  kind text not null check (kind in ('recorded', 'withdrawn')),
  details jsonb not null,
  document uuid,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, number),
  foreign key (county, document) references accountability.evidence (county, id)
);

-- The 32 tasks: who leads them, what departments filled in and handed in, and its review.
create table accountability.task_events (
  county text not null,
  item text not null,
  number integer not null,
  kind text not null check (kind in ('assigned', 'filled', 'submitted', 'reviewed')),
  details jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, item, number)
);

-- Pledges; what each version says lies in the document store, named by the event that drafted it.
create table accountability.pledges (
  county text not null,
  id uuid not null default uuidv7(),
  number text not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, id),
  unique (county, number)
);
create table accountability.pledge_events (
  county text not null,
  pledge uuid not null,
  number integer not null,
  kind text not null check (kind in ('drafted', 'reviewed', 'signed', 'withdrawn')),
  version integer not null,
  details jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, pledge, number),
  foreign key (county, pledge) references accountability.pledges (county, id)
);
