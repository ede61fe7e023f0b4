/** The keys before and after a key, shown together, and whether the old one is still used. */
import { useEffect, useState } from "react";
import { Alert, h, useMessages } from "../ui/elements.js";
import { State } from "./state.js";

export function Rotation({ place, of }) {
  const { t } = useMessages();
  const { predecessorId, successorId } = of.rotation ?? {};
  const predecessor = useOther(place.api, predecessorId);
  const successor = useOther(place.api, successorId);
  if (!predecessorId && !successorId) {
    return h("p", null, t("rotation.none"));
  }
  return h(
    "div",
    null,
    predecessor && predecessor.rotation?.usedSinceRotation && h(Used, { old: predecessor }),
    successorId && of.rotation.usedSinceRotation && h(Used, { old: of }),
    h(
      "ol",
      { className: "keys-and-passes-chain" },
      [predecessor, of, successor].filter(Boolean).map((key) => h(Link, { key: key.id, of: key, current: key === of, base: place.base })),
    ),
  );
}

/** Whoever may not see it, or when it is deleted: only that there is one. */
function useOther(api, id) {
  const [other, setOther] = useState();
  useEffect(() => {
    setOther(undefined);
    if (id) {
      api.show(id).then(setOther, () => setOther(undefined));
    }
  }, [api, id]);
  return other;
}

function Used({ old }) {
  const { t, moment } = useMessages();
  return h(Alert, { variant: "warning", title: t("rotation.oldStillUsed", { name: old.name, time: old.lastUsedAt ? moment(old.lastUsedAt) : "" }) });
}

function Link({ of, current, base }) {
  const { t, moment } = useMessages();
  const role = of.rotation?.successorId ? "rotation.old" : "rotation.new";
  return h(
    "li",
    null,
    current ? h("strong", null, of.name) : h("a", { href: `${base}/${encodeURIComponent(of.id)}` }, of.name || t("unnamed")),
    h("span", { className: "keys-and-passes-more" }, t(role)),
    of.rotation?.rotatedAt && h("span", { className: "keys-and-passes-more" }, t("rotation.at", { time: moment(of.rotation.rotatedAt) })),
    h(State, { of }),
  );
}
