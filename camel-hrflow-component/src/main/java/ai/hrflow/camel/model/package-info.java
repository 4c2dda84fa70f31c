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
/**
 * The objects of the API: profiles, jobs and what they are made of.
 *
 * <p>An object is an immutable view of the JSON it came in. Reading is tolerant: what is absent,
 * {@code null} or of another shape than expected reads as {@code null}, an empty list or an empty
 * object, never as an exception. Writing gives back exactly the JSON that came in: unknown fields,
 * their order and uneven shapes are kept. Jackson reads and writes these classes without any
 * configuration.
 *
 * <p>Field names and meanings follow the v2.4 reference and the Python SDK 4.3; names of older
 * generations of the API are read too.
 */
package ai.hrflow.camel.model;
