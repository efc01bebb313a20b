-- engagement: proposals of deputies and their replies, publications, and what the public may read.
create schema engagement;
