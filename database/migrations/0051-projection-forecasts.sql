-- projection: forecasts as they were made, never altered, so that they can be held against what comes; and scenarios.

create table projection.forecasts (
  county text not null,
  id uuid not null default uuidv7(),
  -- Last school year that was known, and how many years ahead.
  origin integer not null,
  horizon integer not null,
  made_at timestamptz not null,
  cause text not null check (cause in ('locked', 'inputs', 'asked')),
  -- The figures, inputs and method it stands on, in one text: another one means that it should be made anew.
  fingerprint text not null,
  basis jsonb not null,
  -- What was known, the back-test and the notes.
  background jsonb not null,
  primary key (county, id)
);
create index on projection.forecasts (county, origin, id);

-- One row for each scenario of a forecast: middle, low, high, and saved ones by their id.
create table projection.forecast_results (
  county text not null,
  forecast uuid not null,
  scenario text not null,
  result jsonb not null,
  primary key (county, forecast, scenario),
  foreign key (county, forecast) references projection.forecasts (county, id)
);

create table projection.scenarios (
  county text not null,
  id uuid not null default uuidv7(),
  name text not null,
  note text not null,
  assumptions jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (county, id)
);

create table projection.scenario_events (
  county text not null,
  scenario uuid not null,
  number integer not null,
  kind text not null check (kind in ('removed')),
  at timestamptz not null,
  person_name text not null,
  primary key (county, scenario, number),
  foreign key (county, scenario) references projection.scenarios (county, id)
);

-- Bands of 学位预警, appended; the newest of a city counts. The column bears the city's code.
create table projection.pressure_bands (
  county text not null,
  number integer not null,
  bands jsonb not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);
