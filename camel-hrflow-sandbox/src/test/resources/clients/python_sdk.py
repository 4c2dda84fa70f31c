"""Calls a sandbox through the Python SDK, as its users do: only the address differs.

Arguments: base URL, API key, e-mail, source key, board key, webhook secret, a document.
Prints one line for each call that was answered as expected; the first other answer ends it.
"""

import os
import shutil
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

from hrflow import Hrflow
from hrflow.utils import get_all_jobs, get_all_profiles

base, key, user, source, board, secret, document = sys.argv[1:]
client = Hrflow(api_url=base + "/", api_secret=key, api_user=user, webhook_secret=secret)


def expect(name, code, answer):
    if answer.get("code") != code:
        sys.exit("%s: %s instead of %s: %s" % (name, answer.get("code"), code, answer))
    print("ok", name, flush=True)
    return answer.get("data")


def check(name, truth):
    if not truth:
        sys.exit("%s does not hold" % name)
    print("ok", name, flush=True)


def wait_for(name, condition):
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if condition():
            print("ok", name, flush=True)
            return
        time.sleep(0.05)
    sys.exit("%s did not happen" % name)


profile_json = {
    "reference": "p-1",
    "text": "Jane Doe, welder in Lyon. Driving licence B.",
    "text_language": "en",
    "info": {
        "full_name": "Jane Doe",
        "first_name": "Jane",
        "last_name": "Doe",
        "email": "jane@example.org",
        "location": {"text": "Lyon", "lat": 45.75, "lng": 4.85},
    },
    "experiences": [{"title": "Welder", "company": "Acme", "date_start": "2020-01-01T00:00:00"}],
    "educations": [],
    "skills": [{"name": "welding", "type": "hard", "value": None}],
    "tags": [{"name": "shift", "value": "night"}],
}
job_json = {
    "reference": "j-1",
    "name": "Welder",
    "location": {"text": "Lyon", "lat": 45.75, "lng": 4.85},
    "skills": [{"name": "welding", "type": "hard", "value": None}],
    "sections": [],
    "summary": "Acme seeks a welder.",
}

expect("auth.get", 200, client.auth.get())
check("source.list", source in [s["key"] for s in expect("sources", 200, client.source.list())])
expect("source.get", 200, client.source.get(source))
check("board.list", board in [b["key"] for b in expect("boards", 200, client.board.list())])
expect("board.get", 200, client.board.get(board))

with open(document, "rb") as file:
    parsed = expect(
        "profile.parsing.add_file at once",
        201,
        client.profile.parsing.add_file(
            source_key=source,
            profile_file=file,
            reference="cv-1",
            tags=[{"name": "from", "value": "sdk"}],
            sync_parsing=1,
        ),
    )
check("the tags of an upload arrive", parsed["profile"]["tags"][0]["value"] == "sdk")
with open(document, "rb") as file:
    expect(
        "profile.parsing.add_file later",
        202,
        client.profile.parsing.add_file(
            source_key=source, profile_file=file, profile_file_name="é, ;.pdf", reference="cv-2"
        ),
    )
wait_for(
    "a queued parsing ends",
    lambda: client.profile.storing.get(source_key=source, reference="cv-2")["code"] == 200,
)
folder = tempfile.mkdtemp()
shutil.copy(document, os.path.join(folder, "one.pdf"))
shutil.copy(document, os.path.join(folder, "two.pdf"))
imported = client.profile.parsing.add_folder(source_key=source, dir_path=folder, sync_parsing=1)
check("profile.parsing.add_folder", len(imported["success"]) == 2)
shutil.rmtree(folder)
whole = expect("profile.parsing.get", 200, client.profile.parsing.get(source, reference="cv-1"))
check("the text of a document", len(whole["text"]) > 100)

profile = expect("profile.storing.add_json", 201, client.profile.storing.add_json(source, profile_json))
expect("profile.storing.add_json again", 400, client.profile.storing.add_json(source, dict(profile_json)))
read = expect("profile.storing.get", 200, client.profile.storing.get(source, key=profile["key"]))
read["info"]["phone"] = "+33 4 72 00 00 00"
edited = expect("profile.storing.edit", 200, client.profile.storing.edit(source, read, key=profile["key"]))
check("an edit arrives", edited["info"]["phone"].startswith("+33"))
check(
    "keys of experiences stay",
    edited["experiences"][0]["key"] == profile["experiences"][0]["key"],
)
listed = expect("profile.storing.list", 200, client.profile.storing.list([source], return_profile=True))
check("all profiles are listed", len(listed) == 5)
check("get_all_profiles", len(get_all_profiles(client, source)) == 5)
files = expect("profile.attachment.list", 200, client.profile.attachment.list(source, reference="cv-1"))
check("attachments", {f["type"] for f in files} == {"resume", "original"})
vector = expect(
    "profile.embedding.get",
    200,
    client.profile.embedding.get(source, key=profile["key"], fields={"profile": 1}),
)
check("an embedding", bool(vector))
expect("profile.revealing.get", 200, client.profile.revealing.get(source, key=profile["key"]))
expect(
    "profile.asking.get",
    200,
    client.profile.asking.get(source, questions=["What is the e-mail?"], key=profile["key"]),
)
expect("profile.unfolding.get", 200, client.profile.unfolding.get(source, key=profile["key"]))

job = expect("job.storing.add_json", 201, client.job.storing.add_json(board, job_json))
found = expect("job.storing.get", 200, client.job.storing.get(board, reference="j-1"))
found["summary"] = "Acme in Lyon seeks a welder."
expect("job.storing.edit", 200, client.job.storing.edit(board, found, key=job["key"]))
other = expect(
    "job.storing.add_json, a second",
    201,
    client.job.storing.add_json(board, dict(job_json, reference="j-2", name="Pipe welder")),
)
check("job.storing.list", len(expect("jobs", 200, client.job.storing.list([board]))) == 2)
check("get_all_jobs", len(get_all_jobs(client, board)) == 2)
expect("job.embedding.get", 200, client.job.embedding.get(board, key=job["key"]))
expect(
    "job.asking.get",
    200,
    client.job.asking.get(board, questions=["What is the job title?"], key=job["key"]),
)

hits = expect(
    "profile.searching.list",
    200,
    client.profile.searching.list(
        [source], skills=[{"name": "welding", "value": None}], text_keywords=["Lyon"], limit=5
    ),
)
check("a search finds the profile", [h["key"] for h in hits["profiles"]] == [profile["key"]])
algorithm = "grader-hrflow-profiles"
scored = expect(
    "profile.scoring.list",
    200,
    client.profile.scoring.list(
        [source], board_key=board, job_key=job["key"], algorithm_key=algorithm, sort_by="scoring"
    ),
)
check("the welder is best", scored["profiles"][0]["key"] == profile["key"])
grade = expect(
    "profile.grading.get",
    200,
    client.profile.grading.get(
        algorithm, source, board, profile_key=profile["key"], job_key=job["key"]
    ),
)
check("a grade is the score", abs(grade["score"] - scored["predictions"][0][1]) < 1e-9)
expect(
    "profile.matching.list",
    200,
    client.profile.matching.list(source_keys=[source], source_key=source, profile_key=profile["key"]),
)
hits = expect("job.searching.list", 200, client.job.searching.list([board], name="pipe"))
check("a search finds the job", [h["key"] for h in hits["jobs"]] == [other["key"]])
expect(
    "job.scoring.list",
    200,
    client.job.scoring.list(
        [board], source_key=source, profile_key=profile["key"], algorithm_key=algorithm
    ),
)
expect(
    "job.matching.list",
    200,
    client.job.matching.list(board_keys=[board], board_key=board, job_key=job["key"]),
)

pair = dict(source_key=source, board_key=board, profile_key=profile["key"], job_key=job["key"])
expect("tracking.get of nothing", 404, client.tracking.get(role="candidate", source_key=source))
expect("tracking.post", 201, client.tracking.post(action="apply", role="candidate", **pair))
expect("tracking.get", 200, client.tracking.get(role="candidate", source_key=source))
expect("rating.post", 201, client.rating.post(score=0.8, role="recruiter", **pair))
expect("rating.get", 200, client.rating.get(role="recruiter", board_keys=[board]))

expect("text.parsing.post", 200, client.text.parsing.post(texts=["Jane Doe, welder", "Lyon"]))
expect(
    "text.tagging.post",
    200,
    client.text.tagging.post("tagger-rome-family", texts=["We need a nurse"], top_n=2),
)
check("text.embedding.post", len(expect("embedding", 200, client.text.embedding.post("welder"))) == 1)
check("text.linking.post", len(expect("linking", 200, client.text.linking.post("python", 3))) == 3)
expect("text.imaging.post", 200, client.text.imaging.post("welder", 512))
with open(document, "rb") as file:
    expect("text.ocr.post", 200, client.text.ocr.post(file))

# What the sandbox signs, the SDK accepts. It knows this one of the types the sandbox sends.
signatures = []


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        signatures.append(self.headers["HTTP-HRFLOW-SIGNATURE"])
        self.send_response(200)
        self.end_headers()

    def log_message(self, *arguments):
        pass


receiver = HTTPServer(("127.0.0.1", 0), Receiver)
threading.Thread(target=receiver.serve_forever, daemon=True).start()
events = []
client.webhooks.setHandler("action.stage.success", lambda event: events.append(event))
address = "http://127.0.0.1:%d/" % receiver.server_port
expect("webhooks.check", 200, client.webhooks.check(address, "action.stage.success"))
expect("webhooks.test", 200, client.webhooks.test())
wait_for("two events arrive", lambda: len(signatures) == 2)
for signature in signatures:
    client.webhooks.handle({"HTTP-HRFLOW-SIGNATURE": signature})
check("webhooks.handle accepts the signatures", len(events) == 2)

expect("profile.storing.archive", 200, client.profile.storing.archive(source, key=profile["key"]))
expect("job.storing.archive", 200, client.job.storing.archive(board, key=job["key"]))
