/** Imports a folder of résumés: start reading at {@link ResumeImportRoute}. */
package ai.hrflow.camel.examples.resumeimport;
