/** What a key is narrower by than its owner: shown, chosen, changed. */
import { useState } from "react";
import { Alert, h, useMessages } from "../ui/elements.js";
import { Dialog } from "../ui/dialog.js";
import { Field, TextArea } from "../ui/fields.js";
import { Picker } from "../ui/picker.js";
import { searchClients, searchClientScopes, searchRoles } from "./lookup.js";
import { missing } from "./state.js";

const KINDS = ["roles", "clientScopes", "audiences", "clients"];
const SEARCHES = { roles: searchRoles, clientScopes: searchClientScopes, audiences: searchClients, clients: searchClients };

export const NO_RESTRICTIONS = { roles: [], clientScopes: [], audiences: [], clients: [], networks: "" };

/** As the admin REST API takes them; a kind of which nothing is chosen is not restricted. */
export function restrictionMembers(value) {
  const networks = value.networks.split(/[\s,;]+/).filter(Boolean);
  const members = KINDS.filter((kind) => value[kind].length > 0).map((kind) => [kind, value[kind].map((one) => one.id)]);
  return Object.fromEntries([...members, ...(networks.length ? [["networks", networks]] : [])]);
}

/** What the fields show of the restrictions a key has. */
function chosenOf(restrictions = {}) {
  const things = KINDS.map((kind) => [kind, (restrictions[kind] ?? []).map((one) => ({ ...one, name: nameOf(one) }))]);
  return { ...Object.fromEntries(things), networks: (restrictions.networks ?? []).join("\n") };
}

const nameOf = ({ client, name, id }) => (client ? `${client}:${name ?? id}` : (name ?? id));

export function RestrictionFields({ api, value, onChange, errors = {} }) {
  const { t } = useMessages();
  return h(
    "fieldset",
    { className: "keys-and-passes-fieldset" },
    h("legend", null, t("restrictions")),
    h("p", { className: "keys-and-passes-more" }, t("restrictions.help")),
    KINDS.map((kind) =>
      h(Picker, {
        key: kind,
        label: t(`restrictions.${kind}`),
        help: t(`restrictions.${kind}.help`),
        names: true,
        search: (text) => SEARCHES[kind](api, text),
        chosen: value[kind],
        onChange: (chosen) => onChange({ ...value, [kind]: chosen }),
        error: errors[kind],
      })),
    h(Field, { label: t("restrictions.networks"), help: t("restrictions.networks.help"), error: errors.networks }, (control) =>
      h(TextArea, { ...control, rows: 2, value: value.networks, onChange: (networks) => onChange({ ...value, networks }) })),
  );
}

export function EditRestrictions({ place, of, onClose, onDone }) {
  const { t } = useMessages();
  const [value, setValue] = useState(() => chosenOf(of.restrictions));
  const [errors, setErrors] = useState({});
  const submit = async () => {
    await place.api.change(of.id, { restrictions: restrictionMembers(value) });
    onDone(t("restrictions.done", { name: of.name }));
  };
  const errorAt = ({ field, message }) => {
    const kind = field?.replace("restrictions.", "");
    const known = [...KINDS, "networks"].includes(kind);
    setErrors(known ? { [kind]: message } : {});
    return known;
  };
  return h(
    Dialog,
    { title: t("restrictions.title", { name: of.name }), onClose, onSubmit: submit, submitText: t("save"), errorAt },
    missing(of).length > 0 && h(Alert, { variant: "danger", title: t("restrictions.brokenText") }),
    h(RestrictionFields, { api: place.api, value, onChange: setValue, errors }),
  );
}

/** The restrictions of a key, to be read. */
export function Restrictions({ of }) {
  const { t } = useMessages();
  const kinds = [...KINDS, "networks"].filter((kind) => of.restrictions?.[kind]);
  if (kinds.length === 0) {
    return h("p", null, t("restrictions.none"));
  }
  return h(
    "dl",
    { className: "keys-and-passes-facts" },
    kinds.map((kind) => [
      h("dt", { key: kind }, t(`restrictions.${kind}`)),
      h("dd", { key: `${kind} values` }, h("ul", null, of.restrictions[kind].map((one, index) => h(Named, { key: index, one })))),
    ]),
  );
}

function Named({ one }) {
  const { t } = useMessages();
  if (typeof one === "string") {
    return h("li", null, h("code", null, one));
  }
  const name = nameOf(one);
  return h("li", { className: one.missing ? "keys-and-passes-missing" : undefined }, one.missing ? t("restrictions.missing", { name }) : name);
}
