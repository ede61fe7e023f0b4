/** The dialog that makes a key, and after it the one that shows it. */
import { useState } from "react";
import { h, useMessages } from "../ui/elements.js";
import { Dialog } from "../ui/dialog.js";
import { Choice, Field, Group, Input, Select } from "../ui/fields.js";
import { Picker } from "../ui/picker.js";
import { DEFAULT_EXPIRY, Expiry, expiryMembers } from "./expiry.js";
import { KEY_CLASSES } from "./filters.js";
import { searchOrganizations, searchServiceAccounts, searchUnits, searchUsers } from "./lookup.js";
import { NO_RESTRICTIONS, RestrictionFields, restrictionMembers } from "./restrictions.js";
import { ShownOnce } from "./shown-once.js";

const NEW = { kind: "user", owner: [], unit: [], organization: [], name: "", keyClass: "SYSTEMIC", expiry: DEFAULT_EXPIRY, restrictions: NO_RESTRICTIONS };

export function CreateKey({ place, onClose, onCreated }) {
  const { t } = useMessages();
  const [wanted, setWanted] = useState(NEW);
  const [errors, setErrors] = useState({});
  const [created, setCreated] = useState();
  const set = (members) => setWanted({ ...wanted, ...members });
  const submit = async () => {
    const wrong = check(wanted, t);
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) {
      setCreated(await place.api.create(requestFor(wanted, place.rights.settings)));
      onCreated();
    }
  };
  const errorAt = ({ field, message }) => {
    const at = FIELDS[field];
    setErrors(at ? { [at]: message } : {});
    return Boolean(at);
  };
  if (created) {
    return h(ShownOnce, { title: t("once.title", { name: created.name }), value: created.key, onClose });
  }
  return h(
    Dialog,
    { title: t("create.title"), size: "md", onClose, onSubmit: submit, submitText: t("create.submit"), errorAt },
    h(Owner, { api: place.api, wanted, set, errors }),
    h(Field, { label: t("name"), required: true, help: t("name.help"), error: errors.name }, (control) =>
      h(Input, { ...control, value: wanted.name, maxLength: 200, onChange: (name) => set({ name }) })),
    h(Field, { label: t("keyClass"), help: t(`keyClass.${wanted.keyClass}.help`), error: errors.keyClass }, (control) =>
      h(Select, {
        ...control,
        value: wanted.keyClass,
        options: KEY_CLASSES.map((one) => [one, t(`keyClass.${one}`)]),
        onChange: (keyClass) => set({ keyClass }),
      })),
    h(Expiry, { value: wanted.expiry, onChange: (expiry) => set({ expiry }), settings: place.rights.settings, error: errors.expiry }),
    h(RestrictionFields, { api: place.api, value: wanted.restrictions, onChange: (restrictions) => set({ restrictions }), errors }),
  );
}

/** Which of our fields shows an error about a member of the request. */
const FIELDS = {
  userId: "owner",
  clientId: "owner",
  organizationId: "owner",
  organization: "organization",
  unitId: "unit",
  name: "name",
  keyClass: "keyClass",
  expiresAt: "expiry",
  neverExpires: "expiry",
  "restrictions.roles": "roles",
  "restrictions.clientScopes": "clientScopes",
  "restrictions.audiences": "audiences",
  "restrictions.clients": "clients",
  "restrictions.networks": "networks",
};

function check({ owner, name, expiry }, t) {
  return {
    ...(owner.length ? {} : { owner: t("owner.needed") }),
    ...(name.trim() ? {} : { name: t("name.needed") }),
    ...(expiry.kind === "day" && !expiry.day ? { expiry: t("expiry.needed") } : {}),
  };
}

function requestFor({ kind, owner, unit, organization, name, keyClass, expiry, restrictions }, settings) {
  const owners = {
    user: { userId: owner[0].id, organization: organization[0]?.id },
    client: { clientId: owner[0].name },
    organization: { organizationId: owner[0].id, unitId: unit[0]?.id },
  };
  return {
    ...owners[kind],
    name: name.trim(),
    keyClass,
    ...expiryMembers(expiry, settings),
    restrictions: restrictionMembers(restrictions),
  };
}

function Owner({ api, wanted, set, errors }) {
  const { t } = useMessages();
  const kinds = ["user", "client", "organization"];
  const searches = { user: searchUsers, client: searchServiceAccounts, organization: searchOrganizations };
  return [
    h(
      Group,
      { key: "kind", label: t("ownerKind") },
      kinds.map((kind) =>
        h(Choice, {
          key: kind,
          type: "radio",
          name: "owner-kind",
          label: t(`create.owner.${kind}`),
          checked: wanted.kind === kind,
          onChange: () => set({ kind, owner: [], unit: [], organization: [] }),
        })),
    ),
    h(Picker, {
      key: wanted.kind,
      label: t(`create.owner.${wanted.kind}`),
      required: true,
      single: true,
      search: (text) => searches[wanted.kind](api, text),
      chosen: wanted.owner,
      onChange: (owner) => set({ owner, unit: [] }),
      error: errors.owner,
    }),
    wanted.kind === "organization" &&
      wanted.owner.length > 0 &&
      h(Picker, {
        key: `unit of ${wanted.owner[0].id}`,
        label: t("create.unit"),
        help: t("create.unit.help"),
        single: true,
        search: (text) => searchUnits(api, wanted.owner[0].id, text),
        chosen: wanted.unit,
        onChange: (unit) => set({ unit }),
        error: errors.unit,
      }),
    wanted.kind === "user" &&
      h(Picker, {
        key: "organization",
        label: t("organization"),
        help: t("create.organization.help"),
        single: true,
        search: (text) => searchOrganizations(api, text),
        chosen: wanted.organization,
        onChange: (organization) => set({ organization }),
        error: errors.organization,
      }),
  ];
}
