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
package ai.hrflow.camel.sandbox.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Ratings and trackings in order of arrival. Safe for use by several threads. */
public final class EventLog {

    private final List<StoredEvent> events = new ArrayList<>();
    private final List<Consumer<StoredEvent>> listeners = new CopyOnWriteArrayList<>();

    EventLog() {}

    /**
     * @param event a new event
     */
    public void add(StoredEvent event) {
        synchronized (events) {
            events.add(event);
            listeners.forEach(listener -> listener.accept(event));
        }
    }

    /**
     * Adds an event if it is still wanted. Nothing comes in between, above all no removal of all
     * events.
     *
     * @param wanted whether to add; quick, without access to this object
     * @param event a new event
     * @return whether it was added
     */
    public boolean addIf(BooleanSupplier wanted, StoredEvent event) {
        synchronized (events) {
            if (!wanted.getAsBoolean()) {
                return false;
            }
            add(event);
            return true;
        }
    }

    /**
     * @param kind ratings or trackings
     * @return all of them, oldest first; a snapshot
     */
    public List<StoredEvent> all(StoredEvent.Kind kind) {
        synchronized (events) {
            return events.stream().filter(event -> event.kind() == kind).toList();
        }
    }

    /**
     * @param listener called with every new event, one after the other
     */
    public void onAdd(Consumer<StoredEvent> listener) {
        listeners.add(listener);
    }

    /** Forgets all events. */
    public void clear() {
        synchronized (events) {
            events.clear();
        }
    }
}
