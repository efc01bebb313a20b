-- accountability: pledges and what becomes of them. Facts are appended and never altered; how a thing stands is folded by the room.
create schema accountability;
