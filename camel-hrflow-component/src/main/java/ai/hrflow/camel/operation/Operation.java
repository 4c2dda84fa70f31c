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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One operation of the API: a path with a method. A row of the {@link OperationTable}, made with
 * {@link #get}, {@link #post}, {@link #put} or {@link #patch} and {@link Row#build()}.
 */
public final class Operation {

    private final String path;
    private final Method method;
    private final String summary;
    private final BodyKind bodyKind;
    private final List<Parameter> parameters;
    private final Set<String> requiredGroups;
    private final boolean defaultMethod;
    private final boolean paged;
    private final Repeatable repeatable;
    private final ObjectType creates;
    private final ObjectType uses;
    private final String resultField;
    private final String bodyObject;
    private final String lookup;
    private final String replacement;
    private final String supersededBy;
    private final Map<String, Parameter> byName;

    private Operation(Row row) {
        this.path = row.path;
        this.method = row.method;
        this.summary = row.summary;
        this.bodyKind = row.bodyKind;
        this.parameters =
                row.parameters.stream()
                        .map(
                                p ->
                                        p.place() != null
                                                ? p
                                                : p.in(
                                                        p.type() == ParameterType.FILE
                                                                ? Place.FILE
                                                                : row.bodyKind.usualPlace()))
                        .toList();
        this.requiredGroups = Set.copyOf(row.requiredGroups);
        this.defaultMethod = row.defaultMethod;
        this.paged = row.paged;
        this.repeatable = row.repeatable;
        this.creates = row.creates;
        this.uses = row.uses;
        this.resultField = row.resultField;
        this.bodyObject = row.bodyObject;
        this.lookup = row.lookup;
        this.replacement = row.replacement;
        this.supersededBy = row.supersededBy;
        Map<String, Parameter> names = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            for (String name : parameter.names()) {
                if (names.putIfAbsent(name, parameter) != null) {
                    throw new IllegalArgumentException(
                            "two parameters of " + id() + " are called " + name);
                }
            }
        }
        this.byName = names;
    }

    public static Row get(String path, String summary) {
        return new Row(Method.GET, path, summary, BodyKind.QUERY, Repeatable.ALWAYS);
    }

    public static Row post(String path, String summary) {
        return new Row(Method.POST, path, summary, BodyKind.JSON, Repeatable.NEVER);
    }

    public static Row put(String path, String summary) {
        return new Row(Method.PUT, path, summary, BodyKind.JSON, Repeatable.ALWAYS);
    }

    public static Row patch(String path, String summary) {
        return new Row(Method.PATCH, path, summary, BodyKind.JSON, Repeatable.ALWAYS);
    }

    /**
     * A row for a path and method that the table does not know; it has no parameters of its own.
     */
    public static Operation custom(String path, Method method, BodyKind kind) {
        Repeatable repeatable = method == Method.GET ? Repeatable.ALWAYS : Repeatable.NEVER;
        return new Row(
                        method,
                        path,
                        "An operation that this version does not know.",
                        kind,
                        repeatable)
                .build();
    }

    /** Path and method, for example {@code profile/indexing GET}. */
    public String id() {
        return path + " " + method;
    }

    /** The path below the base URL, for example {@code profile/indexing}. */
    public String path() {
        return path;
    }

    public Method method() {
        return method;
    }

    /** What it does, in one sentence. */
    public String summary() {
        return summary;
    }

    public BodyKind bodyKind() {
        return bodyKind;
    }

    /** All parameters, in the order in which they are sent. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The parameter with a current or older API name, or {@code null}. */
    public Parameter parameter(String name) {
        return byName.get(name);
    }

    /** The members of a group of alternatives, the preferred one first. */
    public List<Parameter> group(String name) {
        return parameters.stream().filter(p -> name.equals(p.group())).toList();
    }

    /** The groups of which exactly one member has to be given. */
    public Set<String> requiredGroups() {
        return requiredGroups;
    }

    /** Whether it is meant when the path is used without a method. */
    public boolean isDefaultMethod() {
        return defaultMethod;
    }

    /** Whether the answer is one page of a list. */
    public boolean isPaged() {
        return paged;
    }

    public Repeatable repeatable() {
        return repeatable;
    }

    /** The type of object that a call creates, or {@code null}. */
    public ObjectType creates() {
        return creates;
    }

    /** The type of existing object that a call reads or changes, or {@code null}. */
    public ObjectType uses() {
        return uses;
    }

    /**
     * The field of {@code data} that holds the object at hand; {@code null} when {@code data} is
     * that object.
     */
    public String resultField() {
        return resultField;
    }

    /**
     * The name of the nested object of a JSON body, for example {@code profile}, or {@code null}.
     */
    public String bodyObject() {
        return bodyObject;
    }

    /** The path whose GET finds a created object by its reference, or {@code null}. */
    public String lookup() {
        return lookup;
    }

    /**
     * The id of the operation that writes over an existing object with the same content, or {@code
     * null}: it takes the same body and the object's key.
     */
    public String replacement() {
        return replacement;
    }

    /**
     * The id of the operation that takes the place of this older one, or {@code null} when it is
     * current.
     */
    public String supersededBy() {
        return supersededBy;
    }

    @Override
    public String toString() {
        return id();
    }

    /** Builds a row. */
    public static final class Row {
        private final Method method;
        private final String path;
        private final String summary;
        private BodyKind bodyKind;
        private Repeatable repeatable;
        private final List<Parameter> parameters = new ArrayList<>();
        private final Set<String> requiredGroups = new LinkedHashSet<>();
        private boolean defaultMethod;
        private boolean paged;
        private ObjectType creates;
        private ObjectType uses;
        private String resultField;
        private String bodyObject;
        private String lookup;
        private String replacement;
        private String supersededBy;

        private Row(
                Method method,
                String path,
                String summary,
                BodyKind bodyKind,
                Repeatable repeatable) {
            this.method = method;
            this.path = Objects.requireNonNull(path, "path");
            this.summary = Objects.requireNonNull(summary, "summary");
            this.bodyKind = bodyKind;
            this.repeatable = repeatable;
        }

        /** A file upload instead of JSON. */
        public Row multipart() {
            return bodyKind(BodyKind.MULTIPART);
        }

        /** Another kind of request than is usual for the method. */
        public Row bodyKind(BodyKind kind) {
            bodyKind = kind;
            return this;
        }

        public Row with(Parameter... more) {
            parameters.addAll(Arrays.asList(more));
            return this;
        }

        public Row with(List<Parameter> more) {
            parameters.addAll(more);
            return this;
        }

        /** Exactly one member of the group has to be given. */
        public Row exactlyOne(String group) {
            requiredGroups.add(group);
            return this;
        }

        /** The operation that is meant when the path is used without a method. */
        public Row byDefault() {
            defaultMethod = true;
            return this;
        }

        public Row paged() {
            paged = true;
            return this;
        }

        public Row repeatable(Repeatable value) {
            repeatable = value;
            return this;
        }

        /**
         * A call makes a new object of this type, which {@code lookupPath} finds by its reference.
         */
        public Row creates(ObjectType type, String lookupPath) {
            creates = type;
            lookup = lookupPath;
            repeatable = Repeatable.WITH_REFERENCE;
            return this;
        }

        /** A call reads or changes an existing object of this type. */
        public Row uses(ObjectType type) {
            uses = type;
            return this;
        }

        /** The field of {@code data} that holds the object. */
        public Row resultIn(String field) {
            resultField = field;
            return this;
        }

        /** JSON bodies are nested under this name. */
        public Row bodyObject(String name) {
            bodyObject = name;
            return this;
        }

        /** The operation that writes the same content over an existing object. */
        public Row replacement(String operationId) {
            replacement = operationId;
            return this;
        }

        public Row supersededBy(String operationId) {
            supersededBy = operationId;
            return this;
        }

        public Operation build() {
            return new Operation(this);
        }
    }
}
