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

// ── Relationship pages ──

// A part marked data-live is asked for again, at once when the page is looked at again and every second and a half
// while it is: what somebody else changed shows without a reload (A-S10c). The server's word stays decisive.
for (const part of document.querySelectorAll("[data-live]")) {
  let asking = false;
  const look = async () => {
    if (asking || document.hidden) return;
    asking = true;
    try {
      const answer = await fetch(part.dataset.live, { headers: { accept: "text/html" }, redirect: "error" });
      if (!answer.ok) return;
      const fresh = document.createElement("template");
      fresh.innerHTML = await answer.text();
      const next = fresh.content.firstElementChild;
      if (!next || next.innerHTML === part.dataset.shown) return;
      const first = part.dataset.shown === undefined;
      part.dataset.shown = next.innerHTML;
      const plain = (html) => html.replace(/ open(="")?/g, "").replace(/\s+/g, " ").trim();
      if (first && plain(next.innerHTML) === plain(part.innerHTML)) return;
      const held = part.contains(document.activeElement) && document.activeElement.id;
      part.replaceChildren(...next.childNodes);
      if (held) document.getElementById(held)?.focus();
    } catch { /* The next look may find the server again. */ } finally { asking = false; }
  };
  setInterval(look, 1500);
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
}

// A button marked data-copy copies what the named element holds, and says so.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const from = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(from.value ?? from.textContent);
      const said = button.parentElement.querySelector("[data-copied]");
      if (said) said.textContent = said.dataset.copied;
    } catch { from.select?.(); }
  });
}
