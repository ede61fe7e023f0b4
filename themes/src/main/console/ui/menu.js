/** A button that opens a menu of actions; arrow keys, Home, End and Escape as the ARIA practices have it. */
import { useEffect, useRef, useState } from "react";
import { classes, h, Icon } from "./elements.js";

/** Actions are { text, danger, run }; what is false among them is left out. */
export function Menu({ label, text, actions }) {
  const [open, setOpen] = useState(false);
  const box = useRef();
  const shown = actions.filter(Boolean);
  const toggle = () => box.current.querySelector("button");
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    items(box.current)[0]?.focus();
    const outside = (event) => !box.current.contains(event.target) && setOpen(false);
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    toggle().focus();
  };
  const keyDown = (event) => {
    if (open && event.key === "Escape") {
      event.stopPropagation();
      close();
    } else if (open && event.key === "Tab") {
      setOpen(false);
    } else {
      moveFocus(event, items(box.current));
    }
  };
  const choose = (action) => {
    // Before the action opens a dialog, which returns the focus to where it was.
    close();
    action.run();
  };
  return h(
    "div",
    { className: "keys-and-passes-menu", ref: box, onKeyDown: keyDown },
    h(
      "button",
      {
        type: "button",
        className: classes("pf-v5-c-menu-toggle", !text && "pf-m-plain", open && "pf-m-expanded"),
        "aria-label": label,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        onClick: () => setOpen(!open),
      },
      text ? h("span", { className: "pf-v5-c-menu-toggle__text" }, text) : h(Icon, { name: "actions" }),
      text && h("span", { className: "pf-v5-c-menu-toggle__controls" }, h(Icon, { name: "down" })),
    ),
    open && h(Items, { label, actions: shown, choose }),
  );
}

function Items({ label, actions, choose }) {
  return h(
    "div",
    { className: "pf-v5-c-menu" },
    h(
      "div",
      { className: "pf-v5-c-menu__content" },
      h(
        "ul",
        { className: "pf-v5-c-menu__list", role: "menu", "aria-label": label },
        actions.map((action) =>
          h(
            "li",
            { key: action.text, className: classes("pf-v5-c-menu__list-item", action.danger && "pf-m-danger"), role: "none" },
            h(
              "button",
              { type: "button", className: "pf-v5-c-menu__item", role: "menuitem", tabIndex: -1, onClick: () => choose(action) },
              h("span", { className: "pf-v5-c-menu__item-main" }, h("span", { className: "pf-v5-c-menu__item-text" }, action.text)),
            ),
          ),
        ),
      ),
    ),
  );
}

const items = (box) => [...box.querySelectorAll("[role=menuitem]")];

function moveFocus(event, all) {
  const at = all.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to !== undefined && all.length > 0) {
    event.preventDefault();
    all[(to + all.length) % all.length].focus();
  }
}
