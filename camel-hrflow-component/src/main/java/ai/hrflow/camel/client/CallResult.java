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
package ai.hrflow.camel.client;

/** How a call ended, in the kinds that whoever runs the component acts on differently. */
public enum CallResult {
    /** A good answer. */
    GOOD,
    /** 401 or 403: the key is wrong, or may not do this. */
    UNAUTHORIZED,
    /** 402: the quota of the workspace's plan is used up. */
    QUOTA_EXCEEDED,
    /** 429: too many requests, also after all retries. */
    THROTTLED,
    /** Any other 4xx: something is wrong with the request, or the object is not there. */
    REJECTED,
    /** 5xx, or an answer that is not what the API promises. */
    SERVER_ERROR,
    /** No HTTP answer. */
    NO_ANSWER,
    /**
     * Not sent, or only in part, for a reason on this side: no permit, an unreadable document, an
     * interrupted caller, or a stop before its turn.
     */
    NOT_SENT,
    /** Its caller lost interest. */
    CANCELLED;

    /** The kind of an answer. */
    static CallResult of(HrFlowResponse response) {
        if (response.isGood()) {
            return GOOD;
        }
        return switch (response.code()) {
            case 401, 403 -> UNAUTHORIZED;
            case 402 -> QUOTA_EXCEEDED;
            case 429 -> THROTTLED;
            default -> response.code() / 100 == 4 ? REJECTED : SERVER_ERROR;
        };
    }

    /** Whether the cause lies in the set-up or the service, and not in a single request. */
    boolean isTrouble() {
        return this != GOOD && this != REJECTED && isOfService();
    }

    /** Whether it tells something about the service, and not only about who calls it. */
    boolean isOfService() {
        return this != NOT_SENT && this != CANCELLED;
    }
}
