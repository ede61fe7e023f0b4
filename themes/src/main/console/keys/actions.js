/** What can be done to one key: as entries of a menu, each with its dialog. */
import { useState } from "react";
import { h, useMessages } from "../ui/elements.js";
import { Disable, Remove, Revoke } from "./end.js";
import { EditKey } from "./edit.js";
import { EditRestrictions } from "./restrictions.js";
import { RotateKey } from "./rotate.js";

/** onChanged gets "deleted" when the key is gone, else nothing. */
export function useActions(place, onChanged) {
  const { t } = useMessages();
  const [open, setOpen] = useState();
  const done = (text, outcome) => {
    setOpen(undefined);
    place.say({ text });
    onChanged(outcome);
  };
  const enable = async (key) => {
    try {
      await place.api.change(key.id, { enabled: true });
      done(t("enable.done", { name: key.name }));
    } catch (error) {
      place.say({ variant: "danger", text: error.message });
    }
  };
  const actionsFor = (key) => {
    const show = (dialog) => () => setOpen({ dialog, key });
    const ended = key.state === "REVOKED" || key.state === "UNUSED";
    return [
      !ended && { text: t("edit.open"), run: show(EditKey) },
      !ended && { text: t("restrictions.edit"), run: show(EditRestrictions) },
      key.state === "ACTIVE" && !key.rotation?.successorId && { text: t("rotate.open"), run: show(RotateKey) },
      !ended && key.enabled !== false && { text: t("disable.open"), run: show(Disable) },
      !ended && key.enabled === false && { text: t("enable.open"), run: () => enable(key) },
      key.state !== "REVOKED" && { text: t("revoke.open"), danger: true, run: show(Revoke) },
      { text: t("delete.open"), danger: true, run: show(Remove) },
    ].filter(Boolean);
  };
  const dialog = open && h(open.dialog, { place, of: open.key, onClose: () => setOpen(undefined), onDone: done, onChanged });
  return { actionsFor, dialog };
}
