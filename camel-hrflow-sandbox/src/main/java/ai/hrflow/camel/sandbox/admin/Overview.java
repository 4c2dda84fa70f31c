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
package ai.hrflow.camel.sandbox.admin;

import ai.hrflow.camel.sandbox.api.Access;
import ai.hrflow.camel.sandbox.journal.Journal;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import ai.hrflow.camel.sandbox.store.ParsingFailure;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.webhook.WebhookDelivery;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What the page at {@code /} shows, in one object that is cheap enough to be asked for every
 * second: counters, and the newest of each list.
 */
public final class Overview {

    private static final int ITEMS = 50;
    private static final int REQUESTS = 50;
    private static final int DELIVERIES = 30;
    private static final int FAILURES = 10;
    private static final double NANOS_PER_MS = 1_000_000;

    private final String team;
    private final Access access;
    private final Store store;
    private final Journal journal;
    private final Webhooks webhooks;
    private final Newest<StoredProfile> profiles;
    private final Newest<StoredJob> jobs;

    /**
     * @param team name of the workspace
     * @param access its keys
     * @param store what is stored; what it held before is not seen
     * @param journal journal
     * @param webhooks deliveries
     */
    public Overview(String team, Access access, Store store, Journal journal, Webhooks webhooks) {
        this.team = team;
        this.access = access;
        this.store = store;
        this.journal = journal;
        this.webhooks = webhooks;
        this.profiles = new Newest<>(store.profiles(), ITEMS);
        this.jobs = new Newest<>(store.jobs(), ITEMS);
    }

    /** Adds to the summary of the sandbox what the page needs beside it. */
    ObjectNode addTo(ObjectNode json) {
        account(json.putObject("account"));
        json.put("recording", journal.isRecording());
        json.put("failed_requests", journal.failed());
        json.put("in_flight", journal.inFlight());
        ArrayNode rate = json.putArray("requests_per_second");
        journal.perSecond().forEach(rate::add);
        ArrayNode profileList = json.putArray("newest_profiles");
        profiles.list().forEach(profile -> profileList.add(ItemLine.of(profile)));
        ArrayNode jobList = json.putArray("newest_jobs");
        jobs.list().forEach(job -> jobList.add(ItemLine.of(job)));
        requests(json.putArray("newest_requests"));
        failures(json.putArray("newest_failures"));
        json.put("webhook_registrations", webhooks.registrations().size());
        deliveries(json.putArray("newest_deliveries"));
        return json;
    }

    /** The page searches with the key that may only read; the others are none of its business. */
    private void account(ObjectNode json) {
        json.put("team", team);
        json.put("user_email", access.userEmail());
        json.put("read_key", access.readKey());
        json.put("api_key", Access.masked(access.apiKey()));
    }

    /** Numbered in order of completion, so that a reader can tell old from new. */
    private void requests(ArrayNode list) {
        long number = journal.count();
        for (RecordedRequest request : journal.latest(REQUESTS)) {
            ObjectNode json = list.addObject();
            json.put("number", number--);
            json.put("time", request.time().toString());
            json.put("method", request.method());
            json.put("path", request.path());
            json.put("known", request.operationId() != null);
            json.put("status", request.status());
            json.put("duration_ms", request.duration().toNanos() / NANOS_PER_MS);
            json.put("fault", request.fault());
        }
    }

    private void failures(ArrayNode list) {
        List<ParsingFailure> all = store.failures();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - FAILURES); i--) {
            ParsingFailure failure = all.get(i);
            list.addObject()
                    .put("key", failure.key())
                    .put("time", failure.time().toString())
                    .put("reference", failure.reference())
                    .put("reason", failure.reason());
        }
    }

    private void deliveries(ArrayNode list) {
        List<WebhookDelivery> all = webhooks.deliveries();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - DELIVERIES); i--) {
            WebhookDelivery delivery = all.get(i);
            ObjectNode json = list.addObject();
            json.put("number", delivery.id());
            json.put("type", delivery.type());
            json.put("url", delivery.registration().url());
            json.put("state", delivery.state().name());
            json.put("reason", delivery.reason());
            json.put("attempts", delivery.attempts().size());
            if (!delivery.attempts().isEmpty()) {
                WebhookDelivery.Attempt last =
                        delivery.attempts().get(delivery.attempts().size() - 1);
                json.put("last_status", last.status());
                json.put("last_time", last.time().toString());
            }
        }
    }
}
