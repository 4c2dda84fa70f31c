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

/** A vector of which only the numbers that are not zero are kept. Immutable. */
final class SparseVector {

    private final int[] indexes;
    private final float[] values;

    private SparseVector(int[] indexes, float[] values) {
        this.indexes = indexes;
        this.values = values;
    }

    static SparseVector of(float[] dense) {
        int size = 0;
        for (float value : dense) {
            size += value == 0 ? 0 : 1;
        }
        int[] indexes = new int[size];
        float[] values = new float[size];
        int next = 0;
        for (int i = 0; i < dense.length; i++) {
            if (dense[i] != 0) {
                indexes[next] = i;
                values[next++] = dense[i];
            }
        }
        return new SparseVector(indexes, values);
    }

    /** The sum of products; the cosine for vectors of length 1. */
    double dot(SparseVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < indexes.length && j < other.indexes.length) {
            int difference = indexes[i] - other.indexes[j];
            if (difference == 0) {
                sum += values[i++] * other.values[j++];
            } else if (difference < 0) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
