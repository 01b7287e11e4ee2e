package dev.ringside.provisioning.export;

/**
 * A value that is computed when the template is deployed.
 *
 * @param arm in the language of ARM templates, without the brackets around it
 * @param bicep in Bicep
 */
record Expression(String arm, String bicep) {}
