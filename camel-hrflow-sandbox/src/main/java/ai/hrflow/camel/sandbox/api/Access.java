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
package ai.hrflow.camel.sandbox.api;

import ai.hrflow.camel.sandbox.api.Operation.Permission;
import java.util.Locale;

/**
 * The workspace's keys and its member, and what each key may do.
 *
 * @param apiKey key that may read and write
 * @param readKey key that may read
 * @param writeKey key that may write
 * @param userEmail e-mail of the member
 */
public record Access(String apiKey, String readKey, String writeKey, String userEmail) {

    /**
     * Checks a request. The text of a refusal names the key that was sent, as the documented answer
     * does; whole and on purpose, so that a client that logs such texts is found out.
     *
     * @param operation what is called
     * @param key value of {@code X-API-KEY}, or {@code null}
     * @param email value of {@code X-USER-EMAIL}, or {@code null}
     * @return what the key may do: {@code all}, {@code read} or {@code write}
     * @throws ApiException 401 when it is not allowed
     */
    public String check(Operation operation, String key, String email) {
        String permission = permission(key);
        if (permission == null) {
            throw new ApiException(
                    401, "Unauthorized. Invalid secret key: " + (key == null ? "" : key));
        }
        if (operation.userNeeded()
                && (email == null || !email.strip().equalsIgnoreCase(userEmail))) {
            throw new ApiException(
                    401,
                    email == null || email.isBlank()
                            ? "Unauthorized. Invalid Role: X-USER-EMAIL is required"
                            : "Unauthorized. Invalid Role: the user is not a member of the"
                                    + " workspace");
        }
        if (!allows(permission, operation.permission())) {
            throw new ApiException(
                    401,
                    "Unauthorized. Invalid secret key: "
                            + key
                            + " for permission: "
                            + operation.permission().name().toLowerCase(Locale.ROOT));
        }
        return permission;
    }

    /**
     * @param key a key
     * @return {@code all}, {@code read} or {@code write}; {@code null} for a foreign key
     */
    public String permission(String key) {
        if (apiKey.equals(key)) {
            return "all";
        }
        if (readKey.equals(key)) {
            return "read";
        }
        return writeKey.equals(key) ? "write" : null;
    }

    /**
     * @param key any key
     * @return enough of it to tell keys apart, not enough to use it
     */
    public static String masked(String key) {
        return key.length() <= 12 ? "***" : key.substring(0, 8) + "***";
    }

    private static boolean allows(String permission, Permission needed) {
        return permission.equals("all")
                || permission.equals(needed.name().toLowerCase(Locale.ROOT));
    }
}
