package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.Presence;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.util.Optional;

/**
 * One of the four areas of assessment (アセスメント領域) of a preventive plan.
 *
 * @param currentState 現在の状況
 * @param intention 本人・家族の意欲・意向
 * @param hasIssue 領域における課題の有無
 * @param issue 領域における課題（背景・原因）
 */
@GenerateBuilder
public record AssessmentArea(
        @Cell(name = "現在の状況", type = CellType.TEXT) String currentState,
        @Cell(name = "本人・家族の意欲・意向", type = CellType.TEXT) String intention,

        @Cell(name = "領域における課題の有無", type = CellType.CODE, max = 1)
        Optional<Presence> hasIssue,

        @Cell(name = "領域における課題（背景・原因）", type = CellType.TEXT)
        String issue)
        implements AssessmentAreaBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static AssessmentAreaBuilder builder() {
        return AssessmentAreaBuilder.builder(
                RecordShape.of(AssessmentArea.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "AssessmentArea[hidden]";
    }
}
