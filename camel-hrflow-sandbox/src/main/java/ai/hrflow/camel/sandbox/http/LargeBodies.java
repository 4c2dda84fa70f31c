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
package ai.hrflow.camel.sandbox.http;

import ai.hrflow.camel.sandbox.api.StrictJson;
import java.util.ArrayDeque;
import java.util.Iterator;

/**
 * Lets only so many large bodies in at once that they fit into the heap, in the order in which they
 * came. A body that would not fit at all comes in when it is alone. Safe for use by several
 * threads.
 */
final class LargeBodies {

    /** Bytes of the heap for each byte of a body: the bytes, and its texts while they are read. */
    private static final int TEXT = 6;

    /** The tree of a body of nothing but small objects takes about that many times its length. */
    private static final int TREE = 30;

    /** No tree is larger, because of the limit of tokens: a small object has four. */
    private static final long LARGEST_TREE = StrictJson.MOST_TOKENS * 80L;

    private final long capacity;
    private final ArrayDeque<Place> waiting = new ArrayDeque<>();
    private long taken;

    /**
     * @param capacity bytes of the heap that large bodies may take
     */
    LargeBodies(long capacity) {
        this.capacity = capacity;
    }

    /** Bytes of the heap that a body of so many bytes takes at most. */
    static long need(long bytes) {
        return bytes * TEXT + Math.min(bytes * TREE, LARGEST_TREE);
    }

    /** Room for one body. */
    final class Place {
        private final long weight;
        private final Runnable admitted;
        private boolean left;

        private Place(long weight, Runnable admitted) {
            this.weight = weight;
            this.admitted = admitted;
        }

        /** Gives the room back; for the second time, nothing happens. */
        void leave() {
            synchronized (LargeBodies.this) {
                if (left) {
                    return;
                }
                left = true;
                if (!waiting.remove(this)) {
                    taken -= weight;
                }
            }
            admitNext();
        }
    }

    /**
     * Asks for room.
     *
     * @param bytes length of the body, at most
     * @param admitted called once there is room, perhaps at once, else by whoever leaves
     * @return what must be {@linkplain Place#leave() left} in the end, also before there is room
     */
    Place enter(long bytes, Runnable admitted) {
        Place place = new Place(need(bytes), admitted);
        synchronized (this) {
            waiting.addLast(place);
        }
        admitNext();
        return place;
    }

    private void admitNext() {
        ArrayDeque<Place> next = new ArrayDeque<>();
        synchronized (this) {
            Iterator<Place> longestWaiting = waiting.iterator();
            while (longestWaiting.hasNext()) {
                Place place = longestWaiting.next();
                if (taken > 0 && taken + place.weight > capacity) {
                    break;
                }
                taken += place.weight;
                longestWaiting.remove();
                next.addLast(place);
            }
        }
        // outside the lock: they may leave at once
        next.forEach(place -> place.admitted.run());
    }
}
