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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeBodiesQueueTest {

    /** Room for two bodies of 10 bytes, with what becomes of them. */
    private final LargeBodies bodies = new LargeBodies(2 * LargeBodies.need(10));

    private final List<String> admitted = new ArrayList<>();

    private LargeBodies.Place enter(String name, int bytes) {
        return bodies.enter(bytes, () -> admitted.add(name));
    }

    @Test
    void bodiesComeInWhileThereIsRoomAndThenInTheirOrder() {
        LargeBodies.Place first = enter("first", 10);
        enter("second", 10);
        enter("third", 10);
        enter("fourth", 1);
        assertThat(admitted).containsExactly("first", "second");
        first.leave();
        assertThat(admitted).containsExactly("first", "second", "third");
    }

    @Test
    void aBodyThatNeverFitsComesInAlone() {
        LargeBodies.Place small = enter("small", 1);
        LargeBodies.Place huge = enter("huge", 1_000_000);
        LargeBodies.Place next = enter("next", 1);
        assertThat(admitted).containsExactly("small");
        small.leave();
        assertThat(admitted).containsExactly("small", "huge");
        huge.leave();
        assertThat(admitted).containsExactly("small", "huge", "next");
        next.leave();
    }

    @Test
    void whoGivesUpWaitingLetsTheNextIn() {
        LargeBodies.Place first = enter("first", 20);
        LargeBodies.Place second = enter("second", 20);
        enter("third", 20);
        second.leave();
        first.leave();
        assertThat(admitted).containsExactly("first", "third");
    }

    @Test
    void aTreeIsBoundedByItsTokensHoweverLongTheText() {
        assertThat(LargeBodies.need(1_000)).isEqualTo(36_000);
        assertThat(LargeBodies.need(16_000_000)).isEqualTo(6 * 16_000_000 + 80_000_000);
    }

    @Test
    void leavingTwiceGivesRoomBackOnce() {
        LargeBodies.Place first = enter("first", 10);
        enter("second", 10);
        first.leave();
        first.leave();
        enter("third", 10);
        enter("fourth", 10);
        assertThat(admitted).containsExactly("first", "second", "third");
    }
}
