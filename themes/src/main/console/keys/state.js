/** The state of a key, with what is worth a look: the old key of a rotation that is still used, restrictions that name what is gone. */
import { h, Label, useMessages } from "../ui/elements.js";

const COLOURS = { ACTIVE: "green", DISABLED: "orange", EXPIRED: undefined, REVOKED: "red", UNUSED: "orange", ROTATED_OUT: undefined };

export function State({ of }) {
  const { t, moment } = useMessages();
  const rotated = of.state === "ACTIVE" && of.rotation?.successorId;
  return h(
    "span",
    { className: "keys-and-passes-name" },
    h("span", null, h(Label, { colour: COLOURS[of.state] }, t(`state.${of.state}`))),
    rotated && of.rotation.graceEndsAt && h("span", { className: "keys-and-passes-more" }, t("rotation.until", { time: moment(of.rotation.graceEndsAt) })),
    rotated && of.rotation.usedSinceRotation && h("span", null, h(Label, { colour: "orange" }, t("rotation.stillUsed"))),
    missing(of).length > 0 && h("span", null, h(Label, { colour: "red" }, t("restrictions.broken"))),
  );
}

/** The restrictions of a key that name what was deleted; it is refused as long as there are any. */
export function missing({ restrictions = {} }) {
  return ["roles", "clientScopes", "audiences", "clients"].flatMap((kind) => (restrictions[kind] ?? []).filter((one) => one.missing));
}
