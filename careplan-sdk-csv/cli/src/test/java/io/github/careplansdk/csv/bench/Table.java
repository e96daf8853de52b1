package io.github.careplansdk.csv.bench;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.bench.Contender.Depth;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table6;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What readers of a kind of file need to know.
 *
 * @param byHand makes a record of cells
 * @param all a checksum of all its values
 * @param one a value of it
 * @param <R> the record
 * @param <B> the bean that stands for it
 */
record Table<R extends Record, B>(
        FileKind kind,
        Class<R> record,
        Function<Cells, R> byHand,
        ToLongFunction<R> all,
        ToLongFunction<R> one,
        Class<B> bean,
        ToLongFunction<B> allOfBean,
        ToLongFunction<B> oneOfBean) {
    static final Table<Table6, VisitBean> SIX = new Table<>(
            FileKind.UPPLAN,
            Table6.class,
            ByHand::table6,
            Checksum::of,
            Table6::count,
            VisitBean.class,
            Checksum::of,
            bean -> bean.count);

    static final Table<Table1, PlanBean> ONE = new Table<>(
            FileKind.UP1KYO,
            Table1.class,
            ByHand::table1,
            Checksum::of,
            record -> record.overallPolicy().length(),
            PlanBean.class,
            Checksum::of,
            bean -> bean.overallPolicy.length());

    long sum(R made, Depth depth) {
        return depth == Depth.ALL ? all.applyAsLong(made) : one.applyAsLong(made);
    }

    long sumOfBean(B made, Depth depth) {
        return depth == Depth.ALL ? allOfBean.applyAsLong(made) : oneOfBean.applyAsLong(made);
    }
}
