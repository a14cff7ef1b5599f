// Every page works without this file. It warns before unsaved changes are lost, keeps a form from being sent twice,
// leaves Enter to input methods, and closes menus.
"use strict";

// A form marked data-guard: leaving it changed asks first (A-S11b).
for (const form of document.querySelectorAll("form[data-guard]")) {
  const state = () => new URLSearchParams(new FormData(form)).toString();
  const before = state();
  let sent = false;
  form.addEventListener("submit", () => { sent = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!sent && state() !== before) event.preventDefault();
  });
  const hint = form.querySelector("[data-unsaved]");
  if (hint) form.addEventListener("input", () => { hint.hidden = state() === before; });
}

// A second click sends nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  window.addEventListener("pageshow", () => { delete form.dataset.sent; }, { once: true });
});

// Enter that ends a composition does not send the form (terms L7).
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.stopPropagation();
}, true);

// Menus close on Escape and on a click beside them.
const menus = () => document.querySelectorAll("details.drop[open]");
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) { menu.open = false; menu.querySelector("summary").focus(); }
});
document.addEventListener("click", (event) => {
  for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
});

// An inactive link or button says why and leads nowhere else.
document.addEventListener("click", (event) => {
  const inactive = event.target.closest("button[aria-disabled='true']");
  if (inactive) event.preventDefault();
});
