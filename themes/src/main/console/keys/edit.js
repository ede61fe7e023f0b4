/** The dialog for a key's name and its end. */
import { useState } from "react";
import { h, useMessages } from "../ui/elements.js";
import { Dialog } from "../ui/dialog.js";
import { Field, Input } from "../ui/fields.js";
import { DEFAULT_EXPIRY, Expiry, expiryMembers } from "./expiry.js";

export function EditKey({ place, of, onClose, onDone }) {
  const { t, moment } = useMessages();
  const [name, setName] = useState(of.name ?? "");
  const [expiry, setExpiry] = useState(DEFAULT_EXPIRY);
  const [errors, setErrors] = useState({});
  const submit = async () => {
    if (expiry.kind === "day" && !expiry.day) {
      setErrors({ expiresAt: t("expiry.needed") });
      return;
    }
    const renamed = name.trim() === of.name ? {} : { name: name.trim() };
    await place.api.change(of.id, { ...renamed, ...expiryMembers(expiry, place.rights.settings) });
    onDone(t("edit.done", { name: name.trim() }));
  };
  const errorAt = ({ field, message }) => {
    const at = { name: "name", expiresAt: "expiresAt", neverExpires: "expiresAt" }[field];
    setErrors(at ? { [at]: message } : {});
    return Boolean(at);
  };
  return h(
    Dialog,
    { title: t("edit.title", { name: of.name }), size: "sm", onClose, onSubmit: submit, submitText: t("save"), errorAt },
    h(Field, { label: t("name"), required: true, error: errors.name, help: t("name.help") }, (control) =>
      h(Input, { ...control, value: name, maxLength: 200, onChange: setName })),
    h(Expiry, {
      value: expiry,
      onChange: setExpiry,
      settings: place.rights.settings,
      kept: of.expiresAt ? moment(of.expiresAt) : t("never"),
      error: errors.expiresAt,
    }),
  );
}
