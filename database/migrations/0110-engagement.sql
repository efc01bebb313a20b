-- engagement: proposals of deputies and their replies, publications, and what the public may read.
create schema engagement;

-- Papers of proposals; the bytes lie in the document store under their SHA-256.
create table engagement.proposal_documents (
  county text not null,
  id uuid not null default uuidv7(),
  sha256 text not null,
  title text not null,
  file_name text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id)
);

-- 人大代表建议 and 政协提案 as they were registered. The column bears the code of the city or county whose congress it is.
create table engagement.proposals (
  county text not null,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('deputy', 'cppcc')),
  session text not null,
  number integer not null,
  title text not null,
  text text not null,
  category text not null,
  -- Name and unit; the first is the lead.
  proposers jsonb not null,
  received_on date not null,
  restriction text,
  document uuid,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, id),
  foreign key (county, document) references engagement.proposal_documents (county, id)
);
-- Looked up when one is registered. Not unique: what was taken over from a merged county may bear the same number.
create index proposals_by_number on engagement.proposals (county, kind, number);

-- What happened to a proposal; appended and never altered, and how it stands is folded by the room.
create table engagement.proposal_events (
  county text not null,
  proposal uuid not null,
  number integer not null,
  kind text not null,
  details jsonb not null,
  document uuid,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, proposal, number),
  foreign key (county, proposal) references engagement.proposals (county, id),
  foreign key (county, document) references engagement.proposal_documents (county, id)
);

-- The words of a draft or reply, by the event it came with. A signing has a row of its own, with its figures frozen.
create table engagement.reply_texts (
  county text not null,
  proposal uuid not null,
  number integer not null,
  text text not null,
  figures jsonb not null,
  promises jsonb not null,
  notes jsonb not null,
  primary key (county, proposal, number),
  foreign key (county, proposal, number) references engagement.proposal_events (county, proposal, number)
);

-- Times and classes as a city has set them; the newest counts. The column bears the city's code.
create table engagement.proposal_settings (
  county text not null,
  number integer not null,
  settings jsonb not null,
  document text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, number)
);

-- Codes with which proposers look what became of theirs; only the hash is kept, the newest of a proposer counts.
create table engagement.proposer_links (
  county text not null,
  id uuid not null default uuidv7(),
  proposal uuid not null,
  proposer text not null,
  code_hash text not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, id),
  foreign key (county, proposal) references engagement.proposals (county, id)
);
create index proposer_links_by_code on engagement.proposer_links (county, code_hash);

-- Clauses as rules proposed them from a signed reply, and what people decided of each.
create table engagement.clause_readings (
  county text not null,
  proposal uuid not null,
  number integer not null,
  -- The event of the reply that was read.
  reply integer not null,
  round integer not null,
  clauses jsonb not null,
  claims jsonb not null,
  at timestamptz not null,
  person_name text not null,
  primary key (county, proposal, number),
  foreign key (county, proposal) references engagement.proposals (county, id)
);
create table engagement.clause_decisions (
  county text not null,
  proposal uuid not null,
  number integer not null,
  reading integer not null,
  clause text not null,
  details jsonb not null,
  commitment text,
  at timestamptz not null,
  person text,
  person_name text not null,
  primary key (county, proposal, number),
  foreign key (county, proposal, reading) references engagement.clause_readings (county, proposal, number)
);
