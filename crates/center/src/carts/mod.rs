//! Carts: opened, changed, checked out as one or several orders, and thrown away with their relationship (M10).

mod change;
mod check_out;
mod list;
mod open;
mod view;

pub use change::ChangeCart;
pub use check_out::{CheckOutCart, CheckedOutView};
pub use list::{CartList, CartOne, DiscardedCarts};
pub use open::OpenCart;
pub use view::{CartLineView, CartView};
