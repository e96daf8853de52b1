package io.github.careplansdk.csv.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the records for which the build writes a builder and copies with one change. */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        inheritComponentAnnotations = false,
                        addConcreteSettersForOptional = true,
                        useImmutableCollections = true))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface GenerateBuilder {}
