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

    @Metadata(
            label = "producer",
            description = "File name of the uploaded document, instead of CamelFileName.",
            javaType = "String")
    public static final String FILE_NAME = MessageHeaders.FILE_NAME;

    @Metadata(
            label = "producer",
            description = "What happened, for example view, apply or hire.",
            javaType = "String")
    public static final String ACTION = "CamelHrFlowAction";

    @Metadata(label = "producer", description = "Only events of these names.", javaType = "Object")
    public static final String ACTIONS = "CamelHrFlowActions";

    @Metadata(
            label = "producer",
            description = "Older name of CamelHrFlowAlgorithmKey.",
            javaType = "String")
    public static final String AGENT_KEY = "CamelHrFlowAgentKey";

    @Metadata(
            label = "producer",
            description =
                    "The algorithm that scores, grades or tags, for example"
                            + " scorer-hrflow-profiles-titan.",
            javaType = "String")
    public static final String ALGORITHM_KEY = "CamelHrFlowAlgorithmKey";

    @Metadata(
            label = "producer",
            description = "E-mail address of the person who acted.",
            javaType = "String")
    public static final String AUTHOR_EMAIL = "CamelHrFlowAuthorEmail";

    @Metadata(label = "producer", description = "Key of the board.", javaType = "String")
    public static final String BOARD_KEY = "CamelHrFlowBoardKey";

    @Metadata(
            label = "producer",
            description =
                    "Keys of the boards: a List, an array, JSON text or comma-separated text.",
            javaType = "Object")
    public static final String BOARD_KEYS = "CamelHrFlowBoardKeys";

    @Metadata(
            label = "producer",
            description = "A remark on a rating or an event.",
            javaType = "String")
    public static final String COMMENT = "CamelHrFlowComment";

    @Metadata(
            label = "producer",
            description = "What the labels are about; for tagger-hrflow-labels.",
            javaType = "String")
    public static final String CONTEXT = "CamelHrFlowContext";

    @Metadata(
            label = "producer",
            description =
                    "When the document or object was received, or an event happened: a date of the"
                            + " JDK, epoch milliseconds or ISO 8601 text.",
            javaType = "String")
    public static final String CREATED_AT = "CamelHrFlowCreatedAt";

    @Metadata(
            label = "producer",
            description =
                    "Only what was created then or earlier: a day for lists of stored items, a"
                            + " point in time for searches.",
            javaType = "Object")
    public static final String CREATED_AT_MAX = "CamelHrFlowCreatedAtMax";

    @Metadata(
            label = "producer",
            description =
                    "Only what was created then or later: a day for lists of stored items, a point"
                            + " in time for searches.",
            javaType = "Object")
    public static final String CREATED_AT_MIN = "CamelHrFlowCreatedAtMin";

    @Metadata(
            label = "producer",
            description = "Only what was received then or earlier, in an older operation.",
            javaType = "Object")
    public static final String DATE_END = "CamelHrFlowDateEnd";

    @Metadata(
            label = "producer",
            description = "Only what was received then or later, in an older operation.",
            javaType = "Object")
    public static final String DATE_START = "CamelHrFlowDateStart";

    @Metadata(
            label = "producer",
            description = "Adds more details of the configuration.",
            javaType = "Boolean")
    public static final String DETAILS = "CamelHrFlowDetails";

    @Metadata(
            label = "producer",
            description = "What the labels are about; for tagger-hrflow-dynamic.",
            javaType = "String")
    public static final String DYNAMIC_CONTEXT = "CamelHrFlowDynamicContext";

    @Metadata(
            label = "producer",
            description = "The labels to choose from; for tagger-hrflow-dynamic.",
            javaType = "Object")
    public static final String DYNAMIC_LABELS = "CamelHrFlowDynamicLabels";

    @Metadata(
            label = "producer",
            description = "Words that must be in the educations.",
            javaType = "Object")
    public static final String EDUCATION_KEYWORDS = "CamelHrFlowEducationKeywords";

    @Metadata(
            label = "producer",
            description = "Radius of that area in kilometres.",
            javaType = "Integer")
    public static final String EDUCATION_LOCATION_DISTANCE = "CamelHrFlowEducationLocationDistance";

    @Metadata(
            label = "producer",
            description = "Centre of the area in which an education must lie.",
            javaType = "Object")
    public static final String EDUCATION_LOCATION_GEOPOINT = "CamelHrFlowEducationLocationGeopoint";

    @Metadata(label = "producer", description = "Years of education, at most.", javaType = "Double")
    public static final String EDUCATIONS_DURATION_MAX = "CamelHrFlowEducationsDurationMax";

    @Metadata(
            label = "producer",
            description = "Years of education, at least.",
            javaType = "Double")
    public static final String EDUCATIONS_DURATION_MIN = "CamelHrFlowEducationsDurationMin";

    @Metadata(
            label = "producer",
            description = "E-mail address of the candidate.",
            javaType = "String")
    public static final String EMAIL = "CamelHrFlowEmail";

    @Metadata(
            label = "producer",
            description = "Only workflows of this environment.",
            javaType = "String")
    public static final String ENVIRONMENT = "CamelHrFlowEnvironment";

    @Metadata(
            label = "producer",
            description = "Words that must be in the experiences.",
            javaType = "Object")
    public static final String EXPERIENCE_KEYWORDS = "CamelHrFlowExperienceKeywords";

    @Metadata(
            label = "producer",
            description = "Radius of that area in kilometres.",
            javaType = "Integer")
    public static final String EXPERIENCE_LOCATION_DISTANCE =
            "CamelHrFlowExperienceLocationDistance";

    @Metadata(
            label = "producer",
            description = "Centre of the area in which an experience must lie.",
            javaType = "Object")
    public static final String EXPERIENCE_LOCATION_GEOPOINT =
            "CamelHrFlowExperienceLocationGeopoint";

    @Metadata(
            label = "producer",
            description = "Years of experience, at most.",
            javaType = "Double")
    public static final String EXPERIENCES_DURATION_MAX = "CamelHrFlowExperiencesDurationMax";

    @Metadata(
            label = "producer",
            description = "Years of experience, at least.",
            javaType = "Double")
    public static final String EXPERIENCES_DURATION_MIN = "CamelHrFlowExperiencesDurationMin";

    @Metadata(
            label = "producer",
            description =
                    "Which vectors to read: a Map or JSON text such as"
                            + " {\"profile\":1,\"experiences\":[0]}.",
            javaType = "Object")
    public static final String FIELDS = "CamelHrFlowFields";

    @Metadata(label = "producer", description = "Key of the filter.", javaType = "String")
    public static final String FILTER_ID = "CamelHrFlowFilterId";

    @Metadata(
            label = "producer",
            description = "Own identifier of the filter.",
            javaType = "String")
    public static final String FILTER_REFERENCE = "CamelHrFlowFilterReference";

    @Metadata(
            label = "producer",
            description =
                    "Interests to search for: a List of Maps with name and value, or JSON text.",
            javaType = "Object")
    public static final String INTERESTS = "CamelHrFlowInterests";

    @Metadata(
            label = "producer",
            description = "Whether to archive; otherwise to restore.",
            javaType = "Boolean")
    public static final String IS_ARCHIVE = "CamelHrFlowIsArchive";

    @Metadata(
            label = "producer",
            description = "What the message body is: profile or job.",
            javaType = "String")
    public static final String ITEM_TYPE = "CamelHrFlowItemType";

    @Metadata(
            label = "producer",
            description = "Older name of CamelHrFlowJobKey.",
            javaType = "String")
    public static final String JOB_ID = "CamelHrFlowJobId";

    @Metadata(
            label = "producer",
            description =
                    "Several jobs, each as {board_key, job_key} or {board_key, job_reference},"
                            + " instead of one. Taken over from profile/grading; no public page"
                            + " confirms it.",
            javaType = "Object")
    public static final String JOB_IDS = "CamelHrFlowJobIds";

    @Metadata(
            label = "producer",
            description = "Key of the job, where a profile is concerned too.",
            javaType = "String")
    public static final String JOB_KEY = "CamelHrFlowJobKey";

    @Metadata(
            label = "producer",
            description = "Own identifier of the job, where a profile is concerned too.",
            javaType = "String")
    public static final String JOB_REFERENCE = "CamelHrFlowJobReference";

    @Metadata(
            label = "producer",
            description = "Text of the job to steer for.",
            javaType = "String")
    public static final String JOB_TEXT = "CamelHrFlowJobText";

    @Metadata(
            label = "producer",
            description = "Key of the object that the call concerns.",
            javaType = "String")
    public static final String KEY = "CamelHrFlowKey";

    @Metadata(
            label = "producer",
            description =
                    "For an upload, labels: a List of Maps or JSON text. For texts, the kinds of"
                            + " entities to find or the labels to choose from.",
            javaType = "Object")
    public static final String LABELS = "CamelHrFlowLabels";

    @Metadata(
            label = "producer",
            description =
                    "Languages to search for: a List of Maps with name and value, or JSON text.",
            javaType = "Object")
    public static final String LANGUAGES = "CamelHrFlowLanguages";

    @Metadata(label = "producer", description = "Items on a page of a list.", javaType = "Integer")
    public static final String LIMIT = "CamelHrFlowLimit";

    @Metadata(
            label = "producer",
            description = "Place of the job, in an older operation.",
            javaType = "Object")
    public static final String LOCATION = "CamelHrFlowLocation";

    @Metadata(
            label = "producer",
            description = "Radius of the area in kilometres.",
            javaType = "Double")
    public static final String LOCATION_DIST = "CamelHrFlowLocationDist";

    @Metadata(
            label = "producer",
            description = "Radius of the area in kilometres.",
            javaType = "Integer")
    public static final String LOCATION_DISTANCE = "CamelHrFlowLocationDistance";

    @Metadata(
            label = "producer",
            description = "Centre of the area to search in: a Map with lat and lng, or JSON text.",
            javaType = "Object")
    public static final String LOCATION_GEOPOINT = "CamelHrFlowLocationGeopoint";

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

    @Metadata(label = "producer", description = "Number of steps.", javaType = "Integer")
    public static final String MAX_STEPS = "CamelHrFlowMaxSteps";

    @Metadata(
            label = "producer",
            description = "Metadata: a List of Maps or JSON text.",
            javaType = "Object")
    public static final String METADATAS = "CamelHrFlowMetadatas";

    @Metadata(label = "producer", description = "Only items with this name.", javaType = "String")
    public static final String NAME = "CamelHrFlowName";

    @Metadata(
            label = "producer",
            description = "Only jobs with one of these names: a List, or JSON text.",
            javaType = "Object")
    public static final String NAMES = "CamelHrFlowNames";

    @Metadata(
            label = "producer",
            description = "Direction of the order: asc or desc.",
            javaType = "String")
    public static final String ORDER_BY = "CamelHrFlowOrderBy";

    @Metadata(
            label = "producer",
            description = "Language of the answer: ISO 639-1.",
            javaType = "String")
    public static final String OUTPUT_LANG = "CamelHrFlowOutputLang";

    @Metadata(label = "producer", description = "What to make of the text.", javaType = "String")
    public static final String OUTPUT_OBJECT = "CamelHrFlowOutputObject";

    @Metadata(
            label = "producer",
            description = "Number of the page of a list, from 1.",
            javaType = "Integer")
    public static final String PAGE = "CamelHrFlowPage";

    @Metadata(
            label = "producer",
            description = "The model, for example atlas.",
            javaType = "String")
    public static final String PARSING_MODEL = "CamelHrFlowParsingModel";

    @Metadata(
            label = "producer",
            description = "Media type of the uploaded document.",
            javaType = "String")
    public static final String PROFILE_CONTENT_TYPE = "CamelHrFlowProfileContentType";

    @Metadata(
            label = "producer",
            description = "E-mail address of the candidate, in older operations.",
            javaType = "String")
    public static final String PROFILE_EMAIL = "CamelHrFlowProfileEmail";

    @Metadata(
            label = "producer",
            description =
                    "Older name of CamelHrFlowKey and CamelHrFlowProfileKey, for the key of a"
                            + " profile.",
            javaType = "String")
    public static final String PROFILE_ID = "CamelHrFlowProfileId";

    @Metadata(
            label = "producer",
            description =
                    "Several profiles, each as {source_key, profile_key} or {source_key,"
                            + " profile_reference}, instead of one.",
            javaType = "Object")
    public static final String PROFILE_IDS = "CamelHrFlowProfileIds";

    @Metadata(
            label = "producer",
            description = "The profile, with profile_type=json; there is no file then.",
            javaType = "Object")
    public static final String PROFILE_JSON = "CamelHrFlowProfileJson";

    @Metadata(
            label = "producer",
            description = "Key of the profile, where a job is concerned too.",
            javaType = "String")
    public static final String PROFILE_KEY = "CamelHrFlowProfileKey";

    @Metadata(label = "producer", description = "Labels.", javaType = "Object")
    public static final String PROFILE_LABELS = "CamelHrFlowProfileLabels";

    @Metadata(
            label = "producer",
            description = "Further pairs of name and value.",
            javaType = "Object")
    public static final String PROFILE_METADATAS = "CamelHrFlowProfileMetadatas";

    @Metadata(
            label = "producer",
            description =
                    "Own identifier of the profile, where a job is concerned too and in older"
                            + " operations.",
            javaType = "String")
    public static final String PROFILE_REFERENCE = "CamelHrFlowProfileReference";

    @Metadata(
            label = "producer",
            description = "Searchable pairs of name and value.",
            javaType = "Object")
    public static final String PROFILE_TAGS = "CamelHrFlowProfileTags";

    @Metadata(
            label = "producer",
            description = "What is sent: a file, or the profile itself.",
            javaType = "String")
    public static final String PROFILE_TYPE = "CamelHrFlowProfileType";

    @Metadata(
            label = "producer",
            description = "Free text to search for; an empty one asks for everything.",
            javaType = "String")
    public static final String QUERY = "CamelHrFlowQuery";

    @Metadata(
            label = "producer",
            description = "The questions: a List, or one text.",
            javaType = "Object")
    public static final String QUESTIONS = "CamelHrFlowQuestions";

    @Metadata(
            label = "producer",
            description =
                    "Ranges of dates to search for: a List of Maps with name, value_min and"
                            + " value_max, or JSON text.",
            javaType = "Object")
    public static final String RANGES_DATE = "CamelHrFlowRangesDate";

    @Metadata(
            label = "producer",
            description =
                    "Ranges of numbers to search for: a List of Maps with name, value_min,"
                            + " value_max and unit, or JSON text.",
            javaType = "Object")
    public static final String RANGES_FLOAT = "CamelHrFlowRangesFloat";

    @Metadata(
            label = "producer",
            description = "The rating, in an older operation.",
            javaType = "Integer")
    public static final String RATING = "CamelHrFlowRating";

    @Metadata(
            label = "producer",
            description = "A query object in the style of Elasticsearch.",
            javaType = "Object")
    public static final String RAW_FILTERS = "CamelHrFlowRawFilters";

    @Metadata(
            label = "producer",
            description = "Own identifier of the object that the call concerns or makes.",
            javaType = "String")
    public static final String REFERENCE = "CamelHrFlowReference";

    @Metadata(label = "producer", description = "Adds the people who acted.", javaType = "Boolean")
    public static final String RETURN_AUTHOR = "CamelHrFlowReturnAuthor";

    @Metadata(
            label = "producer",
            description = "Adds the whole jobs to a list.",
            javaType = "Boolean")
    public static final String RETURN_JOB = "CamelHrFlowReturnJob";

    @Metadata(
            label = "producer",
            description = "Adds the whole profiles to a list.",
            javaType = "Boolean")
    public static final String RETURN_PROFILE = "CamelHrFlowReturnProfile";

    @Metadata(label = "producer", description = "One vector for each part.", javaType = "Boolean")
    public static final String RETURN_SEQUENCES = "CamelHrFlowReturnSequences";

    @Metadata(label = "producer", description = "Who acted.", javaType = "String")
    public static final String ROLE = "CamelHrFlowRole";

    @Metadata(
            label = "producer",
            description = "The rating to record, 0 to 1, or the grade to explain.",
            javaType = "Double")
    public static final String SCORE = "CamelHrFlowScore";

    @Metadata(
            label = "producer",
            description = "Only what scores at least that much, 0 to 1.",
            javaType = "Double")
    public static final String SCORE_THRESHOLD = "CamelHrFlowScoreThreshold";

    @Metadata(
            label = "producer",
            description = "Text blocks of the job, in an older operation.",
            javaType = "Object")
    public static final String SECTIONS = "CamelHrFlowSections";

    @Metadata(
            label = "producer",
            description = "Only profiles of this seniority.",
            javaType = "String")
    public static final String SENIORITY = "CamelHrFlowSeniority";

    @Metadata(
            label = "producer",
            description = "Skills to search for: a List of Maps with name and value, or JSON text.",
            javaType = "Object")
    public static final String SKILLS = "CamelHrFlowSkills";

    @Metadata(label = "producer", description = "What a list is ordered by.", javaType = "String")
    public static final String SORT_BY = "CamelHrFlowSortBy";

    @Metadata(
            label = "producer",
            description = "Older name of CamelHrFlowSourceKey.",
            javaType = "String")
    public static final String SOURCE_ID = "CamelHrFlowSourceId";

    @Metadata(
            label = "producer",
            description = "Older name of CamelHrFlowSourceKeys.",
            javaType = "Object")
    public static final String SOURCE_IDS = "CamelHrFlowSourceIds";

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
            description = "Stage of the profile: new, yes, later or no.",
            javaType = "String")
    public static final String STAGE = "CamelHrFlowStage";

    @Metadata(
            label = "producer",
            description = "Adds the number of stored profiles.",
            javaType = "Boolean")
    public static final String STATS = "CamelHrFlowStats";

    @Metadata(
            label = "producer",
            description = "A short description of the job, in an older operation.",
            javaType = "String")
    public static final String SUMMARY = "CamelHrFlowSummary";

    @Metadata(
            label = "producer",
            description = "Words that must be in the summary.",
            javaType = "Object")
    public static final String SUMMARY_KEYWORDS = "CamelHrFlowSummaryKeywords";

    @Metadata(
            label = "producer",
            description = "Asks for the result in the answer.",
            javaType = "Boolean")
    public static final String SYNC_PARSING = "CamelHrFlowSyncParsing";

    @Metadata(
            label = "producer",
            description = "Whether the parsed profile is also stored.",
            javaType = "Boolean")
    public static final String SYNC_PARSING_INDEXING = "CamelHrFlowSyncParsingIndexing";

    @Metadata(
            label = "producer",
            description = "Tags: a List of Maps or JSON text.",
            javaType = "Object")
    public static final String TAGS = "CamelHrFlowTags";

    @Metadata(
            label = "producer",
            description = "Tags that must not be there, in the same form.",
            javaType = "Object")
    public static final String TAGS_EXCLUDED = "CamelHrFlowTagsExcluded";

    @Metadata(
            label = "producer",
            description =
                    "Tags that must be there: a List of Maps with name and value, a List of such"
                            + " Lists, or JSON text.",
            javaType = "Object")
    public static final String TAGS_INCLUDED = "CamelHrFlowTagsIncluded";

    @Metadata(label = "producer", description = "The text or address.", javaType = "String")
    public static final String TEXT = "CamelHrFlowText";

    @Metadata(
            label = "producer",
            description = "Words that must be in the text.",
            javaType = "Object")
    public static final String TEXT_KEYWORDS = "CamelHrFlowTextKeywords";

    @Metadata(
            label = "producer",
            description = "Several texts or addresses: a List or JSON text.",
            javaType = "Object")
    public static final String TEXTS = "CamelHrFlowTexts";

    @Metadata(
            label = "producer",
            description = "Only what was received then or earlier.",
            javaType = "Object")
    public static final String TIMESTAMP_END = "CamelHrFlowTimestampEnd";

    @Metadata(
            label = "producer",
            description = "When the document was received.",
            javaType = "Object")
    public static final String TIMESTAMP_RECEPTION = "CamelHrFlowTimestampReception";

    @Metadata(
            label = "producer",
            description = "Only what was received then or later.",
            javaType = "Object")
    public static final String TIMESTAMP_START = "CamelHrFlowTimestampStart";

    @Metadata(label = "producer", description = "Number of tags or words.", javaType = "Integer")
    public static final String TOP_N = "CamelHrFlowTopN";

    @Metadata(label = "producer", description = "Further facts for training.", javaType = "Object")
    public static final String TRAINING_METADATA = "CamelHrFlowTrainingMetadata";

    @Metadata(
            label = "producer",
            description = "The type of event, for example profile.parsing.success.",
            javaType = "String")
    public static final String TYPE = "CamelHrFlowType";

    @Metadata(
            label = "producer",
            description = "The URL that the server is to call.",
            javaType = "String")
    public static final String URL = "CamelHrFlowUrl";

    @Metadata(
            label = "producer",
            description = "Whether to score; otherwise it is a plain search.",
            javaType = "Boolean")
    public static final String USE_ALGORITHM = "CamelHrFlowUseAlgorithm";

    @Metadata(
            label = "producer",
            description = "The person's address counts.",
            javaType = "Boolean")
    public static final String USE_LOCATION_ADDRESS = "CamelHrFlowUseLocationAddress";

    @Metadata(label = "producer", description = "Places of educations count.", javaType = "Boolean")
    public static final String USE_LOCATION_EDUCATION = "CamelHrFlowUseLocationEducation";

    @Metadata(
            label = "producer",
            description = "Places of experiences count.",
            javaType = "Boolean")
    public static final String USE_LOCATION_EXPERIENCE = "CamelHrFlowUseLocationExperience";

    @Metadata(
            label = "producer",
            description = "A synchronous parsing fires the webhook event too.",
            javaType = "Boolean")
    public static final String WEBHOOK_PARSING_SENDING = "CamelHrFlowWebhookParsingSending";

    @Metadata(
            label = "producer",
            description = "Width of the picture in pixels.",
            javaType = "Integer")
    public static final String WIDTH = "CamelHrFlowWidth";

    @Metadata(label = "producer", description = "The word.", javaType = "String")
    public static final String WORD = "CamelHrFlowWord";

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
