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
package ai.hrflow.camel;

import ai.hrflow.camel.message.MessageHeaders;
import org.apache.camel.spi.Metadata;

/** The names of the message headers that the component reads and writes. */
public final class HrFlowConstants {

    // ---- parameters of the API
    // -------------------------------------------------------------------------------------

    @Metadata(
            label = "producer",
            description =
                    "Parameters by their API names, for those that have no header of their own, or"
                            + " to send one under another name.",
            javaType = "java.util.Map")
    public static final String PARAMETERS = MessageHeaders.PARAMETERS;

    @Metadata(label = "producer", description = "Key of the source.", javaType = "String")
    public static final String SOURCE_KEY = "CamelHrFlowSourceKey";

    @Metadata(
            label = "producer",
            description =
                    "Keys of the sources: a List, an array, JSON text or comma-separated text.",
            javaType = "Object")
    public static final String SOURCE_KEYS = "CamelHrFlowSourceKeys";

    @Metadata(
            label = "producer",
            description = "Key of the object that the call concerns.",
            javaType = "String")
    public static final String KEY = "CamelHrFlowKey";

    @Metadata(
            label = "producer",
            description = "Own identifier of the object that the call concerns or makes.",
            javaType = "String")
    public static final String REFERENCE = "CamelHrFlowReference";

    @Metadata(
            label = "producer",
            description = "E-mail address of the candidate to find.",
            javaType = "String")
    public static final String EMAIL = "CamelHrFlowEmail";

    @Metadata(label = "producer", description = "Only items with this name.", javaType = "String")
    public static final String NAME = "CamelHrFlowName";

    @Metadata(
            label = "producer",
            description = "File name of the uploaded document, instead of CamelFileName.",
            javaType = "String")
    public static final String FILE_NAME = MessageHeaders.FILE_NAME;

    @Metadata(
            label = "producer",
            description = "Media type of the uploaded document.",
            javaType = "String")
    public static final String PROFILE_CONTENT_TYPE = "CamelHrFlowProfileContentType";

    @Metadata(
            label = "producer",
            description =
                    "When the document was received: a date of the JDK, epoch milliseconds or ISO"
                            + " 8601 text.",
            javaType = "Object")
    public static final String CREATED_AT = "CamelHrFlowCreatedAt";

    @Metadata(
            label = "producer",
            description = "Labels: a List of Maps or JSON text.",
            javaType = "Object")
    public static final String LABELS = "CamelHrFlowLabels";

    @Metadata(
            label = "producer",
            description = "Tags: a List of Maps or JSON text.",
            javaType = "Object")
    public static final String TAGS = "CamelHrFlowTags";

    @Metadata(
            label = "producer",
            description = "Metadata: a List of Maps or JSON text.",
            javaType = "Object")
    public static final String METADATAS = "CamelHrFlowMetadatas";

    @Metadata(
            label = "producer",
            description = "Asks for the parsing result in the answer.",
            javaType = "Boolean")
    public static final String SYNC_PARSING = "CamelHrFlowSyncParsing";

    @Metadata(
            label = "producer",
            description = "Whether a parsed profile is also stored.",
            javaType = "Boolean")
    public static final String SYNC_PARSING_INDEXING = "CamelHrFlowSyncParsingIndexing";

    @Metadata(
            label = "producer",
            description = "Whether a synchronous parsing fires the webhook event too.",
            javaType = "Boolean")
    public static final String WEBHOOK_PARSING_SENDING = "CamelHrFlowWebhookParsingSending";

    @Metadata(
            label = "producer",
            description =
                    "Which vectors to read: a Map or JSON text such as"
                            + " {\"profile\":1,\"experiences\":[0]}.",
            javaType = "Object")
    public static final String FIELDS = "CamelHrFlowFields";

    @Metadata(
            label = "producer",
            description = "Adds the number of stored profiles.",
            javaType = "Boolean")
    public static final String STATS = "CamelHrFlowStats";

    @Metadata(
            label = "producer",
            description = "Adds details of the configuration.",
            javaType = "Boolean")
    public static final String DETAILS = "CamelHrFlowDetails";

    @Metadata(
            label = "producer",
            description = "Whole profiles instead of identifiers.",
            javaType = "Boolean")
    public static final String RETURN_PROFILE = "CamelHrFlowReturnProfile";

    @Metadata(
            label = "producer",
            description = "Latitude of the centre of the area.",
            javaType = "Double")
    public static final String LOCATION_LAT = "CamelHrFlowLocationLat";

    @Metadata(
            label = "producer",
            description = "Longitude of the centre of the area.",
            javaType = "Double")
    public static final String LOCATION_LON = "CamelHrFlowLocationLon";

    @Metadata(
            label = "producer",
            description = "Radius of the area in kilometres.",
            javaType = "Double")
    public static final String LOCATION_DIST = "CamelHrFlowLocationDist";

    @Metadata(
            label = "producer",
            description = "Only what was created on this day or later.",
            javaType = "Object")
    public static final String CREATED_AT_MIN = "CamelHrFlowCreatedAtMin";

    @Metadata(
            label = "producer",
            description = "Only what was created on this day or earlier.",
            javaType = "Object")
    public static final String CREATED_AT_MAX = "CamelHrFlowCreatedAtMax";

    @Metadata(
            label = "producer",
            description = "Number of the page of a list, from 1.",
            javaType = "Integer")
    public static final String PAGE = "CamelHrFlowPage";

    @Metadata(label = "producer", description = "Items on a page of a list.", javaType = "Integer")
    public static final String LIMIT = "CamelHrFlowLimit";

    @Metadata(label = "producer", description = "What a list is ordered by.", javaType = "String")
    public static final String SORT_BY = "CamelHrFlowSortBy";

    @Metadata(
            label = "producer",
            description = "Direction of the order: asc or desc.",
            javaType = "String")
    public static final String ORDER_BY = "CamelHrFlowOrderBy";

    @Metadata(
            label = "producer",
            description = "Older name of CamelHrFlowSourceKey.",
            javaType = "String")
    public static final String SOURCE_ID = "CamelHrFlowSourceId";

    @Metadata(
            label = "producer",
            description = "Key of the profile, in older operations.",
            javaType = "String")
    public static final String PROFILE_ID = "CamelHrFlowProfileId";

    @Metadata(
            label = "producer",
            description = "Reference of the profile, in older operations.",
            javaType = "String")
    public static final String PROFILE_REFERENCE = "CamelHrFlowProfileReference";

    @Metadata(
            label = "producer",
            description = "E-mail address of the candidate, in older operations.",
            javaType = "String")
    public static final String PROFILE_EMAIL = "CamelHrFlowProfileEmail";

    // ---- answers
    // ---------------------------------------------------------------------------------------------------

    @Metadata(
            label = "producer",
            description =
                    "The code of the answer: the larger one of HTTP status and the code in the"
                            + " answer.",
            javaType = "Integer")
    public static final String RESPONSE_CODE = MessageHeaders.RESPONSE_CODE;

    @Metadata(label = "producer", description = "The message of the answer.", javaType = "String")
    public static final String RESPONSE_MESSAGE = MessageHeaders.RESPONSE_MESSAGE;

    @Metadata(
            label = "producer",
            description = "Seconds that the server asks to wait.",
            javaType = "Long")
    public static final String RETRY_AFTER = MessageHeaders.RETRY_AFTER;

    @Metadata(
            label = "producer",
            description = "Number of the page that came.",
            javaType = "Integer")
    public static final String RESULT_PAGE = MessageHeaders.RESULT_PAGE;

    @Metadata(label = "producer", description = "Number of the last page.", javaType = "Integer")
    public static final String RESULT_MAX_PAGE = MessageHeaders.RESULT_MAX_PAGE;

    @Metadata(
            label = "producer",
            description = "Items on the page that came.",
            javaType = "Integer")
    public static final String RESULT_COUNT = MessageHeaders.RESULT_COUNT;

    @Metadata(label = "producer", description = "Items on all pages.", javaType = "Integer")
    public static final String RESULT_TOTAL = MessageHeaders.RESULT_TOTAL;

    @Metadata(
            label = "producer",
            description = "Type of the object at hand: profile, job, source or board.",
            javaType = "String")
    public static final String RESULT_TYPE = MessageHeaders.RESULT_TYPE;

    @Metadata(label = "producer", description = "Key of the object at hand.", javaType = "String")
    public static final String RESULT_KEY = MessageHeaders.RESULT_KEY;

    @Metadata(
            label = "producer",
            description = "Reference of the object at hand.",
            javaType = "String")
    public static final String RESULT_REFERENCE = MessageHeaders.RESULT_REFERENCE;

    @Metadata(
            label = "producer",
            description = "Key of the source or board of the object at hand.",
            javaType = "String")
    public static final String RESULT_CONTAINER_KEY = MessageHeaders.RESULT_CONTAINER_KEY;

    private HrFlowConstants() {}
}
