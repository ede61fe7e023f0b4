/** The keys of the realm, page by page. */
import { useCallback, useEffect, useRef, useState } from "react";
import { Alert, Button, h, Spinner, useMessages } from "../ui/elements.js";
import { Pagination } from "../ui/pagination.js";
import { BulkRevoke } from "./bulk-revoke.js";
import { CreateKey } from "./create.js";
import { Filters, queryFor } from "./filters.js";
import { KeyTable } from "./table.js";

export function List({ place, view, setView }) {
  const { t } = useMessages();
  const { api, rights } = place;
  const [selected, setSelected] = useState([]);
  const [dialog, setDialog] = useState();
  const { page, error, reload } = useKeys(api, view);
  const change = (members) => {
    setSelected([]);
    setView({ ...view, first: 0, ...members });
  };
  const changed = () => {
    setSelected([]);
    reload();
  };
  const close = () => setDialog(undefined);
  const pages = (isBottom) =>
    page &&
    h(Pagination, {
      first: view.first,
      size: view.size,
      shown: page.keys.length,
      count: page.count,
      isBottom,
      onFirst: (first) => change({ first }),
      onSize: (size) => change({ size }),
    });
  return h(
    "div",
    null,
    h(Filters, { api, filter: view.filter, onChange: (filter) => change({ filter }) }),
    h(
      "div",
      { className: "keys-and-passes-bar" },
      rights.canManage && h(Button, { onClick: () => setDialog("create") }, t("create.open")),
      rights.canManage &&
        h(Button, { variant: "secondary", onClick: () => setDialog("bulk") },
          selected.length ? t("bulk.openSelected", { count: selected.length }) : t("bulk.open")),
      h("span", { className: "keys-and-passes-space" }),
      pages(false),
    ),
    error && h(Alert, { title: t("failed", { reason: error.message }) }),
    !page && !error && h(Spinner),
    page && h(KeyTable, { place, keys: page.keys, selected, onSelect: setSelected, onChanged: changed, filtered: isFiltered(view) }),
    page && page.count > 10 && h("div", { className: "keys-and-passes-bar keys-and-passes-end" }, pages(true)),
    dialog === "create" && h(CreateKey, { place, onClose: close, onCreated: changed }),
    dialog === "bulk" &&
      h(BulkRevoke, { place, ids: selected, filter: queryFor(view.filter), filtered: isFiltered(view), onClose: close, onRevoked: changed }),
  );
}

function isFiltered({ filter }) {
  return Object.values(queryFor(filter)).some((value) => value !== undefined);
}

/** The page of the list; an answer to an earlier question is thrown away. */
function useKeys(api, view) {
  const [page, setPage] = useState();
  const [error, setError] = useState();
  const asked = useRef(0);
  const reload = useCallback(async () => {
    const now = ++asked.current;
    const query = queryFor(view.filter);
    try {
      const [keys, count] = await Promise.all([api.list({ ...query, first: view.first, max: view.size }), api.count(query)]);
      if (now === asked.current) {
        setPage({ keys, count });
        setError(undefined);
      }
    } catch (failure) {
      if (now === asked.current) {
        setError(failure);
      }
    }
  }, [api, view]);
  useEffect(() => {
    reload();
  }, [reload]);
  return { page, error, reload };
}
