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
package ai.hrflow.camel.sandbox.search.scoring;

import ai.hrflow.camel.sandbox.store.StoredItem;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Scores stored profiles and jobs. What the model looks at is read once for each state of an object
 * and kept. Safe for use by several threads.
 */
public final class Scorer {

    private record Read(StoredItem item, Features features) {}

    private final FeatureReader reader = new FeatureReader();
    private final ScoreModel model = new ScoreModel();
    private final Map<Long, Read> kept = new ConcurrentHashMap<>();

    /**
     * @param profile a profile
     * @param job a job
     * @return how well the profile fits the job
     */
    public Score score(StoredProfile profile, StoredJob job) {
        return model.score(features(profile), features(job));
    }

    /**
     * @param one a profile
     * @param other a profile
     * @return how much they are alike
     */
    public Score likeness(StoredProfile one, StoredProfile other) {
        return model.likeness(features(one), features(other));
    }

    /**
     * @param one a job
     * @param other a job
     * @return how much they are alike
     */
    public Score likeness(StoredJob one, StoredJob other) {
        return model.likeness(features(one), features(other));
    }

    /** Drops what was read of objects that are gone. */
    public void forget() {
        kept.clear();
    }

    private Features features(StoredProfile profile) {
        return features(profile, reader::profile);
    }

    private Features features(StoredJob job) {
        return features(job, reader::job);
    }

    private Features features(StoredItem item, Function<JsonNode, Features> read) {
        Read known = kept.get(item.id());
        if (known == null || known.item() != item) {
            known = new Read(item, read.apply(item.content()));
            kept.put(item.id(), known);
        }
        return known.features();
    }
}
