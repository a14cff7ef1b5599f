//! The rules, told as the stories of the demo world, as properties, and as a machine that does everything at random.

#[cfg(test)]
mod deadlines;
#[cfg(test)]
mod given;
#[cfg(test)]
mod machine;
#[cfg(test)]
mod other_rules;
#[cfg(test)]
mod permissions;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod stories;
