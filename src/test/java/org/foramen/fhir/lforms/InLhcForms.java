package org.foramen.fhir.lforms;

import org.foramen.web.browser.Chromium;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test someone who fills in forms. The browser is started once for all tests, and closed after the last. */
public final class InLhcForms implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium.needed();
        LhcFormsFiles.needed();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LhcForms.class;
    }

    @Override
    public LhcForms resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(InLhcForms.class)).computeIfAbsent(LhcForms.class, type -> LhcForms.start(), LhcForms.class);
    }
}
