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
package ai.hrflow.camel.sandbox.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that goes wrong with one request. Faults are plain data, so that they can come from a
 * test, a command line or an administration call alike.
 */
public sealed interface Fault
        permits Fault.Answer,
                Fault.Latency,
                Fault.Stall,
                Fault.Reset,
                Fault.Damage,
                Fault.SlowRead,
                Fault.SlowAnswer {

    /**
     * @return what goes wrong, in a few words for people, such as {@code status 503}
     */
    String label();

    /**
     * An answer given instead of handling the request; the body is read, nothing is stored.
     *
     * @param status HTTP status
     * @param code {@code code} of the envelope
     * @param message {@code message} of the envelope, or the text of the page
     * @param retryAfter value of the {@code Retry-After} header, or {@code null}
     * @param html whether a gateway's HTML page is sent instead of an envelope
     */
    record Answer(int status, int code, String message, String retryAfter, boolean html)
            implements Fault {

        @Override
        public String label() {
            if (html) {
                return "html page " + status;
            }
            return status == code ? "status " + status : "status " + status + " with code " + code;
        }
    }

    /**
     * The answer comes later; no thread waits meanwhile.
     *
     * @param delay how much later, as a distribution
     * @param then what happens afterwards, or {@code null} for the normal answer
     */
    record Latency(LatencyDistribution delay, Fault then) implements Fault {
        /**
         * @param next fault that follows the delay
         * @return this delay followed by that fault
         */
        public Latency then(Fault next) {
            return new Latency(delay, next);
        }

        @Override
        public String label() {
            return then == null ? "latency" : "latency, then " + then.label();
        }
    }

    /** The request is read and never answered; the connection stays open. */
    record Stall() implements Fault {

        @Override
        public String label() {
            return "stall";
        }
    }

    /**
     * The connection is reset.
     *
     * @param moment when
     */
    record Reset(Moment moment) implements Fault {
        /** When a connection is reset. */
        public enum Moment {
            /** After the request's headers; none of the body is read. */
            BEFORE_BODY,
            /** In the middle of the body: after its first bytes. */
            WHILE_READING_BODY,
            /** After the request was handled in full, including everything it stores. */
            AFTER_BODY,
            /** The same, after half of the answer. */
            WHILE_ANSWERING
        }

        @Override
        public String label() {
            return "reset " + words(moment);
        }
    }

    /**
     * The request is handled in full, then the answer is spoilt.
     *
     * @param kind how
     */
    record Damage(Kind kind) implements Fault {
        /** How an answer is spoilt. */
        public enum Kind {
            /** The right content type and length, but the JSON ends in the middle. */
            BROKEN_JSON,
            /** The right JSON declared as {@code text/html}. */
            WRONG_CONTENT_TYPE,
            /** The declared length is never reached: the connection is closed half-way. */
            HALF_ANSWER,
            /** Half of the answer, then nothing more; the connection stays open. */
            STALLED_ANSWER,
            /** Status 200 and no body. */
            EMPTY
        }

        @Override
        public String label() {
            return words(kind);
        }
    }

    /**
     * The body is read slowly: every read is followed by a pause.
     *
     * @param pause length of the pause after each piece of at most 64 KiB
     */
    record SlowRead(Duration pause) implements Fault {

        @Override
        public String label() {
            return "slow read";
        }
    }

    /**
     * The request is handled in full, then the answer comes in small pieces.
     *
     * @param pause length of the pause after each piece of at most 1 KiB
     */
    record SlowAnswer(Duration pause) implements Fault {

        @Override
        public String label() {
            return "slow answer";
        }
    }

    /**
     * @param code HTTP status, repeated in the envelope
     * @return an answer with that status and a text that fits it
     */
    static Fault status(int code) {
        return status(code, "Injected error " + code);
    }

    /**
     * @param code HTTP status, repeated in the envelope
     * @param message text of the envelope
     * @return an answer with that status
     */
    static Fault status(int code, String message) {
        return new Answer(code, code, Objects.requireNonNull(message), null, false);
    }

    /**
     * @param code HTTP status, repeated in the envelope
     * @param retryAfter value of the header: seconds, a date, or nonsense
     * @return an answer with a {@code Retry-After} header
     */
    static Fault statusWithRetryAfter(int code, String retryAfter) {
        return new Answer(code, code, "Injected error " + code, retryAfter, false);
    }

    /**
     * @param code HTTP status
     * @return an HTML page as a gateway would send it
     */
    static Fault htmlError(int code) {
        return new Answer(code, code, "Bad gateway", null, true);
    }

    /**
     * @param code {@code code} in the envelope
     * @param message text of the envelope
     * @return HTTP status 200 with an error in the envelope
     */
    static Fault okWithErrorCode(int code, String message) {
        return new Answer(200, code, message, null, false);
    }

    /**
     * @return an answer whose JSON ends in the middle; the request takes effect
     */
    static Fault brokenJson() {
        return new Damage(Damage.Kind.BROKEN_JSON);
    }

    /**
     * @return a good answer declared as {@code text/html}; the request takes effect
     */
    static Fault wrongContentType() {
        return new Damage(Damage.Kind.WRONG_CONTENT_TYPE);
    }

    /**
     * @param delay how much later the answer comes
     * @return the normal answer, later; {@link Latency#then(Fault)} puts another fault behind it
     */
    static Latency latency(Duration delay) {
        return latency(LatencyDistribution.fixed(delay));
    }

    /**
     * @param delay how much later the answer comes, drawn anew for each request
     * @return the normal answer, later; {@link Latency#then(Fault)} puts another fault behind it
     */
    static Latency latency(LatencyDistribution delay) {
        return new Latency(delay, null);
    }

    /**
     * @return no answer at all
     */
    static Fault stall() {
        return new Stall();
    }

    /**
     * @return a connection reset before the body is read
     */
    static Fault resetBeforeBody() {
        return new Reset(Reset.Moment.BEFORE_BODY);
    }

    /**
     * @return a connection reset in the middle of the body
     */
    static Fault resetWhileReadingBody() {
        return new Reset(Reset.Moment.WHILE_READING_BODY);
    }

    /**
     * @return a connection reset after the request was handled and stored: the lost answer
     */
    static Fault resetAfterBody() {
        return new Reset(Reset.Moment.AFTER_BODY);
    }

    /**
     * @return a connection reset in the middle of the answer; the request takes effect
     */
    static Fault resetWhileAnswering() {
        return new Reset(Reset.Moment.WHILE_ANSWERING);
    }

    /**
     * @return half of an answer on a connection that stays open; the request takes effect
     */
    static Fault stalledAnswer() {
        return new Damage(Damage.Kind.STALLED_ANSWER);
    }

    /**
     * @param pause pause after each piece of the answer
     * @return an answer that drips; the request takes effect
     */
    static Fault slowAnswer(Duration pause) {
        return new SlowAnswer(pause);
    }

    /**
     * @return an answer cut off half-way; the request takes effect
     */
    static Fault halfAnswer() {
        return new Damage(Damage.Kind.HALF_ANSWER);
    }

    /**
     * @return status 200 without a body; the request takes effect
     */
    static Fault emptyAnswer() {
        return new Damage(Damage.Kind.EMPTY);
    }

    /**
     * @return a slow reader: 50 ms pause after each piece of the body
     */
    static Fault slowRead() {
        return slowRead(Duration.ofMillis(50));
    }

    /**
     * @param pause pause after each piece of the body
     * @return a slow reader
     */
    static Fault slowRead(Duration pause) {
        return new SlowRead(pause);
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
