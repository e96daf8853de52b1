package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormRow;
import io.github.careplansdk.csv.form.internal.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 第１表: 居宅サービス計画書（１）. */
record Table1Form(FormRow plan, Person person) implements Form {
    @Override
    public Heading heading() {
        FieldText created = plan.field("createdDate").between("作成年月日　", "");
        return new Heading("第１表", FieldText.of("居宅サービス計画書（１）"), created, person.name(), false);
    }

    @Override
    public Markup body() {
        return FormTemplates.TABLE1.fill(Map.of(
                "plan",
                plan,
                "person",
                person,
                "userAddress",
                address("user"),
                "officeAddress",
                address("careOffice")));
    }

    private List<FieldText> address(String whose) {
        FieldText postalCode = plan.field(whose + "PostalCode");
        return Stream.of(
                        postalCode.isEmpty() ? postalCode : postalCode.between("〒", ""),
                        plan.field(whose + "Address1"),
                        plan.field(whose + "Address2"))
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
