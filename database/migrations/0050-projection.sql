-- projection: what forecasts are fed with, import by import. An import is appended and never altered; that one is withdrawn
-- is appended too. Which figure counts is folded by the room.
create schema projection;

create table projection.input_batches (
  county text not null,
  -- In time's order: of two imports the later one has the greater id.
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('births', 'population', 'kindergarten', 'rolls', 'housing', 'changes', 'flows')),
  -- The region that the file was handed in for: the county, or the city.
  region text not null,
  file_name text not null,
  -- Name in the document store; null where the rows came from no file that was handed in.
  document text,
  at timestamptz not null,
  person text,
  person_name text not null,
  row_count integer not null,
  -- Added, changed and unchanged figures at that time.
  changes jsonb not null,
  -- Warnings and notes of the reading, as they were shown.
  problems jsonb not null,
  -- Years, places and bases of the rows, so that coverage is told without reading them.
  summary jsonb not null,
  primary key (county, id)
);
create index on projection.input_batches (county, kind, id);

-- The rows of an import as they were read, in one value: they are only ever written and read together.
create table projection.input_rows (
  county text not null,
  batch uuid not null,
  rows jsonb not null,
  primary key (county, batch),
  foreign key (county, batch) references projection.input_batches (county, id)
);

create table projection.input_events (
  county text not null,
  batch uuid not null,
  number integer not null,
  kind text not null check (kind in ('withdrawn')),
  at timestamptz not null,
  person text,
  person_name text not null,
  reason text not null,
  primary key (county, batch, number),
  foreign key (county, batch) references projection.input_batches (county, id)
);
