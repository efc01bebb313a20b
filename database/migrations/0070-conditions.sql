-- conditions: what schools have and lack. Prices, the four batches, projects and their money; appended and never altered, and how
-- a school's batch or a project stands is folded by the room.
create schema conditions;

-- Papers of projects and batches; the bytes lie in the document store under their SHA-256.
create table conditions.documents (
  county text not null,
  id uuid not null default uuidv7(),
  sha256 text not null,
  title text not null,
  file_name text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id)
);

-- A price list as it was handed in; the newest of a county counts.
create table conditions.prices (
  county text not null,
  number integer not null,
  rows jsonb not null,
  basis text not null,
  file_name text not null,
  document text,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

-- The criteria of the four batches, and the pots of money with their uses. The column bears the city's code; the newest counts.
create table conditions.batch_criteria (
  county text not null,
  number integer not null,
  criteria jsonb not null,
  basis text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);
create table conditions.pots (
  county text not null,
  number integer not null,
  pots jsonb not null,
  basis text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

create table conditions.batch_events (
  county text not null,
  school text not null references schools.schools (code),
  number integer not null,
  kind text not null check (kind in ('confirmed', 'left-out', 'planned', 'progress')),
  details jsonb not null,
  document uuid,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, school, number),
  foreign key (county, document) references conditions.documents (county, id)
);

create table conditions.projects (
  county text not null,
  id uuid not null default uuidv7(),
  name text not null,
  kind text not null check (kind in ('weak-links', 'repair', 'conditions', 'new-build')),
  -- What it brings, item by item, numbered from 1 in their order.
  items jsonb not null,
  note text,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, id)
);
create table conditions.project_events (
  county text not null,
  project uuid not null,
  number integer not null,
  kind text not null check (kind in ('step', 'money', 'withdrawn')),
  details jsonb not null,
  document uuid,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, project, number),
  foreign key (county, project) references conditions.projects (county, id),
  foreign key (county, document) references conditions.documents (county, id)
);
