/**
 * Finds things by what somebody types: an ARIA combobox with a list of suggestions. Whoever may not look things up can still type the
 * name and press Enter, if the picker takes names; the server says if there is no such thing.
 */
import { useEffect, useRef, useState } from "react";
import { Button, classes, h, Icon, newId, useMessages } from "./elements.js";
import { Field, Input } from "./fields.js";

const PAUSE_MS = 250;

/**
 * search(text) answers [{ id, name, more }]; chosen are such things; onChange gets all that are chosen. With single there is one at most.
 * With names, a typed name becomes { id: name, name }.
 */
export function Picker({ label, help, error, required, search, chosen, onChange, single, names, placeholder }) {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const found = useSuggestions(search, text, open);
  const [active, setActive] = useState(-1);
  const [listId] = useState(() => newId("suggestions"));
  const box = useRef();
  const refocus = useRef(false);
  const options = found.things.filter((thing) => !chosen.some((one) => one.id === thing.id));

  // What had the focus may be gone: the field when one was chosen of one, the button when that is taken back.
  useEffect(() => {
    if (refocus.current) {
      refocus.current = false;
      (box.current.querySelector("input") ?? box.current.querySelector("button"))?.focus();
    }
  }, [chosen]);

  const add = (thing) => {
    refocus.current = true;
    onChange(single ? [thing] : [...chosen, thing]);
    setText("");
    setOpen(false);
    setActive(-1);
  };
  const remove = (thing) => {
    refocus.current = true;
    onChange(chosen.filter((one) => one !== thing));
  };
  const keyDown = (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive(step(active, event.key === "ArrowDown" ? 1 : -1, options.length));
    } else if (event.key === "Enter" && (open || text)) {
      // Enter chooses; it must not send the form.
      event.preventDefault();
      const typed = names && text.trim() && { id: text.trim(), name: text.trim() };
      const thing = options[active] ?? exactly(options, text) ?? typed;
      thing && add(thing);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return h(
    Field,
    { label, help, error, required },
    (control) =>
      h(
        "div",
        { ref: box, className: "keys-and-passes-picker", onBlur: (event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false) },
        h(Chosen, { chosen, remove }),
        (!single || chosen.length === 0) &&
          h(Input, {
            ...control,
            role: "combobox",
            placeholder,
            value: text,
            "aria-autocomplete": "list",
            "aria-expanded": open,
            "aria-controls": open ? listId : undefined,
            "aria-activedescendant": open && options[active] ? `${listId}-${active}` : undefined,
            onChange: (value) => {
              setText(value);
              setOpen(true);
              setActive(-1);
            },
            onFocus: () => setActive(-1),
            onClick: () => setOpen(true),
            onKeyDown: keyDown,
          }),
        open && h(Suggestions, { listId, label, options, active, add, found, names, text }),
      ),
  );
}

/** Asks some moments after the last letter; an answer to an earlier question is thrown away. */
function useSuggestions(search, text, open) {
  const [found, setFound] = useState({ things: [], loading: false });
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    if (!open) {
      return undefined;
    }
    let current = true;
    setFound((before) => ({ ...before, loading: true, error: undefined }));
    const timer = setTimeout(async () => {
      try {
        const things = await latest.current(text.trim());
        current && setFound({ things, loading: false });
      } catch (error) {
        current && setFound({ things: [], loading: false, error });
      }
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, open]);
  return found;
}

function Suggestions({ listId, label, options, active, add, found, names, text }) {
  const { t } = useMessages();
  const note = found.error
    ? t(names ? "picker.notAllowedButNames" : "picker.notAllowed", { reason: found.error.message })
    : found.loading
      ? t("loading")
      : options.length === 0 && t(names && text ? "picker.noneButNames" : "picker.none");
  const box = useRef();
  // At the end of a dialog they would open out of sight.
  useEffect(() => {
    box.current.scrollIntoView({ block: "nearest" });
  }, [options.length, note]);
  return h(
    "div",
    { ref: box, className: "pf-v5-c-menu keys-and-passes-suggestions" },
    h(
      "div",
      { className: "pf-v5-c-menu__content" },
      h(
        "ul",
        { className: "pf-v5-c-menu__list", role: "listbox", id: listId, "aria-label": label },
        options.map((thing, index) => h(Suggestion, { key: thing.id, id: `${listId}-${index}`, thing, active: index === active, add })),
      ),
      note && h("p", { className: "keys-and-passes-note", role: "status" }, note),
    ),
  );
}

function Suggestion({ id, thing, active, add }) {
  return h(
    "li",
    {
      id,
      role: "option",
      "aria-selected": active,
      className: classes("pf-v5-c-menu__list-item", "keys-and-passes-suggestion", active && "keys-and-passes-active"),
      // The input keeps the focus.
      onMouseDown: (event) => event.preventDefault(),
      onClick: () => add(thing),
    },
    h("span", { className: "keys-and-passes-suggestion-name" }, thing.name),
    thing.more && h("span", { className: "keys-and-passes-more" }, thing.more),
  );
}

function Chosen({ chosen, remove }) {
  const { t } = useMessages();
  return (
    chosen.length > 0 &&
    h(
      "ul",
      { className: "keys-and-passes-chosen" },
      chosen.map((thing) =>
        h(
          "li",
          { key: thing.id, className: "pf-v5-c-chip" },
          h(
            "span",
            { className: "pf-v5-c-chip__content" },
            h("span", { className: "pf-v5-c-chip__text" }, thing.missing ? t("restrictions.missing", { name: thing.name }) : thing.name),
          ),
          h(
            "span",
            { className: "pf-v5-c-chip__actions" },
            h(
              Button,
              { variant: "plain", "aria-label": t("remove", { name: thing.name }), onClick: () => remove(thing) },
              h(Icon, { name: "close" }),
            ),
          ),
        ),
      ),
    )
  );
}

function step(at, by, length) {
  return length === 0 ? -1 : (at + by + (at < 0 && by < 0 ? 1 : 0) + length) % length;
}

function exactly(options, text) {
  return options.find((thing) => thing.name === text.trim());
}
