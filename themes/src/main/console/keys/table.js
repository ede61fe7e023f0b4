/** One page of keys as a table. */
import { h, useMessages } from "../ui/elements.js";
import { Menu } from "../ui/menu.js";
import { useActions } from "./actions.js";
import { State } from "./state.js";

const COLUMNS = ["name", "owner", "prefix", "keyClass", "state", "expires", "lastUsed", "useCount"];

export function KeyTable({ place, keys, selected, onSelect, onChanged, filtered }) {
  const { t } = useMessages();
  const { actionsFor, dialog } = useActions(place, onChanged);
  // The dialog stays where it is when the list changes: it may be showing a key for the only time.
  return h(
    "div",
    null,
    keys.length === 0
      ? h("p", { className: "keys-and-passes-empty", role: "status" }, t(filtered ? "noneFound" : "none"))
      : h(Table, { place, keys, selected, onSelect, actionsFor }),
    dialog,
  );
}

function Table({ place, keys, selected, onSelect, actionsFor }) {
  const { t } = useMessages();
  return h(
    "div",
    { className: "keys-and-passes-scroll", role: "region", "aria-label": t("title"), tabIndex: 0 },
    h(
      "table",
      { className: "pf-v5-c-table pf-m-grid-md pf-m-compact", "aria-label": t("title") },
      h(Head, { manage: place.rights.canManage, keys, selected, onSelect }),
      h(
        "tbody",
        { className: "pf-v5-c-table__tbody" },
        keys.map((of) => h(Row, { key: of.id, place, of, selected, onSelect, actionsFor })),
      ),
    ),
  );
}

function Head({ manage, keys, selected, onSelect }) {
  const { t } = useMessages();
  const revocable = keys.filter((key) => key.state !== "REVOKED").map((key) => key.id);
  return h(
    "thead",
    { className: "pf-v5-c-table__thead" },
    h(
      "tr",
      { className: "pf-v5-c-table__tr" },
      manage &&
        h("th", { className: "pf-v5-c-table__th pf-v5-c-table__check", scope: "col" }, h(SelectAll, { all: revocable, selected, onSelect })),
      COLUMNS.map((name) => h("th", { key: name, className: "pf-v5-c-table__th pf-m-wrap", scope: "col" }, t(name))),
      manage && h("th", { className: "pf-v5-c-table__th", scope: "col" }, h("span", { className: "pf-v5-u-screen-reader" }, t("actions"))),
    ),
  );
}

function Row({ place, of, selected, onSelect, actionsFor }) {
  const { t } = useMessages();
  const manage = place.rights.canManage;
  return h(
    "tr",
    { className: "pf-v5-c-table__tr" },
    manage && h("td", { className: "pf-v5-c-table__td pf-v5-c-table__check" }, h(SelectOne, { of, selected, onSelect })),
    COLUMNS.map((name) =>
      h("td", { key: name, className: "pf-v5-c-table__td", "data-label": t(name) }, h(Cell, { name, of, base: place.base }))),
    manage &&
      h(
        "td",
        { className: "pf-v5-c-table__td pf-v5-c-table__action" },
        h(Menu, { label: t("actionsFor", { name: of.name }), actions: actionsFor(of) }),
      ),
  );
}

function SelectAll({ all, selected, onSelect }) {
  const { t } = useMessages();
  const every = all.length > 0 && all.every((id) => selected.includes(id));
  return h("input", {
    type: "checkbox",
    "aria-label": t("selectAll"),
    checked: every,
    disabled: all.length === 0,
    onChange: () => onSelect(every ? [] : all),
  });
}

function SelectOne({ of, selected, onSelect }) {
  const { t } = useMessages();
  const chosen = selected.includes(of.id);
  return h("input", {
    type: "checkbox",
    "aria-label": t("select", { name: of.name }),
    checked: chosen,
    disabled: of.state === "REVOKED",
    onChange: () => onSelect(chosen ? selected.filter((id) => id !== of.id) : [...selected, of.id]),
  });
}

function Cell({ name, of, base }) {
  const { t, day, moment, number } = useMessages();
  switch (name) {
    case "name":
      return h(NameCell, { of, base });
    case "owner":
      return h("span", { className: "keys-and-passes-name" }, of.ownerName ?? of.username, h("span", { className: "keys-and-passes-more" }, t(`ownerKind.${of.ownerKind}`)));
    case "prefix":
      return of.prefix ? h("code", null, of.prefix) : t("legacy");
    case "keyClass":
      return t(`keyClass.${of.keyClass}`);
    case "state":
      return h(State, { of });
    case "expires":
      return of.expiresAt ? h("span", { title: moment(of.expiresAt) }, day(of.expiresAt)) : t("never");
    case "lastUsed":
      return of.lastUsedAt ? h("span", { title: moment(of.lastUsedAt) }, day(of.lastUsedAt)) : t("notUsedYet");
    default:
      return number(of.useCount ?? 0);
  }
}

/** With what was rotated beside it: which key this one replaces, or by which it was replaced. */
function NameCell({ of, base }) {
  const { t } = useMessages();
  const rotation = of.rotation ?? {};
  const other = rotation.successorId ?? rotation.predecessorId;
  return h(
    "span",
    { className: "keys-and-passes-name" },
    h("a", { href: `${base}/${encodeURIComponent(of.id)}` }, of.name || t("unnamed")),
    other &&
      h(
        "a",
        { className: "keys-and-passes-more", href: `${base}/${encodeURIComponent(other)}` },
        t(rotation.successorId ? "rotation.hasSuccessor" : "rotation.hasPredecessor"),
      ),
  );
}
