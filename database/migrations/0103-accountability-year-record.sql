-- accountability, the record of a year: what the bureau enters or imports of groups, recognitions, awards and buildings. Mergers and
-- accepted projects are asked of their own rooms. Appended and never altered; a withdrawal stands beside what it withdraws.

-- `county` is the city's or county's own code: whoever handed it in.
create table accountability.year_event_batches (
  county text not null,
  id uuid not null default uuidv7(),
  file_name text not null,
  -- Name in the document store; null where the rows came from no file that was handed in.
  document text,
  events integer not null,
  -- Warnings and notes of the reading, as they were shown.
  problems jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, id)
);

create table accountability.year_events (
  county text not null,
  id uuid not null default uuidv7(),
  batch uuid,
  -- Where it counts: the county it happened in, or the city.
  place text not null,
  kind text not null,
  -- The day from which it holds; it counts in the calendar year of this day.
  happened_on date not null,
  details jsonb not null,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, id),
  foreign key (county, batch) references accountability.year_event_batches (county, id)
);
create index year_events_by_day on accountability.year_events (county, happened_on);

-- One event, or a whole batch, is no longer to count.
create table accountability.year_event_withdrawals (
  county text not null,
  id uuid not null default uuidv7(),
  event uuid,
  batch uuid,
  reason text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id),
  check ((event is null) <> (batch is null)),
  foreign key (county, event) references accountability.year_events (county, id),
  foreign key (county, batch) references accountability.year_event_batches (county, id)
);
