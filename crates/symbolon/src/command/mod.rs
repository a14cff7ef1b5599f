//! The commands of program.md 2, one file each. What people read about them stands in `cli.ftl`.

mod approvals;
mod catalogue;
mod check;
mod completions;
mod customers;
mod delegations;
mod demo;
mod events;
mod export;
mod import;
mod invitations;
mod login;
mod logout;
mod manual;
mod migrate;
mod offboard;
mod operator;
mod partners;
mod partnerships;
mod password;
mod relationship;
mod serve;
mod setup;
mod subscriptions;
mod support_contact;
mod tables;
mod tasks;

pub(crate) use serve::KEYS as SERVE_KEYS;

use crate::failure::Failure;
use crate::output::Format;
use crate::place::Place;
use clap::{ArgAction, Parser, Subcommand};

#[derive(Parser, Debug)]
#[command(
    name = "symbolon",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true,
    propagate_version = false
)]
pub(crate) struct Cli {
    #[arg(
        long,
        global = true,
        value_enum,
        env = "SYMBOLON_OUTPUT",
        value_name = "FORM",
        display_order = 901
    )]
    pub(crate) output: Option<Format>,
    // Read by `Place` before anything else, because the help is in this language.
    #[arg(long, global = true, env = "SYMBOLON_LANGUAGE", value_name = "LANGUAGE", display_order = 902)]
    language: Option<String>,
    #[arg(short, long, global = true, action = ArgAction::Help, display_order = 903)]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, display_order = 904)]
    version: Option<bool>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    Demo(demo::Demo),
    Serve(serve::Serve),
    Setup(Box<setup::Setup>),
    Migrate(migrate::Migrate),
    Check(check::Check),
    Export(export::Export),
    Import(Box<import::Import>),
    Password(password::Password),
    Login(login::Login),
    Logout(logout::Logout),
    Customers(customers::Customers),
    Subscriptions(subscriptions::Subscriptions),
    Relationship(relationship::Relationship),
    Invitations(invitations::Invitations),
    Offboard(offboard::Offboard),
    Approvals(approvals::Approvals),
    Catalogue(catalogue::Catalogue),
    Delegations(delegations::Delegations),
    Partners(partners::Partners),
    Partnerships(partnerships::Partnerships),
    Tasks(tasks::Tasks),
    Operator(operator::Operator),
    SupportContact(support_contact::SupportContact),
    Events(events::Events),
    Completions(completions::Completions),
    Manual(manual::Manual),
}

/// Runs what was asked for.
pub(crate) fn run(cli: Cli, place: &Place) -> Result<(), Failure> {
    match cli.command {
        Command::Demo(command) => command.run(place),
        Command::Serve(command) => command.run(place),
        Command::Setup(command) => command.run(place),
        Command::Migrate(command) => command.run(place),
        Command::Check(command) => command.run(place),
        Command::Export(command) => command.run(place),
        Command::Import(command) => command.run(place),
        Command::Password(command) => command.run(place),
        Command::Login(command) => command.run(place),
        Command::Logout(command) => command.run(place),
        Command::Customers(command) => command.run(place),
        Command::Subscriptions(command) => command.run(place),
        Command::Relationship(command) => command.run(place),
        Command::Invitations(command) => command.run(place),
        Command::Offboard(command) => command.run(place),
        Command::Approvals(command) => command.run(place),
        Command::Catalogue(command) => command.run(place),
        Command::Delegations(command) => command.run(place),
        Command::Partners(command) => command.run(place),
        Command::Partnerships(command) => command.run(place),
        Command::Tasks(command) => command.run(place),
        Command::Operator(command) => command.run(place),
        Command::SupportContact(command) => command.run(place),
        Command::Events(command) => command.run(place),
        Command::Completions(command) => command.run(place),
        Command::Manual(command) => command.run(place),
    }
}
