-- roadmap: the way to the standard. Settings, workings out, roads and what happened to them; appended and never altered, and how a
-- road stands is folded by the room. In what belongs to a city the column bears the city's code.
create schema roadmap;

-- What roads of a county are reckoned with; each holds everything that is set, and the newest counts.
create table roadmap.settings (
  county text not null,
  number integer not null,
  settings jsonb not null,
  basis text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

-- A working out of a road, as it was asked for.
create table roadmap.jobs (
  county text not null,
  id uuid not null default uuidv7(),
  name text not null,
  description text,
  task jsonb not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id)
);
create table roadmap.job_events (
  county text not null,
  job uuid not null,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('began', 'progress', 'stop-asked', 'done', 'impossible', 'failed')),
  at timestamptz not null,
  details jsonb not null,
  primary key (county, job, id),
  foreign key (county, job) references roadmap.jobs (county, id)
);

create table roadmap.roads (
  county text not null,
  id uuid not null default uuidv7(),
  -- Of one county, or of the counties of a city together.
  scope text not null check (scope in ('county', 'city')),
  name text not null,
  description text,
  -- The road that it was worked out from anew.
  parent uuid,
  at timestamptz not null,
  person_name text not null,
  basis jsonb not null,
  summary jsonb not null,
  -- Input, actions and verdicts, compressed, in the document store.
  document text not null,
  primary key (county, id),
  foreign key (county, parent) references roadmap.roads (county, id)
);
create table roadmap.road_events (
  county text not null,
  road uuid not null,
  number integer not null,
  kind text not null check (kind in ('adopted', 'withdrawn')),
  at timestamptz not null,
  person text,
  person_name text not null,
  reason text not null,
  primary key (county, road, number),
  foreign key (county, road) references roadmap.roads (county, id)
);
-- Who took a road out of the house, or printed it.
create table roadmap.road_exports (
  county text not null,
  road uuid not null,
  id uuid not null default uuidv7(),
  at timestamptz not null,
  person_name text not null,
  what text not null,
  primary key (county, road, id),
  foreign key (county, road) references roadmap.roads (county, id)
);
