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
package ai.hrflow.camel.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All operations that the component knows, by path and method. Immutable. */
public final class OperationTable {

    private static final OperationTable STANDARD =
            new OperationTable(
                    Stream.of(
                                    AccountOperations.rows(),
                                    ProfileOperations.rows(),
                                    JobOperations.rows(),
                                    SearchOperations.rows(),
                                    TextOperations.rows(),
                                    RatingOperations.rows(),
                                    OlderOperations.rows())
                            .flatMap(List::stream)
                            .toList());

    private final Map<String, Map<Method, Operation>> byPath;

    private OperationTable(Collection<Operation> rows) {
        Map<String, Map<Method, Operation>> paths = new TreeMap<>();
        for (Operation row : rows) {
            Operation other =
                    paths.computeIfAbsent(row.path(), p -> new EnumMap<>(Method.class))
                            .putIfAbsent(row.method(), row);
            if (other != null) {
                throw new IllegalArgumentException("two rows for " + row.id());
            }
        }
        paths.forEach(
                (path, methods) -> {
                    long defaults =
                            methods.values().stream().filter(Operation::isDefaultMethod).count();
                    if (methods.size() == 1 ? defaults > 1 : defaults != 1) {
                        throw new IllegalArgumentException(
                                path + " needs exactly one row that is the default");
                    }
                });
        this.byPath = paths;
    }

    /** The operations of the HrFlow.ai API. */
    public static OperationTable standard() {
        return STANDARD;
    }

    /** A table with further rows, for an API that knows more. */
    public OperationTable with(Operation... rows) {
        List<Operation> all = new ArrayList<>(operations());
        all.addAll(Arrays.asList(rows));
        return new OperationTable(all);
    }

    /** All rows, ordered by path and method. */
    public List<Operation> operations() {
        return byPath.values().stream().flatMap(m -> m.values().stream()).toList();
    }

    /** All paths in alphabetical order. */
    public List<String> paths() {
        return List.copyOf(byPath.keySet());
    }

    /**
     * Finds a row.
     *
     * @param method {@code null} for the path's default
     * @throws IllegalArgumentException when there is no such path or the path lacks the method; the
     *     message names the nearest paths or the methods that there are
     */
    public Operation find(String path, Method method) {
        Map<Method, Operation> methods = byPath.get(path);
        if (methods == null) {
            throw new IllegalArgumentException(
                    "there is no operation "
                            + path
                            + "; the nearest are "
                            + String.join(", ", Nearest.of(path, byPath.keySet(), 3))
                            + "; for a path that this version does not know yet add"
                            + " custom=true&method=GET|POST|PUT|PATCH&requestKind=query|json|multipart");
        }
        if (method == null) {
            return methods.size() == 1
                    ? methods.values().iterator().next()
                    : methods.values().stream()
                            .filter(Operation::isDefaultMethod)
                            .findFirst()
                            .orElseThrow();
        }
        Operation operation = methods.get(method);
        if (operation == null) {
            throw new IllegalArgumentException(
                    "the operation "
                            + path
                            + " has no method "
                            + method
                            + "; it has "
                            + methods.keySet());
        }
        return operation;
    }

    /** The row with an id such as {@code profile/indexing GET}. */
    public Operation byId(String id) {
        int space = id.indexOf(' ');
        return find(id.substring(0, space), Method.valueOf(id.substring(space + 1)));
    }
}
