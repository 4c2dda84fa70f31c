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
 * {@link #get}, {@link #post}, {@link #put}, {@link #patch} or {@link #upsert} and {@link
 * Row#build()}.
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
    private final List<ObjectType> uses;
    private final String resultField;
    private final String itemsField;
    private final boolean emptyWhenNotFound;
    private final String bodyObject;
    private final boolean wholeBody;
    private final Content content;
    private final String longForm;
    private final String lookup;
    private final String creation;
    private final String replacement;
    private final boolean older;
    private final List<String> supersededBy;
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
        this.uses = List.copyOf(row.uses);
        this.resultField = row.resultField;
        this.itemsField = row.itemsField;
        this.emptyWhenNotFound = row.emptyWhenNotFound;
        this.bodyObject = row.bodyObject;
        this.wholeBody = row.wholeBody;
        this.content = row.content;
        this.longForm = row.longForm;
        this.lookup = row.lookup;
        this.creation = row.creation;
        this.replacement = row.replacement;
        this.older = row.older;
        this.supersededBy = List.copyOf(row.supersededBy);
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
     * An operation of this component that is made of several of the API: it looks an object up, and
     * creates it or merges the message body into it and replaces it.
     *
     * @param creation the row that creates the object
     * @param replacing the row that replaces it, whose parameters and body are those of the whole
     */
    public static Row upsert(String path, String summary, Operation creation, Operation replacing) {
        Row row =
                new Row(creation.method, path, summary, replacing.bodyKind, creation.repeatable)
                        .with(replacing.parameters)
                        .bodyObject(replacing.bodyObject)
                        .creates(creation.creates, creation.lookup)
                        .replacement(replacing.id());
        replacing.requiredGroups.forEach(row::exactlyOne);
        row.creation = creation.id();
        return row;
    }

    /**
     * A row for a path and method that the table does not know; it has no parameters of its own.
     */
    public static Operation custom(String path, Method method, BodyKind kind) {
        Repeatable repeatable = method == Method.GET ? Repeatable.ALWAYS : Repeatable.NEVER;
        Row row =
                new Row(
                        method,
                        path,
                        "An operation that this version does not know.",
                        kind,
                        repeatable);
        return row.wholeBody().build();
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

    /**
     * The types of existing objects that a call reads or changes, the one that it is about first;
     * empty when there are none.
     */
    public List<ObjectType> uses() {
        return uses;
    }

    /** The type of object that the call is about: created, read or changed; or {@code null}. */
    public ObjectType subject() {
        return creates != null || uses.isEmpty() ? creates : uses.get(0);
    }

    /** The parameter with the key of the object of a type, or {@code null}. */
    public Parameter keyOf(ObjectType type) {
        List<Parameter> group = group(type.label());
        if (!group.isEmpty()) {
            return group.get(0);
        }
        Parameter own = byName.get(type.label() + "_key");
        return own != null ? own : byName.get("key");
    }

    /** The parameter with the reference of the object of a type, or {@code null}. */
    public Parameter referenceOf(ObjectType type) {
        return group(type.label()).stream()
                .filter(member -> member.name().endsWith("reference"))
                .findFirst()
                .orElseGet(() -> byName.get("reference"));
    }

    /**
     * The field of {@code data} that holds the object at hand; {@code null} when {@code data} is
     * that object.
     */
    public String resultField() {
        return resultField;
    }

    /**
     * The field of {@code data} that holds the items of a list; {@code null} when {@code data} is
     * the list.
     */
    public String itemsField() {
        return itemsField;
    }

    /** Whether an answer 404 that names no missing object means an empty list. */
    public boolean isEmptyWhenNotFound() {
        return emptyWhenNotFound;
    }

    /**
     * The name of the nested object of a JSON body, for example {@code profile}, or {@code null}.
     */
    public String bodyObject() {
        return bodyObject;
    }

    /** Whether a JSON message body is sent as a whole, with fields that are no parameters. */
    public boolean takesWholeBody() {
        return wholeBody;
    }

    /** The parameters that a plain message body fills, or {@code null}. */
    public Content content() {
        return content;
    }

    /**
     * The id of the operation that takes the same parameters in a JSON body, for queries that are
     * too long for an address; or {@code null}.
     */
    public String longForm() {
        return longForm;
    }

    /** The path whose GET finds a created object by its reference, or {@code null}. */
    public String lookup() {
        return lookup;
    }

    /** Whether it is an operation of this component, made of several of the API. */
    public boolean isUpsert() {
        return creation != null;
    }

    /** The id of the operation by which an upsert creates its object, or {@code null}. */
    public String creation() {
        return creation;
    }

    /**
     * The id of the operation that writes over an existing object with the same content, or {@code
     * null}: it takes the same body and the object's key.
     */
    public String replacement() {
        return replacement;
    }

    /** Whether it belongs to an earlier generation of the API. */
    public boolean isOlder() {
        return older;
    }

    /**
     * The ids of the operations that take the place of this older one, the nearest first; empty
     * when it is current or when there are none.
     */
    public List<String> supersededBy() {
        return supersededBy;
    }

    @Override
    public String toString() {
        return id();
    }

    /**
     * The parameters that a plain message body fills.
     *
     * @param one for a text
     * @param many for a list of texts, or {@code null} when the operation takes only one
     */
    public record Content(String one, String many) {}

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
        private final List<ObjectType> uses = new ArrayList<>();
        private String resultField;
        private String itemsField;
        private boolean emptyWhenNotFound;
        private String bodyObject;
        private boolean wholeBody;
        private Content content;
        private String longForm;
        private String lookup;
        private String creation;
        private String replacement;
        private boolean older;
        private List<String> supersededBy = List.of();

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

        /** The answer is one page of a list. */
        public Row paged() {
            paged = true;
            return this;
        }

        /** The answer is one page of the list in this field of {@code data}. */
        public Row paged(String field) {
            itemsField = field;
            return paged();
        }

        /** An answer 404 that names no missing object means that there is nothing to list. */
        public Row emptyWhenNotFound() {
            emptyWhenNotFound = true;
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

        /**
         * A call reads or changes existing objects of these types; it is about the first of them.
         */
        public Row uses(ObjectType... types) {
            uses.addAll(Arrays.asList(types));
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

        /** A JSON message body is sent as a whole, with fields that are no parameters. */
        public Row wholeBody() {
            wholeBody = true;
            return this;
        }

        /** A plain text as the message body fills this parameter. */
        public Row content(String one) {
            return content(one, null);
        }

        /** A plain text as the message body fills one parameter, a list of texts the other. */
        public Row content(String one, String many) {
            content = new Content(one, many);
            return this;
        }

        /** The operation that takes the same parameters in a JSON body. */
        public Row longForm(String operationId) {
            longForm = operationId;
            return this;
        }

        /** Belongs to an earlier generation; these operations, if any, take its place. */
        public Row older(String... operationIds) {
            older = true;
            supersededBy = Arrays.asList(operationIds);
            return this;
        }

        public Operation build() {
            return new Operation(this);
        }
    }
}
