-- staffing: exchange of teachers (交流轮岗). What a county set, plans with what they were made from, and what became of them.
-- Appended and never altered; how a plan or a move stands is folded by the room.

-- The newest of a county counts.
create table staffing.rotation_settings (
  county text not null,
  number integer not null,
  settings jsonb not null,
  document text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

create table staffing.rotation_plans (
  county text not null,
  id uuid not null default uuidv7(),
  name text not null,
  -- School year from which the moves hold.
  year integer not null,
  -- The roster that it was made from, whose rows name the teachers.
  roster uuid not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  -- What it comes to, as lists of plans show it.
  summary jsonb not null,
  -- The problem, the plan and the rules, each in one value: they are only ever written and read together.
  made jsonb not null,
  primary key (county, id),
  foreign key (county, roster) references staffing.roster_batches (county, id)
);

create table staffing.rotation_events (
  county text not null,
  plan uuid not null,
  number integer not null,
  kind text not null check (kind in ('reviewed', 'published', 'withdrawn', 'carried-out', 'objected', 'answered')),
  -- Of an objection; of what was carried out the teachers stand in the details.
  teacher text,
  details jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  reason text,
  primary key (county, plan, number),
  foreign key (county, plan) references staffing.rotation_plans (county, id)
);
