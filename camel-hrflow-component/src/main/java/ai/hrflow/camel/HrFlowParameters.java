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

import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The parameters of the API that a route sets as endpoint options. Which of them an operation
 * takes, and how each is sent, is told by the operation's row in the table; every other parameter
 * goes by {@code param.<api_name>} or by header.
 */
@UriParams
public class HrFlowParameters {

    @UriParam(
            label = "parameter",
            description =
                    "Key of the source that holds the profiles. Falls back to the component's"
                            + " sourceKey.")
    private String sourceKey;

    @UriParam(
            label = "parameter",
            description =
                    "Keys of the sources to look in: comma-separated, or a JSON list. Falls back to"
                            + " the component's sourceKey.")
    private String sourceKeys;

    @UriParam(
            label = "parameter",
            description = "Key of the object that the call concerns, 40 hexadecimal digits.")
    private String key;

    @UriParam(
            label = "parameter",
            description =
                    "Own identifier of the object that the call concerns or makes, unique in its"
                            + " source or board.")
    private String reference;

    @UriParam(
            label = "parameter",
            description =
                    "Asks for the parsing result in the answer. Effective only where HrFlow.ai has"
                            + " switched synchronous parsing on; when left out, the setting of the"
                            + " source decides.")
    private Boolean syncParsing;

    @UriParam(
            label = "parameter",
            defaultValue = "true",
            description = "Whether a parsed profile is also stored. Sent as true when not set.")
    private Boolean syncParsingIndexing;

    @UriParam(
            label = "parameter",
            description = "Whether a synchronous parsing fires the webhook event too.")
    private Boolean webhookParsingSending;

    @UriParam(
            label = "parameter",
            description =
                    "Media type of the document, for example application/pdf. When left out, it"
                        + " comes from the headers CamelFileContentType and Content-Type or from"
                        + " the file name.")
    private String profileContentType;

    @UriParam(
            label = "parameter",
            description =
                    "When the document or object was received: ISO 8601 text or epoch"
                            + " milliseconds.")
    private String createdAt;

    @UriParam(
            label = "parameter",
            description = "Labels as a JSON list: stage and rating of the candidate for jobs.")
    private String labels;

    @UriParam(
            label = "parameter",
            description = "Searchable pairs of name and value as a JSON list.")
    private String tags;

    @UriParam(
            label = "parameter",
            description = "Further pairs of name and value, not searchable, as a JSON list.")
    private String metadatas;

    @UriParam(label = "parameter", description = "Number of the page of a list, from 1.")
    private Integer page;

    @UriParam(
            label = "parameter",
            description = "Items on a page of a list. The API's default is 30.")
    private Integer limit;

    @UriParam(label = "parameter", description = "What a list is ordered by.")
    private String sortBy;

    @UriParam(
            label = "parameter",
            description = "Direction of the order of a list.",
            enums = "asc,desc")
    private String orderBy;

    @UriParam(
            label = "parameter",
            description =
                    "Only what was created then or later: a day such as 2026-01-31 for lists of"
                            + " what is stored, a point in time for searches.")
    private String createdAtMin;

    @UriParam(
            label = "parameter",
            description =
                    "Only what was created then or earlier: a day such as 2026-01-31 for lists of"
                            + " what is stored, a point in time for searches.")
    private String createdAtMax;

    @UriParam(
            label = "parameter",
            description =
                    "Key of the board that holds the jobs. Falls back to the component's boardKey.")
    private String boardKey;

    @UriParam(
            label = "parameter",
            description =
                    "Keys of the boards to look in: comma-separated, or a JSON list. Falls back to"
                            + " the component's boardKey.")
    private String boardKeys;

    @UriParam(
            label = "parameter",
            description = "Key of the profile, where a job is concerned too.")
    private String profileKey;

    @UriParam(
            label = "parameter",
            description = "Key of the job, where a profile is concerned too.")
    private String jobKey;

    @UriParam(
            label = "parameter",
            description = "Own identifier of the job, where a profile is concerned too.")
    private String jobReference;

    @UriParam(
            label = "parameter",
            description =
                    "The algorithm that scores, grades or tags, for example"
                            + " scorer-hrflow-profiles-titan.")
    private String algorithmKey;

    @UriParam(
            label = "parameter",
            description = "Stage of the profiles to find or of the profile to change.",
            enums = "new,yes,later,no")
    private String stage;

    @UriParam(
            label = "parameter",
            description = "Who acted, for ratings and trackings.",
            enums = "recruiter,candidate,employee,manager")
    private String role;

    @UriParam(
            label = "parameter",
            description = "What happened, for a tracking: for example view, apply or hire.")
    private String action;

    @UriParam(label = "parameter", description = "Older name of sourceKey.")
    private String sourceId;

    @UriParam(label = "parameter", description = "Older name of sourceKeys.")
    private String sourceIds;

    @UriParam(label = "parameter", description = "Older name of key, for the key of a profile.")
    private String profileId;

    @UriParam(
            label = "parameter",
            description =
                    "Own identifier of the profile, where a job is concerned too; older name of"
                            + " reference elsewhere.")
    private String profileReference;

    @UriParam(label = "parameter", description = "Older name of jobKey.")
    private String jobId;

    @UriParam(label = "parameter", description = "Older name of algorithmKey.")
    private String agentKey;

    public String getSourceKey() {
        return sourceKey;
    }

    /** Key of the source that holds the profiles. Falls back to the component's sourceKey. */
    public void setSourceKey(String sourceKey) {
        this.sourceKey = sourceKey;
    }

    public String getSourceKeys() {
        return sourceKeys;
    }

    /**
     * Keys of the sources to look in: comma-separated, or a JSON list. Falls back to the
     * component's sourceKey.
     */
    public void setSourceKeys(String sourceKeys) {
        this.sourceKeys = sourceKeys;
    }

    public String getKey() {
        return key;
    }

    /** Key of the object that the call concerns, 40 hexadecimal digits. */
    public void setKey(String key) {
        this.key = key;
    }

    public String getReference() {
        return reference;
    }

    /**
     * Own identifier of the object that the call concerns or makes, unique in its source or board.
     */
    public void setReference(String reference) {
        this.reference = reference;
    }

    public Boolean getSyncParsing() {
        return syncParsing;
    }

    /**
     * Asks for the parsing result in the answer. Effective only where HrFlow.ai has switched
     * synchronous parsing on; when left out, the setting of the source decides.
     */
    public void setSyncParsing(Boolean syncParsing) {
        this.syncParsing = syncParsing;
    }

    public Boolean getSyncParsingIndexing() {
        return syncParsingIndexing;
    }

    /** Whether a parsed profile is also stored. Sent as true when not set. */
    public void setSyncParsingIndexing(Boolean syncParsingIndexing) {
        this.syncParsingIndexing = syncParsingIndexing;
    }

    public Boolean getWebhookParsingSending() {
        return webhookParsingSending;
    }

    /** Whether a synchronous parsing fires the webhook event too. */
    public void setWebhookParsingSending(Boolean webhookParsingSending) {
        this.webhookParsingSending = webhookParsingSending;
    }

    public String getProfileContentType() {
        return profileContentType;
    }

    /**
     * Media type of the document, for example application/pdf. When left out, it comes from the
     * headers CamelFileContentType and Content-Type or from the file name.
     */
    public void setProfileContentType(String profileContentType) {
        this.profileContentType = profileContentType;
    }

    public String getCreatedAt() {
        return createdAt;
    }

    /** When the document or object was received: ISO 8601 text or epoch milliseconds. */
    public void setCreatedAt(String createdAt) {
        this.createdAt = createdAt;
    }

    public String getLabels() {
        return labels;
    }

    /** Labels as a JSON list: stage and rating of the candidate for jobs. */
    public void setLabels(String labels) {
        this.labels = labels;
    }

    public String getTags() {
        return tags;
    }

    /** Searchable pairs of name and value as a JSON list. */
    public void setTags(String tags) {
        this.tags = tags;
    }

    public String getMetadatas() {
        return metadatas;
    }

    /** Further pairs of name and value, not searchable, as a JSON list. */
    public void setMetadatas(String metadatas) {
        this.metadatas = metadatas;
    }

    public Integer getPage() {
        return page;
    }

    /** Number of the page of a list, from 1. */
    public void setPage(Integer page) {
        this.page = page;
    }

    public Integer getLimit() {
        return limit;
    }

    /** Items on a page of a list. The API's default is 30. */
    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public String getSortBy() {
        return sortBy;
    }

    /** What a list is ordered by. */
    public void setSortBy(String sortBy) {
        this.sortBy = sortBy;
    }

    public String getOrderBy() {
        return orderBy;
    }

    /** Direction of the order of a list. */
    public void setOrderBy(String orderBy) {
        this.orderBy = orderBy;
    }

    public String getCreatedAtMin() {
        return createdAtMin;
    }

    /**
     * Only what was created then or later: a day such as 2026-01-31 for lists of what is stored, a
     * point in time for searches.
     */
    public void setCreatedAtMin(String createdAtMin) {
        this.createdAtMin = createdAtMin;
    }

    public String getCreatedAtMax() {
        return createdAtMax;
    }

    /**
     * Only what was created then or earlier: a day such as 2026-01-31 for lists of what is stored,
     * a point in time for searches.
     */
    public void setCreatedAtMax(String createdAtMax) {
        this.createdAtMax = createdAtMax;
    }

    public String getSourceId() {
        return sourceId;
    }

    /** Older name of sourceKey. */
    public void setSourceId(String sourceId) {
        this.sourceId = sourceId;
    }

    public String getSourceIds() {
        return sourceIds;
    }

    /** Older name of sourceKeys. */
    public void setSourceIds(String sourceIds) {
        this.sourceIds = sourceIds;
    }

    public String getProfileId() {
        return profileId;
    }

    /** Older name of key, for the key of a profile. */
    public void setProfileId(String profileId) {
        this.profileId = profileId;
    }

    public String getProfileReference() {
        return profileReference;
    }

    /**
     * Own identifier of the profile, where a job is concerned too; older name of reference
     * elsewhere.
     */
    public void setProfileReference(String profileReference) {
        this.profileReference = profileReference;
    }

    public String getBoardKey() {
        return boardKey;
    }

    /** Key of the board that holds the jobs. Falls back to the component's boardKey. */
    public void setBoardKey(String boardKey) {
        this.boardKey = boardKey;
    }

    public String getBoardKeys() {
        return boardKeys;
    }

    /**
     * Keys of the boards to look in: comma-separated, or a JSON list. Falls back to the component's
     * boardKey.
     */
    public void setBoardKeys(String boardKeys) {
        this.boardKeys = boardKeys;
    }

    public String getProfileKey() {
        return profileKey;
    }

    /** Key of the profile, where a job is concerned too. */
    public void setProfileKey(String profileKey) {
        this.profileKey = profileKey;
    }

    public String getJobKey() {
        return jobKey;
    }

    /** Key of the job, where a profile is concerned too. */
    public void setJobKey(String jobKey) {
        this.jobKey = jobKey;
    }

    public String getJobReference() {
        return jobReference;
    }

    /** Own identifier of the job, where a profile is concerned too. */
    public void setJobReference(String jobReference) {
        this.jobReference = jobReference;
    }

    public String getAlgorithmKey() {
        return algorithmKey;
    }

    /** The algorithm that scores, grades or tags, for example scorer-hrflow-profiles-titan. */
    public void setAlgorithmKey(String algorithmKey) {
        this.algorithmKey = algorithmKey;
    }

    public String getStage() {
        return stage;
    }

    /** Stage of the profiles to find or of the profile to change. */
    public void setStage(String stage) {
        this.stage = stage;
    }

    public String getRole() {
        return role;
    }

    /** Who acted, for ratings and trackings. */
    public void setRole(String role) {
        this.role = role;
    }

    public String getAction() {
        return action;
    }

    /** What happened, for a tracking: for example view, apply or hire. */
    public void setAction(String action) {
        this.action = action;
    }

    public String getJobId() {
        return jobId;
    }

    /** Older name of jobKey. */
    public void setJobId(String jobId) {
        this.jobId = jobId;
    }

    public String getAgentKey() {
        return agentKey;
    }

    /** Older name of algorithmKey. */
    public void setAgentKey(String agentKey) {
        this.agentKey = agentKey;
    }
}
