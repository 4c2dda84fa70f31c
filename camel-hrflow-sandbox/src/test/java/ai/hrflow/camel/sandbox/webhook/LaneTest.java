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
package ai.hrflow.camel.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Lane lane = new Lane(1);
    private final List<String> started = new ArrayList<>();

    @Test
    void anAttemptThatFailsToStartLeavesItsPlaceToTheNext() {
        assertThatThrownBy(
                        () ->
                                lane.enter(
                                        () -> {
                                            throw new OutOfMemoryError("for the test");
                                        }))
                .isInstanceOf(OutOfMemoryError.class);
        lane.enter(() -> started.add("next"));
        lane.enter(() -> started.add("waits"));
        assertThat(started).containsExactly("next");
        lane.leave();
        assertThat(started).containsExactly("next", "waits");
    }
}
