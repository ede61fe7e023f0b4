/** Which keys the list shows. */
import { useState } from "react";
import { Button, h, useMessages } from "../ui/elements.js";
import { Field, Input, Select } from "../ui/fields.js";
import { Picker } from "../ui/picker.js";
import { searchOrganizations } from "./lookup.js";

const DAY_SECONDS = 86_400;
export const KEY_CLASSES = ["SYSTEMIC", "CONSUMER_APPLICATION"];
const OWNER_KINDS = ["USER", "SERVICE_ACCOUNT", "ORGANIZATION", "UNIT"];
const STATES = ["ACTIVE", "DISABLED", "EXPIRED", "REVOKED", "UNUSED", "ROTATED_OUT"];

export const NO_FILTER = { search: "", ownerKind: "", organization: [], keyClass: "", state: "", expiringDays: "", unusedDays: "" };

/** The filter as the admin REST API takes it. */
export function queryFor(filter, now = Math.floor(Date.now() / 1000)) {
  const days = (text) => (text === "" ? undefined : Number(text) * DAY_SECONDS);
  return {
    search: filter.search || undefined,
    ownerKind: filter.ownerKind || undefined,
    organizationId: filter.organization[0]?.id,
    keyClass: filter.keyClass || undefined,
    state: filter.state || undefined,
    expiringBefore: filter.expiringDays === "" ? undefined : now + days(filter.expiringDays),
    unusedSince: filter.unusedDays === "" ? undefined : now - days(filter.unusedDays),
  };
}

/** How many of the filters are in use, the search apart. */
function inUse(filter) {
  return Object.entries(filter).filter(([name, value]) => name !== "search" && value.length > 0).length;
}

export function Filters({ api, filter, onChange }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(inUse(filter) > 0);
  const [search, setSearch] = useState(filter.search);
  const submit = (event) => {
    event.preventDefault();
    onChange({ ...filter, search: search.trim() });
  };
  const clear = () => {
    setSearch("");
    onChange(NO_FILTER);
  };
  const used = inUse(filter);
  return h(
    "div",
    { className: "keys-and-passes-filters" },
    h(
      "form",
      { className: "keys-and-passes-bar", role: "search", onSubmit: submit },
      h(Input, { type: "search", "aria-label": t("search"), placeholder: t("searchFor"), maxLength: 255, value: search, onChange: setSearch }),
      h(Button, { type: "submit", variant: "control" }, t("search")),
      h(
        Button,
        { variant: "secondary", "aria-expanded": open, onClick: () => setOpen(!open) },
        used ? t("filtersUsed", { count: used }) : t("filters"),
      ),
      (used > 0 || filter.search) && h(Button, { variant: "link", onClick: clear }, t("clearFilters")),
    ),
    open && h(Fields, { api, filter, onChange }),
  );
}

function Fields({ api, filter, onChange }) {
  const { t } = useMessages();
  const set = (name) => (value) => onChange({ ...filter, [name]: value });
  const choices = (prefix, values) => [["", t("any")], ...values.map((value) => [value, t(`${prefix}.${value}`)])];
  const select = (name, prefix, values) =>
    h(Field, { label: t(name) }, (control) =>
      h(Select, { ...control, value: filter[name], options: choices(prefix, values), onChange: set(name) }));
  const days = (name) =>
    h(Field, { label: t(`filter.${name}`) }, (control) =>
      h(Input, { ...control, type: "number", min: 0, max: 3650, value: filter[name], onChange: (value) => set(name)(wholeNumber(value)) }));
  return h(
    "div",
    { className: "keys-and-passes-filter-fields", role: "group", "aria-label": t("filters") },
    select("ownerKind", "ownerKind", OWNER_KINDS),
    h(Picker, {
      label: t("organization"),
      single: true,
      search: (text) => searchOrganizations(api, text),
      chosen: filter.organization,
      onChange: set("organization"),
    }),
    select("keyClass", "keyClass", KEY_CLASSES),
    select("state", "state", STATES),
    days("expiringDays"),
    days("unusedDays"),
  );
}

function wholeNumber(text) {
  return /^\d{1,4}$/.test(text) ? text : "";
}
