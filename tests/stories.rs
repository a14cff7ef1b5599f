//! Stories through the public doors, each on a demo world of its own. One binary; a new file is a line here.

mod browser;
mod clients;
mod deadlines;
mod demo_world;
mod flow;
mod histories;
mod hostile;
mod nodes;
mod offboarding;
mod partitions;
mod portal;
mod prepared;
mod races;
mod reader;
mod removal_pages;
mod room;
mod round_trips;
mod story;
mod terminated;
mod unknown_outcome;
mod wire;
mod world;
