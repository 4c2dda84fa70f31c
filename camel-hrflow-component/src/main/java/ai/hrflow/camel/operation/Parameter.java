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
import java.util.List;
import java.util.Objects;

/**
 * One parameter of an operation. Immutable; the {@code with}-like methods return changed copies, so
 * that rows read as sentences: {@code text("key").oneOf("profile").older("profile_id")}.
 */
public final class Parameter {

    /** What the names of all headers of this component begin with. */
    public static final String HEADER_PREFIX = "CamelHrFlow";

    private final String name;
    private final ParameterType type;
    private final String description;
    private final Place place;
    private final boolean required;
    private final String defaultValue;
    private final String alwaysSent;
    private final List<String> allowed;
    private final String group;
    private final List<String> olderNames;
    private final String inside;
    private final boolean personal;
    private final String componentOption;
    private final String alsoSentAs;
    private final String unless;
    private final String requiredWith;
    private final Range range;
    private final boolean bracketed;

    private Parameter(Draft draft) {
        this.name = Objects.requireNonNull(draft.name, "name");
        this.type = Objects.requireNonNull(draft.type, "type");
        this.description = Objects.requireNonNull(draft.description, "description");
        this.place = draft.place;
        this.required = draft.required;
        this.defaultValue = draft.defaultValue;
        this.alwaysSent = draft.alwaysSent;
        this.allowed = List.copyOf(draft.allowed);
        this.group = draft.group;
        this.olderNames = List.copyOf(draft.olderNames);
        this.inside = draft.inside;
        this.personal = draft.personal;
        this.componentOption = draft.componentOption;
        this.alsoSentAs = draft.alsoSentAs;
        this.unless = draft.unless;
        this.requiredWith = draft.requiredWith;
        this.range = draft.range;
        this.bracketed = draft.bracketed;
    }

    /**
     * A parameter with its API name, type and a sentence about it; its place is given by the
     * operation's body kind.
     */
    public static Parameter of(String name, ParameterType type, String description) {
        Draft draft = new Draft();
        draft.name = name;
        draft.type = type;
        draft.description = description;
        return new Parameter(draft);
    }

    /** The call fails without it, before anything is sent. */
    public Parameter required() {
        Draft draft = new Draft(this);
        draft.required = true;
        return new Parameter(draft);
    }

    /**
     * The value that the API assumes when the parameter is left out; documentation only, never
     * sent.
     */
    public Parameter defaultsTo(String value) {
        Draft draft = new Draft(this);
        draft.defaultValue = value;
        return new Parameter(draft);
    }

    /**
     * The value that this component sends when none was given, because servers differ in what they
     * assume.
     */
    public Parameter alwaysSent(String value) {
        Draft draft = new Draft(this);
        draft.alwaysSent = value;
        return new Parameter(draft);
    }

    /** The only values that the API knows. */
    public Parameter allowed(String... values) {
        Draft draft = new Draft(this);
        draft.allowed = Arrays.asList(values);
        return new Parameter(draft);
    }

    /**
     * Belongs to a group of alternatives of which exactly one is sent; the operation says whether
     * one is required.
     */
    public Parameter oneOf(String groupName) {
        Draft draft = new Draft(this);
        draft.group = groupName;
        return new Parameter(draft);
    }

    /** Names of earlier API generations that are accepted and sent under the current name. */
    public Parameter older(String... names) {
        Draft draft = new Draft(this);
        draft.olderNames = Arrays.asList(names);
        return new Parameter(draft);
    }

    /**
     * A field inside a nested object of the JSON body: comes from the message body only, never from
     * a header.
     */
    public Parameter inside(String objectName) {
        Draft draft = new Draft(this);
        draft.inside = objectName;
        return new Parameter(draft);
    }

    /**
     * Carries people's data: accepted by header or body, not as an option, since URIs end up in
     * logs and JMX.
     */
    public Parameter personal() {
        Draft draft = new Draft(this);
        draft.personal = true;
        return new Parameter(draft);
    }

    /** Takes the named option of the component when nothing else sets it. */
    public Parameter orComponent(String option) {
        Draft draft = new Draft(this);
        draft.componentOption = option;
        return new Parameter(draft);
    }

    /** Sent under a second name too, because servers differ in which one they read. */
    public Parameter alsoSentAs(String otherName) {
        Draft draft = new Draft(this);
        draft.alsoSentAs = otherName;
        return new Parameter(draft);
    }

    /**
     * Has no place in a call that sets {@code other}, which says the same for many objects at once:
     * it is then neither required nor sent.
     */
    public Parameter unless(String other) {
        Draft draft = new Draft(this);
        draft.unless = other;
        return new Parameter(draft);
    }

    /**
     * Required, and taken from the component when nothing else sets it, as soon as a member of the
     * group is given; otherwise optional.
     */
    public Parameter requiredWith(String groupName) {
        Draft draft = new Draft(this);
        draft.requiredWith = groupName;
        return new Parameter(draft);
    }

    /** The smallest and the largest number that the API takes. */
    public Parameter in(Range values) {
        Draft draft = new Draft(this);
        draft.range = values;
        return new Parameter(draft);
    }

    /**
     * A list of objects that stands in a query as {@code name[0][field]=value} instead of JSON
     * text.
     */
    public Parameter bracketed() {
        Draft draft = new Draft(this);
        draft.bracketed = true;
        return new Parameter(draft);
    }

    /** Goes to another place than most parameters of its operation. */
    public Parameter in(Place newPlace) {
        Draft draft = new Draft(this);
        draft.place = newPlace;
        return new Parameter(draft);
    }

    /** The API's name, which is what is sent, for example {@code source_key}. */
    public String name() {
        return name;
    }

    public ParameterType type() {
        return type;
    }

    public String description() {
        return description;
    }

    /** Where it goes; never {@code null} for a parameter taken from an operation. */
    public Place place() {
        return place;
    }

    public boolean isRequired() {
        return required;
    }

    /** What the API assumes when it is left out, or {@code null}. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What is sent when nothing was given, or {@code null}. */
    public String alwaysSent() {
        return alwaysSent;
    }

    /** The allowed values; empty when any value is. */
    public List<String> allowed() {
        return allowed;
    }

    /** The group of alternatives it belongs to, or {@code null}. */
    public String group() {
        return group;
    }

    public List<String> olderNames() {
        return olderNames;
    }

    /** The nested object it lives in, or {@code null}. */
    public String inside() {
        return inside;
    }

    public boolean isPersonal() {
        return personal;
    }

    /** The component option that it falls back to, or {@code null}. */
    public String componentOption() {
        return componentOption;
    }

    /** A second name under which the value is sent, or {@code null}. */
    public String alsoSentAs() {
        return alsoSentAs;
    }

    /** The parameter that makes this one superfluous in a call, or {@code null}. */
    public String unless() {
        return unless;
    }

    /** The group that makes this one required in a call, or {@code null}. */
    public String requiredWith() {
        return requiredWith;
    }

    /** The numbers that the API takes, or {@code null} when it takes any. */
    public Range range() {
        return range;
    }

    /** Whether it stands in a query in bracket form. */
    public boolean isBracketed() {
        return bracketed;
    }

    /** Current and older names, the current one first. */
    public List<String> names() {
        List<String> names = new ArrayList<>(olderNames.size() + 1);
        names.add(name);
        names.addAll(olderNames);
        return names;
    }

    /** The endpoint option, for example {@code sourceKey}. */
    public String option() {
        return Names.option(name);
    }

    /** The message header, for example {@code CamelHrFlowSourceKey}. */
    public String header() {
        return Names.header(name);
    }

    /** Current and older options, the current one first. */
    public List<String> options() {
        return names().stream().map(Names::option).toList();
    }

    /** Current and older headers, the current one first. */
    public List<String> headers() {
        return names().stream().map(Names::header).toList();
    }

    /**
     * Whether headers, options and the component can set it; otherwise only the message body can.
     */
    public boolean isSettable() {
        return inside == null && type != ParameterType.FILE;
    }

    @Override
    public String toString() {
        return name;
    }

    private static final class Draft {
        private String name;
        private ParameterType type;
        private String description;
        private Place place;
        private boolean required;
        private String defaultValue;
        private String alwaysSent;
        private List<String> allowed = List.of();
        private String group;
        private List<String> olderNames = List.of();
        private String inside;
        private boolean personal;
        private String componentOption;
        private String alsoSentAs;
        private String unless;
        private String requiredWith;
        private Range range;
        private boolean bracketed;

        Draft() {}

        Draft(Parameter from) {
            name = from.name;
            type = from.type;
            description = from.description;
            place = from.place;
            required = from.required;
            defaultValue = from.defaultValue;
            alwaysSent = from.alwaysSent;
            allowed = from.allowed;
            group = from.group;
            olderNames = from.olderNames;
            inside = from.inside;
            personal = from.personal;
            componentOption = from.componentOption;
            alsoSentAs = from.alsoSentAs;
            unless = from.unless;
            requiredWith = from.requiredWith;
            range = from.range;
            bracketed = from.bracketed;
        }
    }
}
