/** The dialog that makes a key's successor, and after it the one that shows it. */
import { useState } from "react";
import { h, useMessages } from "../ui/elements.js";
import { Dialog } from "../ui/dialog.js";
import { Field, Input } from "../ui/fields.js";
import { DEFAULT_EXPIRY, Expiry, expiryMembers } from "./expiry.js";
import { ShownOnce } from "./shown-once.js";

const USUAL_GRACE_HOURS = 24;
const GRACE_MAX_HOURS = 168;

export function RotateKey({ place, of, onClose, onChanged }) {
  const { t } = useMessages();
  const settings = place.rights.settings;
  const [grace, setGrace] = useState(String(settings?.rotationGraceHours ?? USUAL_GRACE_HOURS));
  const [name, setName] = useState("");
  const [expiry, setExpiry] = useState(DEFAULT_EXPIRY);
  const [errors, setErrors] = useState({});
  const [successor, setSuccessor] = useState();
  const submit = async () => {
    setErrors({});
    setSuccessor(
      await place.api.rotate(of.id, {
        graceHours: grace === "" ? undefined : Number(grace),
        name: name.trim() || undefined,
        ...expiryMembers(expiry, settings),
      }),
    );
    onChanged();
  };
  const errorAt = ({ field, message }) => {
    const at = { graceHours: "graceHours", name: "name", expiresAt: "expiresAt", neverExpires: "expiresAt" }[field];
    setErrors(at ? { [at]: message } : {});
    return Boolean(at);
  };
  if (successor) {
    return h(
      ShownOnce,
      { title: t("once.title", { name: successor.name }), value: successor.key, onClose },
      h("p", null, t("rotate.after", { name: of.name, hours: grace })),
    );
  }
  return h(
    Dialog,
    { title: t("rotate.title", { name: of.name }), size: "sm", onClose, onSubmit: submit, submitText: t("rotate.open"), errorAt },
    h("p", null, t("rotate.text")),
    h(Field, { label: t("rotate.grace"), help: t("rotate.grace.help", { max: GRACE_MAX_HOURS }), error: errors.graceHours }, (control) =>
      h(Input, { ...control, type: "number", min: 0, max: GRACE_MAX_HOURS, value: grace, onChange: setGrace })),
    h(Field, { label: t("rotate.name"), help: t("rotate.name.help"), error: errors.name }, (control) =>
      h(Input, { ...control, value: name, maxLength: 200, onChange: setName })),
    h(Expiry, { value: expiry, onChange: setExpiry, settings, error: errors.expiresAt }),
  );
}
