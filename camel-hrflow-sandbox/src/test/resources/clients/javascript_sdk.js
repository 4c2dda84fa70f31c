// Calls a sandbox through the JavaScript SDK of 2020, as its users do: only the address differs.
//
// Arguments: folder of the package, base URL, API key, e-mail, source key, board key, a document.
// Prints one line for each call that was answered; the first other answer ends it.

const fs = require("fs");
const path = require("path");

const [folder, base, key, user, source, board, document] = process.argv.slice(2);
// the package brings its own fetch, which gives way to the one of a newer Node.js; that one cannot
// send the package's forms
delete globalThis.fetch;
const Hrflow = require(folder);
require(path.join(folder, "dist", "defaults")).default.API_URL = base;

const client = new Hrflow({ api_secret: key, api_user: user });
// 0.1.2 takes the e-mail and forgets to send it
client.headers["X-USER-EMAIL"] = user;

function check(name, truth) {
  if (!truth) {
    throw new Error(`${name} does not hold`);
  }
  console.log("ok", name);
}

async function call(name, promise) {
  try {
    const data = await promise;
    console.log("ok", name);
    return data;
  } catch (error) {
    const answer = error.response ? JSON.stringify(error.response) : "";
    throw new Error(`${name}: ${error.message} ${answer}`);
  }
}

async function refused(name, promise) {
  let answered = true;
  await promise.catch(() => (answered = false));
  check(name, !answered);
}

const profileJson = {
  reference: "p-1",
  text: "Jane Doe, welder in Lyon",
  info: { full_name: "Jane Doe", email: "jane@example.org" },
  experiences: [{ title: "Welder" }],
  educations: [],
  skills: [{ name: "welding" }],
  tags: [{ name: "shift", value: "night" }],
};
const jobJson = {
  reference: "j-1",
  name: "Welder",
  location: { text: "Lyon" },
  skills: [{ name: "welding" }],
};

async function main() {
  const sources = await call("source.list", client.source.list());
  check("the source is listed", sources.some((one) => one.key === source));
  await call("source.get", client.source.get(source));

  const uploaded = await call(
    "profile.parsing.addFile",
    client.profile.parsing.addFile(source, fs.createReadStream(document), {
      reference: "cv-1",
      sync_parsing: 1,
      tags: [],
    })
  );
  check("the document is read", uploaded.profile.info.full_name.length > 0);
  await call("profile.parsing.get", client.profile.parsing.get(source, { reference: "cv-1" }));
  const attachments = await call(
    "profile.attachments.list",
    client.profile.attachments.list(source, { reference: "cv-1" })
  );
  check("there are attachments", attachments.length === 2);

  const profile = await call(
    "profile.indexing.addJson",
    client.profile.indexing.addJson(source, profileJson)
  );
  await refused("a second of that reference", client.profile.indexing.addJson(source, profileJson));
  await call("profile.indexing.get", client.profile.indexing.get(source, { key: profile.key }));
  await call(
    "profile.indexing.edit",
    client.profile.indexing.edit(source, profile.key, { ...profileJson, text: "Jane, welder" })
  );
  const identity = { source_key: source, key: profile.key };
  await call("profile.get", client.profile.get(identity));
  const tags = await call("profile.tags.list", client.profile.tags.list(identity));
  check("the tag is there", tags[0].value === "night");
  await call("profile.metadatas.list", client.profile.metadatas.list(identity));
  await call("profile.revealing.get", client.profile.revealing.get(identity));
  await call("profile.embedding.get", client.profile.embedding.get(identity));

  const job = await call("job.indexing.addJson", client.job.indexing.addJson(board, jobJson));
  await call("job.indexing.edit", client.job.indexing.edit(board, job.key, jobJson));
  await call(
    "profile.rating.set",
    client.profile.rating.set({
      source_key: source,
      profile_key: profile.key,
      filter_id: job.key,
      rating: 4,
    })
  );

  const found = await call(
    "profile.searching.list",
    client.profile.searching.list([source], { text_keywords: ["welder"], limit: 5 })
  );
  check("a search finds the profile", found.profiles[0].key === profile.key);
  const scored = await call(
    "profile.scoring.list",
    client.profile.scoring.list([source], board, job.key, {
      agent_key: "agent",
      sort_by: "scoring",
    })
  );
  check("the welder is best", scored.profiles[0].key === profile.key);
  const jobs = await call("job.searching.get", client.job.searching.get([board], { name: "weld" }));
  check("a search finds the job", jobs.jobs[0].key === job.key);

  await call("document.parsing.post", client.document.parsing.post("Jane Doe, welder"));
  await call("document.revealing.post", client.document.revealing.post("python"));
  await call("document.linking.post", client.document.linking.post("python", 3));
  await call(
    "document.embedding.post",
    client.document.embedding.post("profile", { item: { text: "Jane" } }, false)
  );
}

main().catch((error) => {
  console.log(error.message);
  process.exit(1);
});
