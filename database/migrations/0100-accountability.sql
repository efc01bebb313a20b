-- accountability: pledges and what becomes of them. Facts are appended and never altered; how a thing stands is folded by the room.
create schema accountability;

-- What happened to a commitment, each event bound to the one before by its hash.
create table accountability.commitment_events (
  county text not null,
  commitment uuid not null,
  number integer not null,
  kind text not null check (kind in ('made', 'amended', 'said', 'evidence-added', 'evidence-reviewed', 'measured', 'escalated',
    'reassigned', 'transferred', 'withdrawn')),
  details jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  previous_hash text not null,
  hash text not null,
  primary key (county, commitment, number)
);

-- How each commitment stands after its last event, so that boards need no history. Worked out step by step as events come in; the
-- events alone count, and the check of the chain folds them anew and holds both against one another.
create table accountability.commitment_states (
  county text not null,
  commitment uuid not null,
  number integer not null,
  hash text not null,
  source_kind text not null,
  source_id text not null,
  source_line text not null,
  area text not null,
  school text,
  indicator text,
  office text not null,
  person text,
  starts_on date,
  due_on date not null,
  said text not null,
  shown text not null,
  outcome text,
  was_met boolean not null,
  -- Days of the newest figure and of the first one after it was met last.
  as_of date,
  fallen_since date,
  -- At today's pace; 9999-12-31 where it does not move.
  lands_by date,
  rule_kind text,
  -- Steps of escalation with their days.
  taken jsonb not null,
  ended text,
  state jsonb not null,
  primary key (county, commitment)
);
-- Boards read the columns of thousands of rows; the state of each lies beside the table.
alter table accountability.commitment_states set (toast_tuple_target = 128);
create index commitment_sources on accountability.commitment_states (county, source_kind, source_id);
create index commitment_schools on accountability.commitment_states (county, school);

-- Counts what was written of a county's commitments, so that whoever has read them knows whether they are still as they were.
create table accountability.commitment_marks (
  county text not null,
  number integer not null,
  primary key (county)
);

-- Steps of escalation that a city sets for itself; the newest counts. The column bears the city's code.
create table accountability.escalation_settings (
  county text not null,
  number integer not null,
  steps jsonb not null,
  basis text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

-- The ledger of what has to be put right. Numbered by county and year.
create table accountability.cases (
  county text not null,
  id uuid not null default uuidv7(),
  year integer not null,
  number integer not null,
  source text not null check (source in ('supervision', 'petition', 'monitoring', 'self-check', 'figure', 'proposal')),
  cause jsonb,
  school text references schools.schools (code),
  indicator text,
  commitment uuid,
  text text not null,
  recurrence_of uuid,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, id),
  unique (county, year, number),
  foreign key (county, recurrence_of) references accountability.cases (county, id)
);
create index case_schools on accountability.cases (county, school);
create index case_commitments on accountability.cases (county, commitment);
create table accountability.case_events (
  county text not null,
  case_id uuid not null,
  number integer not null,
  kind text not null check (kind in ('opened', 'assigned', 'verified', 'unfounded', 'confirmed', 'claimed', 'released', 'planned',
    'progress', 'submitted', 'returned', 'closed', 'followed-up', 'seen-again', 'transferred')),
  details jsonb not null,
  -- Ids in the library of evidence.
  evidence jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, case_id, number),
  foreign key (county, case_id) references accountability.cases (county, id)
);
