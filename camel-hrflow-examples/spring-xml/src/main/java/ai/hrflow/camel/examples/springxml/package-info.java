/**
 * What the Spring XML file of this example cannot say itself. Component, routes and error handling
 * are in {@code resume-import.xml}.
 */
package ai.hrflow.camel.examples.springxml;
