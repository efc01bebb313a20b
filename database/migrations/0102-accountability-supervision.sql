-- accountability, supervision: 督学责任区 with named supervisors, visits with what was found and photographed, what was issued after
-- them. Appended and never altered; who stands in a district, and which school still waits for its visit, is folded by the room.

create table accountability.districts (
  county text not null,
  id uuid not null default uuidv7(),
  at timestamptz not null,
  person_name text not null,
  primary key (county, id)
);
-- Each event holds the district whole: name, supervisors, schools and whose they are; the newest counts.
create table accountability.district_events (
  county text not null,
  district uuid not null,
  number integer not null,
  kind text not null check (kind in ('set', 'dissolved')),
  details jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, district, number),
  foreign key (county, district) references accountability.districts (county, id)
);

-- Numbers of supervision that a city sets for itself; the newest counts. The column bears the city's code.
create table accountability.supervision_settings (
  county text not null,
  number integer not null,
  settings jsonb not null,
  basis text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

create table accountability.visit_plans (
  county text not null,
  id uuid not null default uuidv7(),
  -- Null where the county itself is visited (督政).
  school text references schools.schools (code),
  form text not null,
  planned_on date not null,
  supervisor text not null,
  purpose text not null,
  -- The visit that it goes back to (回访).
  follows uuid,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id)
);
create table accountability.visit_plan_events (
  county text not null,
  plan uuid not null,
  number integer not null,
  kind text not null check (kind in ('moved', 'cancelled')),
  details jsonb not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, plan, number),
  foreign key (county, plan) references accountability.visit_plans (county, id)
);

-- Photos come one by one, before the record that names them; the bytes lie in the document store under their SHA-256.
create table accountability.visit_photos (
  county text not null,
  id uuid not null default uuidv7(),
  sha256 text not null,
  file_name text not null,
  size integer not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id)
);

create table accountability.visits (
  county text not null,
  id uuid not null default uuidv7(),
  -- Made by the phone when the draft was begun: the same draft sent again is known by it.
  client uuid not null,
  school text references schools.schools (code),
  form text not null,
  visited_on date not null,
  supervisor text not null,
  plan uuid,
  -- The visit that it goes back to (回访).
  follows uuid,
  -- Answers, whom it was with, summary, photos, position (null where none was given).
  record jsonb not null,
  -- What was found, in its order; each with the case that was opened for it.
  findings jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, id),
  unique (county, client),
  foreign key (county, plan) references accountability.visit_plans (county, id),
  foreign key (county, follows) references accountability.visits (county, id)
);
create index visits_by_day on accountability.visits (county, visited_on);
create table accountability.visit_events (
  county text not null,
  visit uuid not null,
  number integer not null,
  kind text not null check (kind in ('added', 'withdrawn')),
  details jsonb not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, visit, number),
  foreign key (county, visit) references accountability.visits (county, id)
);

-- 整改通知书 and 督导意见书, numbered by county, kind and year.
create table accountability.visit_notices (
  county text not null,
  id uuid not null default uuidv7(),
  visit uuid not null,
  kind text not null check (kind in ('rectification', 'opinion')),
  year integer not null,
  number integer not null,
  issued_on date not null,
  due_on date not null,
  details jsonb not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id),
  unique (county, kind, year, number),
  foreign key (county, visit) references accountability.visits (county, id)
);
