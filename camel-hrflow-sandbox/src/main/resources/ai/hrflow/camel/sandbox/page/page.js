/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/*
 * Asks the sandbox once a second what arrived and shows it. Names, titles and texts come from
 * strangers: they become text nodes and nothing else, and the page's policy forbids the rest.
 */

const POLL_MS = 1000;
const RETRY_MS = 3000;
const PATIENCE_MS = 5000;
const HITS = 30;

const byId = (id) => document.getElementById(id);

/* ---- elements ---- */

/** An element with attributes and children; a child that is no node becomes text. */
function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function setText(id, text) {
  const node = byId(id);
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** Which item a node of a list was made from: its key, and the item as text. */
const origins = new WeakMap();
const filled = new WeakSet();

/**
 * Makes the children of a list those of the items, in their order. What has not changed stays the
 * same node, so that focus and scrolling survive an arrival.
 */
function reconcile(list, items, keyOf, make) {
  const before = new Map([...list.children].map((node) => [origins.get(node).key, node]));
  let place = list.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    const text = JSON.stringify(item);
    let node = before.get(key);
    let focused = false;
    before.delete(key);
    if (node === undefined || origins.get(node).text !== text) {
      const fresh = make(item);
      origins.set(fresh, { key, text });
      if (filled.has(list)) {
        fresh.classList.add("arrived");
      }
      if (node !== undefined) {
        focused = node.contains(document.activeElement);
        place = node === place ? fresh : place;
        node.replaceWith(fresh);
      }
      node = fresh;
    }
    if (node === place) {
      place = place.nextElementSibling;
    } else {
      list.insertBefore(node, place);
    }
    if (focused) {
      node.querySelector("button")?.focus();
    }
  }
  before.forEach((node) => node.remove());
  filled.add(list);
}

/* ---- words and numbers ---- */

const grouped = new Intl.NumberFormat("en");

function plural(number, one, many = `${one}s`) {
  return `${grouped.format(number)} ${number === 1 ? one : many}`;
}

function joined(parts, separator = ", ") {
  return parts.filter((part) => typeof part === "string" && part.trim() !== "").join(separator);
}

function ago(iso) {
  const seconds = Math.max(0, Math.round((Date.now() - Date.parse(iso)) / 1000));
  if (seconds < 2) {
    return "now";
  }
  if (seconds < 60) {
    return `${seconds} s ago`;
  }
  if (seconds < 3600) {
    return `${Math.floor(seconds / 60)} min ago`;
  }
  return seconds < 86400
    ? `${Math.floor(seconds / 3600)} h ago`
    : new Date(iso).toLocaleDateString();
}

/** A time that keeps saying how long ago it was. */
function moment(iso) {
  return element("time", { datetime: iso, title: new Date(iso).toLocaleString() }, ago(iso));
}

function refreshMoments() {
  for (const node of document.querySelectorAll("time")) {
    const text = ago(node.dateTime);
    if (node.textContent !== text) {
      node.textContent = text;
    }
  }
}

function milliseconds(value) {
  if (value >= 1000) {
    return `${(value / 1000).toFixed(value >= 10000 ? 0 : 1)} s`;
  }
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}

function fileSize(bytes) {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function initials(name) {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .filter((word) => word !== undefined)
    .map((word) => [...word][0].toUpperCase());
  return letters.length === 0 ? "?" : letters.join("");
}

/* ---- talking to the sandbox ---- */

async function backstage(path) {
  const answer = await fetch(`/sandbox/${path}`, {
    signal: AbortSignal.timeout(PATIENCE_MS),
    cache: "no-store",
  });
  const json = await answer.json();
  if (!answer.ok) {
    throw new Error(json.error);
  }
  return json;
}

/** A call of the API itself, as any client would make it; it shows up among the requests. */
async function api(path, parameters) {
  const account = overview.account;
  const answer = await fetch(`/v1/${path}?${new URLSearchParams(parameters)}`, {
    headers: { "X-API-KEY": account.read_key, "X-USER-EMAIL": account.user_email },
    cache: "no-store",
  });
  const json = await answer.json();
  if (!answer.ok || json.code >= 400) {
    throw new Error(`${json.code}: ${json.message}`);
  }
  return json;
}

/* ---- what the page shows ---- */

let overview = null;

function show(state) {
  overview = state;
  const containers = [...state.sources, ...state.boards];
  const nameOf = (key) => containers.find((container) => container.key === key)?.name;
  showAccount(state);
  showFigures(state);
  showSparkline(state.requests_per_second);
  showItems(state, nameOf);
  showRequests(state);
  showDeliveries(state);
  showJobChoice(state.newest_jobs);
  showCommands(state);
  refreshMoments();
}

function showAccount(state) {
  setText("address", state.base_url);
  setText("team", state.account.team);
  setText("user-email", state.account.user_email);
  setText("api-key", state.account.api_key);
}

function sum(list, field) {
  return list.reduce((total, item) => total + item[field], 0);
}

function showFigures(state) {
  const profiles = sum(state.sources, "profiles");
  const jobs = sum(state.boards, "jobs");
  setText("count-profiles", grouped.format(profiles));
  setText(
    "note-profiles",
    joined([
      state.open_parsings > 0 ? `${state.open_parsings} being read` : "",
      state.failed_parsings > 0 ? `${state.failed_parsings} failed` : "",
    ]) || `in ${plural(state.sources.filter((source) => source.accessible).length, "source")}`,
  );
  setText("count-jobs", grouped.format(jobs));
  setText("note-jobs", `in ${plural(state.boards.filter((board) => board.accessible).length, "board")}`);
  setText("count-requests", grouped.format(state.requests));
  setText("note-requests", state.in_flight > 0 ? `${state.in_flight} under way` : "all answered");
  setText("count-errors", grouped.format(state.failed_requests));
  setText(
    "note-errors",
    state.requests === 0
      ? "4xx, 5xx or no answer"
      : `${((100 * state.failed_requests) / state.requests).toFixed(1)} % of requests`,
  );
  byId("figure-errors").classList.toggle("wrong", state.failed_requests > 0);
  setText("profiles-note", profiles > state.newest_profiles.length ? `newest ${state.newest_profiles.length}` : "newest first");
  setText("jobs-note", jobs > state.newest_jobs.length ? `newest ${state.newest_jobs.length}` : "newest first");
}

function showSparkline(counts) {
  const chart = byId("sparkline");
  const { width, height } = chart.viewBox.baseVal;
  const most = Math.max(1, ...counts);
  const points = counts.map((count, i) => {
    const x = (i / (counts.length - 1)) * width;
    const y = height - 1 - (count / most) * (height - 3);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  chart.querySelector(".line").setAttribute("d", `M${points.join("L")}`);
  chart.querySelector(".area").setAttribute("d", `M0 ${height}L${points.join("L")}L${width} ${height}Z`);
  setText("rate-now", grouped.format(counts.at(-1)));
  setText("rate-note", `peak ${grouped.format(Math.max(...counts))} in a minute`);
}

/* ---- profiles and jobs ---- */

function profileName(line) {
  return line.name ?? line.file ?? line.reference ?? "Profile without a name";
}

function row(name, line, aside, { square = false, open }) {
  const button = element(
    "button",
    { type: "button", class: "row" },
    element("span", { class: square ? "initials square" : "initials", "aria-hidden": "true" }, initials(name)),
    element("span", { class: "what" }, element("b", {}, name), element("span", {}, line)),
    aside,
  );
  button.addEventListener("click", open);
  return element("li", {}, button);
}

function whereAndWhen(line, container) {
  return element(
    "span",
    { class: "aside" },
    element("span", {}, container ?? "", line.archived ? " · archived" : ""),
    moment(line.updated_at),
  );
}

function headline(line) {
  return (
    joined([joined([line.title, line.company]), line.place], " · ") ||
    joined([line.reference, line.file], " · ") ||
    "nothing else was found in it"
  );
}

function showItems(state, nameOf) {
  reconcile(
    byId("profiles"),
    state.newest_profiles,
    (line) => line.key,
    (line) =>
      row(profileName(line), headline(line), whereAndWhen(line, nameOf(line.container_key)), {
        open: () => openProfile(line.container_key, line.key),
      }),
  );
  reconcile(
    byId("jobs"),
    state.newest_jobs,
    (line) => line.key,
    (line) =>
      row(
        line.name ?? "Job without a name",
        joined([line.place, line.reference], " · "),
        whereAndWhen(line, nameOf(line.container_key)),
        { square: true, open: () => openJob(line.container_key, line.key) },
      ),
  );
  reconcile(
    byId("failures"),
    state.newest_failures,
    (failure) => failure.key,
    (failure) =>
      element("li", {}, `Not read: ${failure.reference ?? "a document without reference"}. ${failure.reason} · `, moment(failure.time)),
  );
}

/* ---- requests and deliveries ---- */

function statusBadge(request) {
  if (request.status === 0) {
    return element("span", { class: "badge bad" }, "no answer");
  }
  const kind = request.status >= 500 ? "badge bad" : request.status >= 400 ? "badge warn" : "badge";
  return element("span", { class: kind }, String(request.status));
}

function showRequests(state) {
  reconcile(
    byId("requests"),
    state.newest_requests,
    (request) => request.number,
    (request) =>
      element(
        "tr",
        {},
        element(
          "td",
          { title: request.known ? null : "not an operation of the API" },
          element("span", { class: "method" }, request.method),
          request.path.replace(/^\/v1\//u, ""),
        ),
        element(
          "td",
          {},
          statusBadge(request),
          request.fault === null ? null : " ",
          request.fault === null ? null : element("span", { class: "badge warn", title: "ordered, see /sandbox/faults" }, `fault: ${request.fault}`),
        ),
        element("td", { class: "number" }, milliseconds(request.duration_ms)),
        element("td", { class: "number" }, moment(request.time)),
      ),
  );
  byId("requests-scroll").hidden = state.newest_requests.length === 0;
  setText(
    "requests-note",
    state.recording ? "newest first" : "recording is off: they are only counted",
  );
}

function deliveryBadge(delivery) {
  const looks = { DELIVERED: "badge", PENDING: "badge warn", FAILED: "badge bad" };
  return element("span", { class: looks[delivery.state], title: delivery.reason }, delivery.state.toLowerCase());
}

function showDeliveries(state) {
  reconcile(
    byId("deliveries"),
    state.newest_deliveries,
    (delivery) => delivery.number,
    (delivery) =>
      element(
        "li",
        {},
        element(
          "div",
          { class: "row" },
          element("span", { class: "what" }, element("b", {}, delivery.type), element("span", {}, delivery.url)),
          element(
            "span",
            { class: "aside" },
            deliveryBadge(delivery),
            element(
              "span",
              {},
              plural(delivery.attempts, "attempt"),
              delivery.attempts === 0 ? "" : delivery.last_status === 0 ? ", no answer" : `, ${delivery.last_status}`,
            ),
          ),
        ),
      ),
  );
  setText(
    "deliveries-note",
    state.webhook_registrations === 0 ? "no address is registered" : plural(state.webhook_registrations, "address", "addresses"),
  );
}

/* ---- commands to begin with ---- */

/** A command to copy, in lines that the shell takes as one. */
function command(lines) {
  const text = lines.join(" \\\n  ");
  const box = element("div", { class: "command" }, element("pre", { tabindex: "0" }, element("code", {}, text)));
  if (navigator.clipboard !== undefined) {
    const copy = element("button", { type: "button", class: "quiet" }, "Copy");
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text);
      copy.textContent = "Copied";
    });
    box.append(copy);
  }
  return box;
}

function emptyState(id, isEmpty, words, lines) {
  const box = byId(id);
  if (isEmpty && box.childElementCount === 0) {
    box.append(element("p", {}, words), command(lines));
  }
  box.hidden = !isEmpty;
}

function showCommands(state) {
  const key = '-H "X-API-KEY: $HRFLOW_API_KEY"';
  const user = `-H "X-USER-EMAIL: ${state.account.user_email}"`;
  const json = "-H 'Content-Type: application/json'";
  const source = state.sources.find((s) => s.accessible)?.key;
  const board = state.boards.find((b) => b.accessible)?.key;
  emptyState(
    "profiles-empty",
    state.newest_profiles.length === 0,
    "No profile yet. Send a document, and it appears here:",
    [
      `curl ${key}`,
      user,
      `-F source_key=${source}`,
      `-F sync_parsing=1 -F 'file=@"resume.pdf"'`,
      `${state.base_url}/profile/parsing/file`,
    ],
  );
  emptyState(
    "jobs-empty",
    state.newest_jobs.length === 0,
    "No job yet. Store one, then the search can score profiles for it:",
    [
      `curl ${key}`,
      `${user} ${json}`,
      `-d '{"board_key": "${board}",
       "job": {"name": "Welder", "location": {"text": "Lyon"}}}'`,
      `${state.base_url}/job/indexing`,
    ],
  );
  emptyState(
    "requests-empty",
    state.newest_requests.length === 0 && state.recording,
    "No request yet. Ask whether your key is good:",
    [`curl ${key}`, user, `${state.base_url}/auth`],
  );
  emptyState(
    "deliveries-empty",
    state.newest_deliveries.length === 0,
    "No event was sent yet. Register an address of yours, then let a document be parsed:",
    [
      `curl ${key}`,
      `${user} ${json}`,
      `-d '{"url": "http://127.0.0.1:9000/events",
       "type": "profile.parsing.success"}'`,
      `${state.base_url}/webhook/check`,
    ],
  );
}

/* ---- search ---- */

function showJobChoice(jobs) {
  const choice = byId("score-job");
  const state = JSON.stringify(jobs.map((job) => [job.key, job.name]));
  if (choice.dataset.state === state) {
    return;
  }
  const chosen = choice.value;
  choice.replaceChildren(
    element("option", { value: "" }, "without scores"),
    ...jobs.map((job) =>
      element("option", { value: job.key, "data-board": job.container_key }, `scored for: ${job.name ?? "job without a name"}`),
    ),
  );
  choice.value = jobs.some((job) => job.key === chosen) ? chosen : "";
  choice.dataset.state = state;
}

function searchCall() {
  const parameters = {
    source_keys: JSON.stringify(overview.sources.filter((source) => source.accessible).map((source) => source.key)),
    query: byId("query").value.trim(),
    limit: HITS,
  };
  if (parameters.query === "") {
    delete parameters.query;
  }
  const job = byId("score-job").selectedOptions[0];
  if (job === undefined || job.value === "") {
    return api("profiles/searching", parameters);
  }
  return api("profiles/scoring", {
    ...parameters,
    board_key: job.dataset.board,
    job_key: job.value,
    algorithm_key: "sandbox",
    sort_by: "scoring",
  });
}

let searches = 0;

async function search() {
  if (overview === null) {
    return;
  }
  const number = ++searches;
  byId("results").hidden = false;
  setText("results-note", "searching …");
  try {
    const answer = await searchCall();
    if (number === searches) {
      showHits(answer);
    }
  } catch (problem) {
    if (number === searches) {
      byId("results-list").replaceChildren();
      setText("results-note", `The search failed. ${problem.message}`);
    }
  }
}

function showHits(answer) {
  const hits = answer.data.profiles;
  const predictions = answer.data.predictions;
  byId("results-list").replaceChildren(
    ...hits.map((profile, i) => hit(profile, predictions === undefined ? null : predictions[i][1])),
  );
  const total = answer.meta.total;
  setText(
    "results-note",
    total === 0
      ? "Nothing that can be found has all of these words"
      : `${plural(total, "profile")}${total > hits.length ? `, ${hits.length} shown` : ""}, ${
          predictions === undefined ? "newest first" : "best first"
        }`,
  );
}

function hit(profile, score) {
  const latest = profile.experiences?.[0] ?? {};
  const name = profile.info?.full_name || joined([profile.info?.first_name, profile.info?.last_name], " ") || "Profile without a name";
  const line = joined([joined([latest.title, latest.company]), profile.info?.location?.text], " · ");
  const aside =
    score === null
      ? element("span", { class: "aside" }, profile.source?.name ?? "")
      : element(
          "span",
          { class: "aside score" },
          element("b", {}, `${(100 * score).toFixed(1)} %`),
          element("meter", { min: 0, max: 1, value: score, "aria-label": "score" }),
        );
  return row(name, line, aside, { open: () => openProfile(profile.source.key, profile.key) });
}

/* ---- one profile, one job ---- */

function section(title, ...children) {
  return element("section", {}, element("h3", {}, title), ...children);
}

function facts(pairs) {
  const list = element("dl", { class: "facts" });
  for (const [term, value] of pairs) {
    if (value !== null && value !== undefined && value !== "") {
      list.append(element("dt", {}, term), element("dd", {}, value));
    }
  }
  return list;
}

function words(items, text) {
  const list = (Array.isArray(items) ? items : []).map(text).filter((word) => word !== "");
  return list.length === 0 ? null : element("ul", { class: "chips" }, ...list.map((word) => element("li", {}, word)));
}

const named = (item) => joined([item?.name, item?.value === null || item?.value === undefined ? "" : String(item.value)], ": ");

function chips(title, items) {
  const list = words(items, named);
  return list === null ? null : section(title, list);
}

function day(text) {
  return typeof text === "string" ? text.slice(0, 7) : "";
}

function steps(title, items, place) {
  if (!Array.isArray(items) || items.length === 0) {
    return null;
  }
  return section(
    title,
    element(
      "ul",
      { class: "steps" },
      ...items.map((step) =>
        element(
          "li",
          {},
          element("b", {}, joined([step.title, step[place]]) || "without a title"),
          element("p", { class: "muted" }, joined([joined([day(step.date_start), day(step.date_end)], " – "), step.location?.text], " · ")),
          step.description ? element("p", {}, step.description) : null,
        ),
      ),
    ),
  );
}

/** Documents are opened here and nowhere else, whatever host name the visitor came by. */
function documentLink(profile) {
  const attachment = profile.attachments?.find((file) => file.type === "original");
  if (attachment === undefined) {
    return null;
  }
  return element(
    "a",
    { class: "document", href: new URL(attachment.public_url).pathname, target: "_blank", rel: "noopener noreferrer" },
    "Original document",
    element("small", {}, joined([attachment.original_file_name, fileSize(attachment.file_size)], " · ")),
  );
}

function folded(title, text) {
  return element("details", {}, element("summary", {}, title), element("pre", { tabindex: "0" }, text));
}

function profileDetail(profile) {
  const info = profile.info ?? {};
  return [
    documentLink(profile),
    profile.attachments?.length > 0 && !profile.text
      ? element("p", { class: "muted" }, "No text was found in it: pictures and scanned pages are kept, not read.")
      : null,
    facts([
      ["E-mail", info.email],
      ["Phone", info.phone],
      ["Born", day(info.date_birth)],
      ["Lives in", info.location?.text],
      ["Links", joined((Array.isArray(info.urls) ? info.urls : []).map((link) => link?.url), "\n")],
      ["Source", profile.source?.name],
      ["Reference", profile.reference],
      ["Key", element("code", {}, profile.key)],
      ["Received", profile.created_at],
      ["Changed", profile.updated_at],
      ["Archived", profile.archived_at],
    ]),
    info.summary ? section("Summary", element("p", {}, info.summary)) : null,
    chips("Skills", profile.skills),
    steps("Experience", profile.experiences, "company"),
    steps("Education", profile.educations, "school"),
    chips("Languages", profile.languages),
    chips("Certifications", profile.certifications),
    chips("Interests", profile.interests),
    chips("Tags", profile.tags),
    profile.text ? folded("Text of the document", profile.text) : null,
    folded("Everything, as the API answers it", JSON.stringify(profile, null, 2)),
  ];
}

function jobDetail(job) {
  return [
    facts([
      ["Place", job.location?.text],
      ["Board", job.board?.name],
      ["Reference", job.reference],
      ["Key", element("code", {}, job.key)],
      ["Stored", job.created_at],
      ["Changed", job.updated_at],
      ["Archived", job.archived_at],
    ]),
    job.summary ? section("Summary", element("p", {}, job.summary)) : null,
    chips("Skills", job.skills),
    chips("Languages", job.languages),
    chips("Tags", job.tags),
    ...(Array.isArray(job.sections) ? job.sections : []).map((part) =>
      part?.description ? section(part.title ?? part.name ?? "Section", element("p", {}, part.description)) : null,
    ),
    folded("Everything, as the API answers it", JSON.stringify(job, null, 2)),
  ];
}

async function openDetail(path, heading, detail) {
  let title;
  let line;
  let body;
  try {
    const item = await backstage(path);
    [title, line] = heading(item);
    body = detail(item).filter((part) => part !== null);
  } catch (problem) {
    title = "Not there any more";
    line = problem.message;
    body = [];
  }
  setText("detail-heading", title);
  setText("detail-line", line);
  byId("detail-body").replaceChildren(...body);
  const dialog = byId("detail");
  if (!dialog.open) {
    dialog.showModal();
  }
  dialog.scrollTop = 0;
}

function openProfile(source, key) {
  return openDetail(
    `profile?${new URLSearchParams({ source_key: source, key })}`,
    (profile) => [
      profile.info?.full_name || profile.attachments?.[0]?.original_file_name || profile.reference || "Profile without a name",
      joined([profile.experiences?.[0]?.title, profile.experiences?.[0]?.company]),
    ],
    profileDetail,
  );
}

function openJob(board, key) {
  return openDetail(
    `job?${new URLSearchParams({ board_key: board, key })}`,
    (job) => [job.name ?? "Job without a name", job.location?.text ?? ""],
    jobDetail,
  );
}

/* ---- live ---- */

function setState(state, words) {
  byId("state").dataset.state = state;
  setText("state", words);
}

let timer;
let asking = false;

/** One question at a time; none while nobody looks. */
async function poll() {
  clearTimeout(timer);
  if (asking || document.hidden) {
    return;
  }
  asking = true;
  let pause = POLL_MS;
  try {
    show(await backstage("overview"));
    setState("live", "live");
  } catch (problem) {
    setState("lost", `${problem instanceof TypeError ? "no connection" : problem.message}; trying again`);
    pause = RETRY_MS;
  }
  asking = false;
  timer = setTimeout(poll, pause);
}

byId("search").addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
byId("score-job").addEventListener("change", () => {
  if (!byId("results").hidden) {
    search();
  }
});
byId("results-close").addEventListener("click", () => {
  searches++;
  byId("results").hidden = true;
  byId("query").focus();
});
byId("detail-close").addEventListener("click", () => byId("detail").close());
byId("detail").addEventListener("click", (event) => {
  if (event.target === byId("detail")) {
    byId("detail").close();
  }
});
document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input, select, textarea");
  if (event.key === "/" && !typing && !byId("detail").open) {
    event.preventDefault();
    byId("query").focus();
  }
});
document.addEventListener("visibilitychange", poll);
poll();
