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
package ai.hrflow.camel.sandbox.text;

/**
 * A town of the built-in gazetteer.
 *
 * @param name English name, or its own where there is none
 * @param country English name of the country
 * @param countryCode ISO 3166-1 code of two letters
 * @param lat latitude in degrees
 * @param lng longitude in degrees
 */
public record Town(String name, String country, String countryCode, double lat, double lng) {}
