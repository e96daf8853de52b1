package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Template;

/** The forms and pages as HTML with places to fill. */
final class FormTemplates {
    static final Template SHEET = of("sheet");
    static final Template TABLE1 = of("table1");
    static final Template TABLE2 = of("table2");
    static final Template TABLE3 = of("table3");
    static final Template TABLE6 = of("table6");
    static final Template TABLE7 = of("table7");
    static final Template BASIC_INFO = of("basic-info");
    static final Template PREVENTIVE_PLAN = of("preventive-plan");
    static final Template OTHER = of("other");
    static final Template FORMS = of("forms");
    static final Template INDEX = of("index");

    private FormTemplates() {}

    private static Template of(String name) {
        return Template.beside(FormTemplates.class, name + ".html");
    }
}
